import type { ActorLabel } from '../../../shared/actor.ts';
import type { Difference, Disagreement } from '../../../shared/compare.ts';
import { type StanceType, stanceTypes } from '../../../shared/plover.ts';
import type { Unit } from '../../analysis/agreement/codings.ts';
import { makesEdge } from '../../graph/stance-graph.ts';
import type { Moment, StoredStance } from '../../store/store.ts';
import { bestSentences } from '../stances/best-sentences.ts';
import { stanceRecords } from '../stances/stance-records.ts';
import type { OurCoding } from './our-codings.ts';
import type { OurFilter } from './our-filter.ts';
import { type PlaceKind, periodOf, type TableCoding } from './places.ts';

export type ComparedUnit = Unit<TableCoding, OurCoding> & { differs: Difference };

const shownRows = 5;
const shownSentences = 2;
/** Articles that are looked through for the best sentences of a pair. */
const mostDocuments = 20;

function byType(codings: readonly { type: StanceType | null }[]): Partial<Record<StanceType, number>> {
  const counts = new Map<StanceType, number>();
  for (const { type } of codings) if (type !== null) counts.set(type, (counts.get(type) ?? 0) + 1);
  return Object.fromEntries(stanceTypes.filter((type) => counts.has(type)).map((type) => [type, counts.get(type)!]));
}

interface Shown {
  by: PlaceKind;
  keys: ReadonlyMap<string, string>;
  filter: OurFilter;
}

/** The sentences of a pair in a place. */
async function sentencesOf(store: Moment, unit: ComparedUnit, { keys, filter }: Shown): Promise<StoredStance[]> {
  const documents = [...new Set(unit.ours.map(({ document }) => document))].slice(0, mostDocuments);
  if (!documents.length) return [];
  const found = (await store.stances({ ...filter, documents })).filter(
    (stance) =>
      makesEdge(stance) &&
      (keys.get(stance.source) ?? stance.source) === unit.source &&
      (keys.get(stance.target) ?? stance.target) === unit.target,
  );
  return bestSentences(found, shownSentences);
}

async function labelsOf(store: Moment, keys: readonly string[]): Promise<(key: string) => ActorLabel> {
  const actors = new Map((await store.actorsById(new Set(keys))).map((actor) => [actor.id, actor]));
  return (key) => {
    const actor = actors.get(key);
    // A country that nothing names but what acts for it.
    return actor
      ? { id: key, label: actor.name, kind: actor.kind }
      : { id: key, label: key.toUpperCase(), kind: 'country' };
  };
}

/** Pairs on which table and reading differ, with what each says of them. */
export async function shownDisagreements(
  store: Moment,
  units: readonly ComparedUnit[],
  shown: Shown,
): Promise<Disagreement[]> {
  const labelOf = await labelsOf(
    store,
    units.flatMap(({ source, target }) => [source, target]),
  );
  const titles = new Map<string, string | null>();
  const disagreements: Disagreement[] = [];
  for (const unit of units) {
    const { place, table, ours, differs } = unit;
    if (shown.by === 'document' && !titles.has(place)) titles.set(place, (await store.document(place))?.title ?? null);
    const sentences = await stanceRecords(store, await sentencesOf(store, unit, shown));
    disagreements.push({
      ...{ differs, source: labelOf(unit.source), target: labelOf(unit.target) },
      period: periodOf(place, shown.by),
      document: shown.by === 'document' ? { id: place, title: titles.get(place) ?? null } : null,
      table: {
        ...{ events: table.length, byType: byType(table) },
        rows: table.slice(0, shownRows).map(({ row, day, code, sentence }) => ({ row, day, code, sentence })),
      },
      ours: { stances: ours.length, byType: byType(ours), sentences },
    });
  }
  return disagreements;
}
