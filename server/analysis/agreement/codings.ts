import type { Difference } from '../../../shared/compare.ts';
import { type Polarity, polarities, type QuadClass, type StanceType, stanceTypes } from '../../../shared/plover.ts';
import { byId } from '../../graph/stance-graph.ts';

/** What one side says of a pair of actors in a document or a period, its `place`. */
export interface Coding {
  source: string;
  target: string;
  place: string;
  type: StanceType | null;
  quad: QuadClass | null;
  polarity: Polarity | null;
}

/** All that a table and the reading say of a pair in a place. */
export interface Unit<T extends Coding, O extends Coding> {
  source: string;
  target: string;
  place: string;
  table: T[];
  ours: O[];
}

/** Lays two codings side by side, in the order of pairs and places. */
export function unitsOf<T extends Coding, O extends Coding>(table: Iterable<T>, ours: Iterable<O>): Unit<T, O>[] {
  const units = new Map<string, Unit<T, O>>();
  const unitOf = ({ source, target, place }: Coding): Unit<T, O> => {
    const key = `${source}\n${target}\n${place}`;
    let unit = units.get(key);
    if (!unit) {
      unit = { source, target, place, table: [], ours: [] };
      units.set(key, unit);
    }
    return unit;
  };
  for (const coding of table) unitOf(coding).table.push(coding);
  for (const coding of ours) unitOf(coding).ours.push(coding);
  return [...units.entries()].sort(([a], [b]) => byId(a, b)).map(([, unit]) => unit);
}

/** What is compared where both sides have a pair, from the coarse to the fine. */
export const levels = ['sign', 'quad', 'type'] as const;
export type Level = (typeof levels)[number];

const valueAt: Readonly<Record<Level, (coding: Coding) => string | null>> = {
  sign: ({ polarity }) => polarity,
  quad: ({ quad }) => quad && String(quad),
  type: ({ type }) => type,
};

const orders: Readonly<Record<Level, readonly string[]>> = {
  sign: polarities,
  quad: ['1', '2', '3', '4'],
  type: stanceTypes,
};

/** The most frequent values, in the order of the ontology. */
function mostFrequent(codings: readonly Coding[], level: Level): string[] {
  const counts = new Map<string, number>();
  for (const coding of codings) {
    const value = valueAt[level](coding);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return orders[level].filter((value) => counts.get(value) === most);
}

/** The value of each side: its most frequent one; of equally frequent ones one that both have. Null where one side has none. */
export function valuesOf({ table, ours }: Unit<Coding, Coding>, level: Level): [string, string] | null {
  const [theirs, own] = [mostFrequent(table, level), mostFrequent(ours, level)];
  if (!theirs.length || !own.length) return null;
  const shared = theirs.find((value) => own.includes(value));
  return shared === undefined ? [theirs[0]!, own[0]!] : [shared, shared];
}

/** In what the sides differ: one of them lacks the pair, else the coarsest level at which their values differ; null where in nothing. */
export function differenceIn(unit: Unit<Coding, Coding>): Difference | null {
  if (!unit.ours.length) return 'table';
  if (!unit.table.length) return 'ours';
  const differs = (level: Level): boolean => {
    const values = valuesOf(unit, level);
    return values !== null && values[0] !== values[1];
  };
  return levels.find(differs) ?? null;
}
