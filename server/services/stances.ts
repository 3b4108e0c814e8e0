import type { StancesAnswer, StancesQuery } from '../../shared/routes.ts';
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
  const all = await store.stances(filter);
  const stances = filter.minCount ? ofFrequentEdges(all, filter.minCount) : all;
  const page = stances.slice(offset, offset + limit);
  return { total: stances.length, stances: await stanceRecords(store, corpus.actors, page) };
}

function ofFrequentEdges(stances: readonly StoredStance[], minCount: number): StoredStance[] {
  const kept = new Set(groupByEdge(stances, minCount).flatMap((group) => group.stances));
  return stances.filter((stance) => kept.has(stance as StoredStance & { target: string }));
}
