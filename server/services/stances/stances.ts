import type { StancesAnswer, StancesQuery } from '../../../shared/routes.ts';
import type { Moment, Next, Page, StanceSelection, StoredStance } from '../../store/store.ts';
import type { Paged, WithKey } from '../paging/cursor.ts';
import { stanceRecords } from './stance-records.ts';

/** One page of the stances that pass the filter, highest score first; `minCount` keeps those of edges that have as many. */
export async function listStances(
  store: Moment,
  { limit, offset, after, ...filter }: Paged<StancesQuery>,
): Promise<WithKey<StancesAnswer>> {
  const total = await store.countStances(filter);
  const { shown, next } = await stancesOfPage(store, filter, { limit, offset, after });
  return { total, next, stances: await stanceRecords(store, shown) };
}

/** A page of the stances of a selection, and the key that the next one begins after. */
export async function stancesOfPage(
  store: Moment,
  selection: StanceSelection,
  { limit, ...from }: Page,
): Promise<Next & { shown: StoredStance[] }> {
  const found = await store.stances(selection, { limit: limit + 1, ...from });
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const key = last && [last.score, last.documentId, last.evidence.start, last.id];
  return { shown, next: found.length > limit && key ? key : null };
}
