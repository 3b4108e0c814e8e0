import type { StanceFilter } from '../../shared/filter.ts';
import type { Page, StancesAnswer, StancesQuery } from '../../shared/routes.ts';
import { groupByEdge } from '../graph/edge-groups.ts';
import type { Store, StoredStance } from '../store/store.ts';
import type { Corpus } from './corpus.ts';
import { stanceRecords } from './stance-records.ts';

/** One page of the stances that pass the filter, highest score first; `minCount` keeps those of edges that have as many. */
export async function listStances(
  store: Store,
  corpus: Corpus,
  { limit, offset, ...filter }: StancesQuery,
): Promise<StancesAnswer> {
  const { total, stances } = filter.minCount
    ? await ofFrequentEdges(store, filter, filter.minCount, { limit, offset })
    : { total: await store.countStances(filter), stances: await store.stances(filter, { limit, offset }) };
  return { total, stances: await stanceRecords(store, corpus.actors, stances) };
}

async function ofFrequentEdges(store: Store, filter: StanceFilter, minCount: number, { limit, offset }: Page) {
  const all = await store.stances(filter);
  const kept = new Set<StoredStance>(groupByEdge(all, minCount).flatMap((group) => group.stances));
  const stances = all.filter((stance) => kept.has(stance));
  return { total: stances.length, stances: stances.slice(offset, offset + limit) };
}
