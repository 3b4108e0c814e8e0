import type { CompareAnswer } from '../../../shared/compare.ts';
import type { Coding } from '../../analysis/agreement/codings.ts';
import { type Period, periodAround } from '../../analysis/timeline/periods.ts';
import type { LeftOut } from './left-out.ts';
import type { LinkedEvent } from './read-table.ts';

export type PlaceKind = CompareAnswer['by'];
/** One event of the table, as it is compared. */
export type TableCoding = Coding & LinkedEvent;

/** The days that both have; null where one of them has none. */
export function sharedDays(a: Period | null, b: Period | null): Period | null {
  if (!a || !b) return null;
  const [from, to] = [[a.from, b.from].sort()[1]!, [a.to, b.to].sort()[0]!];
  return from <= to ? { from, to } : null;
}

/** First and last of the days. */
export function rangeOf(days: Iterable<string | null>): Period | null {
  let from: string | null = null;
  let to: string | null = null;
  for (const day of days) {
    if (day === null) continue;
    if (from === null || day < from) from = day;
    if (to === null || day > to) to = day;
  }
  return from === null || to === null ? null : { from, to };
}

export const isWithin = (day: string, { from, to }: Period): boolean => day >= from && day <= to;

/** The period of a place; null for a document, and for all days. */
export const periodOf = (place: string, by: PlaceKind): Period | null =>
  by === 'document' || by === 'all' ? null : periodAround(place, by);

/** Where a day belongs; null for what is no day. */
export const placeOfDay = (day: string, by: Exclude<PlaceKind, 'document'>): string | null =>
  by === 'all' ? '' : (periodAround(day, by)?.from ?? null);

/** Where an event of the table belongs, null where it is left out; `undated` lets one without a day be of all days together. */
export function placeOf(
  event: LinkedEvent,
  { by, days, undated, leftOut }: { by: PlaceKind; days: Period | null; undated: boolean; leftOut: LeftOut },
): string | null {
  const { document, passes, named, day } = event;
  if (by === 'document') {
    if (document === null) leftOut.add('unknown-document', named ?? '');
    else if (!passes) leftOut.add('other-documents', document);
    return passes ? document : null;
  }
  if (day === null && undated) return '';
  const place = day === null ? null : placeOfDay(day, by);
  if (place === null) leftOut.add('no-date', '');
  else if (!days || !isWithin(day!, days)) leftOut.add('other-days', day!.slice(0, 7));
  else return place;
  return null;
}
