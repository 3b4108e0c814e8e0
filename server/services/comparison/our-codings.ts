import { plover } from '../../../shared/plover.ts';
import type { Coding } from '../../analysis/agreement/codings.ts';
import type { Period } from '../../analysis/timeline/periods.ts';
import { makesEdge } from '../../graph/stance-graph.ts';
import type { Moment, StanceOutline } from '../../store/store.ts';
import { type EndKind, keyOf } from './link-ends.ts';
import type { OurFilter } from './our-filter.ts';
import { isWithin, type PlaceKind, periodOf, placeOfDay, sharedDays } from './places.ts';

/** One stance of the reading, as it is compared. */
export type OurCoding = Coding & { document: string };
/** Keys of all actors that stances have, by their ids. */
export async function keysOf(store: Moment, filter: OurFilter, kind: EndKind): Promise<Map<string, string>> {
  const ids = (await store.actorSums(filter)).map(({ id }) => id);
  return new Map((await store.actorsById(ids)).map((actor) => [actor.id, keyOf(actor, kind)]));
}

const documentsAtOnce = 500;

/** What these documents say, or what all say on the days. */
export async function outlinesOf(
  store: Moment,
  filter: OurFilter,
  where: { documents: readonly string[] } | { days: Period | null },
): Promise<StanceOutline[]> {
  if ('days' in where) return store.stanceOutlines({ ...filter, ...where.days });
  const found: StanceOutline[] = [];
  for (let at = 0; at < where.documents.length; at += documentsAtOnce) {
    const documents = where.documents.slice(at, at + documentsAtOnce);
    for (const outline of await store.stanceOutlines({ ...filter, documents })) found.push(outline);
  }
  return found;
}

/** The stances that are compared: of the documents of the table all, else those between actors that it knows. */
export function ourCodings(
  outlines: readonly StanceOutline[],
  keys: ReadonlyMap<string, string>,
  { by, days, known }: { by: PlaceKind; days: Period | null; known: ReadonlySet<string> },
): OurCoding[] {
  return outlines.filter(makesEdge).flatMap(({ source: giver, target: receiver, documentId, date, type, polarity }) => {
    const [source, target] = [keys.get(giver) ?? giver, keys.get(receiver) ?? receiver];
    if (source === target || (by !== 'document' && !(known.has(source) && known.has(target)))) return [];
    const day = date?.slice(0, 10) ?? null;
    const isOutside = by !== 'document' && day !== null && !(days && isWithin(day, days));
    const place = by === 'document' ? documentId : day === null ? (by === 'all' ? '' : null) : placeOfDay(day, by);
    if (isOutside || place === null) return [];
    return [{ source, target, place, type, quad: plover[type].quadClass, polarity, document: documentId }];
  });
}

/** First and last day of the articles; null where none has a date. */
export async function daysOfArticles(store: Moment, filter: OurFilter): Promise<Period | null> {
  const { firstDate, lastDate } = await store.graphSum(filter);
  return firstDate && lastDate ? { from: firstDate.slice(0, 10), to: lastDate.slice(0, 10) } : null;
}

/**
 * The days that table and articles share, of those asked for, each side with the whole of its first and last period; null where there
 * are none. Of all days together a side without dates has those of the other.
 */
export function daysOfBoth(
  { articles, table }: { articles: Period | null; table: Period | null },
  filter: OurFilter,
  by: PlaceKind,
): Period | null {
  if (by === 'document') return null;
  const asked = { from: filter.from ?? '0000-01-01', to: filter.to ?? '9999-12-31' };
  const [own, coded] = by === 'all' ? [articles ?? table, table ?? articles] : [whole(articles, by), whole(table, by)];
  return sharedDays(sharedDays(own, coded), asked);
}

const whole = (range: Period | null, by: PlaceKind): Period | null =>
  range && { from: periodOf(range.from, by)?.from ?? range.from, to: periodOf(range.to, by)?.to ?? range.to };
