import type { StanceFilter } from '../../../shared/filter.ts';
import type { ChangesAnswer, ChangesQuery, Turned, TurnsAnswer, TurnsQuery } from '../../../shared/routes.ts';
import { type ChangePoint, changePointsOf, type Stretch } from '../../analysis/change-points/change-points.ts';
import { type Turn, turnsOf } from '../../analysis/change-points/turns.ts';
import { edgeKey, makesEdge } from '../../graph/stance-graph.ts';
import type { EdgeSelection, Key, Moment, StanceSelection, StoredStance } from '../../store/store.ts';
import { resolveActor } from '../actors/resolve-actor.ts';
import { labelsOf } from '../graph/labels.ts';
import type { Paged, WithKey } from '../paging/cursor.ts';
import { pageOf } from '../paging/page-of.ts';
import { bestSentences } from './best-sentences.ts';
import { stanceRecords } from './stance-records.ts';
import { countedOn, resolveSubject } from './subject.ts';
import { subjectCells } from './timeline.ts';

const mostQuoted = 3;
const consideredStances = { limit: 50, offset: 0 };

/** The days on which the tone of an actor, of a pair or on an issue has changed, with the sentences that show it best. */
export async function changes(
  store: Moment,
  { actor, with: other, direction, ...filter }: ChangesQuery,
): Promise<ChangesAnswer> {
  const subject = await resolveSubject(store, { actor, with: other, direction });
  const points = changePointsOf(await subjectCells(store, subject, filter));
  const found = [];
  const counted = { selections: subject.selections, isCounted: countedOn(subject, filter) };
  for (const point of points) found.push(await withSentences(store, point, filter, counted));
  return { actor: subject.actor, with: subject.with, direction, changes: found };
}

/** A pair with fewer documents has not enough on both sides of a change. */
const leastDocuments = 10;
/**
 * So many pairs are looked at, those with most documents first: 10,000 random orders of a hundred days take about 20 ms, so an
 * answer takes seconds, not minutes.
 */
const mostPairs = 300;

/** The pairs of which the first actor has changed its tone toward the second, those first where it changed most. */
export async function turns(
  store: Moment,
  { actor, limit, offset, after, ...filter }: Paged<TurnsQuery>,
): Promise<WithKey<TurnsAnswer>> {
  const one = actor === undefined ? undefined : (await resolveActor(store, actor)).id;
  const selection = one === undefined ? filter : { ...filter, actor: one };
  const pairs = (await store.edgeWeights(selection))
    .filter(({ documents }) => documents >= leastDocuments)
    .sort((a, b) => b.documents - a.documents || (keyOf(a) < keyOf(b) ? -1 : 1))
    .slice(0, mostPairs);
  const keys = new Set(pairs.map(keyOf));
  const [sources, targets] = [pairs.map(({ source }) => source), pairs.map(({ target }) => target)];
  const cells = pairs.length
    ? await store.pairCells(selection, { sources: unique(sources), targets: unique(targets) })
    : [];
  const found = turnsOf(cells.filter((cell) => keys.has(keyOf(cell))));
  const { shown, next } = pageOf(found, keyOfTurn, { limit, offset, after });
  const labels = await labelsOf(
    store,
    shown.flatMap(({ source, target }) => [source, target]),
  );
  const told: Turned[] = [];
  for (const { source, target, ...point } of shown) {
    const ends = { source: labels(source), target: labels(target) };
    told.push({
      ...ends,
      ...(await withSentences(store, point, filter, { selections: [{ source, target }], isCounted: makesEdge })),
    });
  }
  return { total: found.length, next, pairs: pairs.length, turns: told };
}

const keyOfTurn = ({ difference, probability, ...pair }: Turn): Key => [
  -Math.abs(difference),
  probability,
  keyOf(pair),
];

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];
const keyOf = ({ source, target }: { source: string; target: string }): string => edgeKey(source, target);

/** The stances of which something is told. */
interface Counted {
  selections: readonly EdgeSelection[];
  isCounted(stance: StoredStance): boolean;
}

/** Adds the sentences with the highest scores of both sides: where the tone fell, positive ones before and negative ones after. */
async function withSentences(store: Moment, point: ChangePoint, filter: StanceFilter, counted: Counted) {
  const [before, after] =
    point.difference < 0 ? (['positive', 'negative'] as const) : (['negative', 'positive'] as const);
  const quote = async (part: Stretch, sign: typeof before) => {
    const only = { from: part.from, to: part.to };
    const found = await strongest(store, { ...filter, only, polarity: [sign] }, counted, filter);
    const quoted = found.length ? found : await strongest(store, { ...filter, only }, counted, filter);
    return { ...part, sentences: await stanceRecords(store, quoted) };
  };
  return { ...point, before: await quote(point.before, before), after: await quote(point.after, after) };
}

async function strongest(
  store: Moment,
  asked: StanceSelection,
  { selections, isCounted }: Counted,
  filter: StanceFilter,
): Promise<StoredStance[]> {
  const { polarity } = filter;
  if (polarity && asked.polarity?.some((sign) => !polarity.includes(sign))) return [];
  const found: StoredStance[] = [];
  for (const selection of selections) {
    const wanted = { ...asked, ...selection, countedIn: { ...filter, ...selection } };
    found.push(...(await store.stances(wanted, consideredStances)).filter(isCounted));
  }
  return bestSentences(
    found.sort((a, b) => b.score - a.score),
    mostQuoted,
  );
}
