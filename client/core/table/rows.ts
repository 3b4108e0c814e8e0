import type { StanceType } from '../../../shared/plover.ts';
import type { GraphActor, Line, StanceGraph } from '../graph/stance-graph.ts';

export interface Sort<Key extends string> {
  key: Key;
  descending: boolean;
}

export type RelationColumn = 'source' | 'target' | 'count' | 'negative' | 'neutral' | 'positive' | 'outlets';
export type ActorColumn = 'name' | 'kind' | 'stances' | 'given' | 'received' | 'documents';

type Value = string | number;

function sortBy<T, Key extends string>(items: readonly T[], sort: Sort<Key>, value: (item: T, key: Key) => Value): T[] {
  const direction = sort.descending ? -1 : 1;
  return items.toSorted((a, b) => {
    const [x, y] = [value(a, sort.key), value(b, sort.key)];
    return direction * (typeof x === 'string' ? x.localeCompare(String(y)) : x - Number(y));
  });
}

/** The lines of a graph as rows, sorted by a column. */
export const relationRows = (graph: StanceGraph, sort: Sort<RelationColumn>): Line[] =>
  sortBy(graph.lines, sort, (line, key) => {
    if (key === 'source' || key === 'target') return graph.actor(line[key])!.label;
    if (key === 'count') return line.count;
    return key === 'outlets' ? line.outlets.length : line.byPolarity[key];
  });

const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, count) => total + count, 0);

/** The actors of a graph as rows, sorted by a column. */
export const actorRows = (graph: StanceGraph, sort: Sort<ActorColumn>): GraphActor[] =>
  sortBy(graph.actors, sort, (actor, key) => {
    if (key === 'name') return actor.label;
    return key === 'given' || key === 'received' ? sum(actor[key]) : actor[key];
  });

/** The type that most stances of a line have, with their number. */
export function mostCommonType(line: Line): { type: StanceType; count: number } | null {
  let best: { type: StanceType; count: number } | null = null;
  for (const [type, count] of Object.entries(line.byType) as [StanceType, number][]) {
    if (!best || count > best.count) best = { type, count };
  }
  return best;
}

/** Rows as tab-separated text, ready for a spreadsheet. */
export const asTabbedText = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => row.map((cell) => String(cell).replaceAll(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
