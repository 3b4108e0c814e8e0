import type { StancesAnswer, StancesQuery } from '../../../shared/routes.ts';
import type { Moment } from '../../store/store.ts';
import { stanceRecords } from './stance-records.ts';

/** One page of the stances that pass the filter, highest score first; `minCount` keeps those of edges that have as many. */
export async function listStances(store: Moment, { limit, offset, ...filter }: StancesQuery): Promise<StancesAnswer> {
  const total = await store.countStances(filter);
  return { total, stances: await stanceRecords(store, await store.stances(filter, { limit, offset })) };
}
