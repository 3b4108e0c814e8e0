import { DemarcheError } from '../../../shared/errors.ts';
import type { StanceFilter } from '../../../shared/filter.ts';
import type { EdgeDetails, EdgeQuery } from '../../../shared/routes.ts';
import { describeFilter, isEmptyFilter } from '../../graph/describe-filter.ts';
import { edgeAttributes } from '../../graph/graph-of-sums.ts';
import type { Moment } from '../../store/store.ts';
import { summariesOf } from '../actors/actors.ts';
import { resolveActor } from '../actors/resolve-actor.ts';
import type { Paged, WithKey } from '../paging/cursor.ts';
import { stanceRecords } from '../stances/stance-records.ts';
import { stancesOfPage } from '../stances/stances.ts';

/**
 * The stances of one actor toward another with their evidence, a page of them, those that make no edge (negated ones) too.
 * @throws DemarcheError `unknown_edge` when no stance passes the filter.
 */
export async function edgeDetails(
  store: Moment,
  sourceName: string,
  targetName: string,
  { limit, offset, after, ...filter }: Paged<EdgeQuery>,
): Promise<WithKey<EdgeDetails>> {
  const source = await resolveActor(store, sourceName);
  const target = await resolveActor(store, targetName);
  const { minCount: _, ...rest } = filter;
  const selection = { ...rest, source: source.id, target: target.id };
  const total = await store.countStances(selection);
  if (!total) throw unknownEdge(source.name, target.name, filter);
  const [sum] = await store.edgeSums(rest, { sources: [source.id], targets: [target.id] });
  const { shown, next } = await stancesOfPage(store, selection, { limit, offset, after });
  const reverse = await store.graphSum({ ...rest, source: target.id, target: source.id });
  const [giver, receiver] = await summariesOf(store, [source, target], { corpus: filter.corpus });
  return {
    source: giver!,
    target: receiver!,
    attributes: sum ? edgeAttributes(sum) : null,
    ...{ total, next, stances: await stanceRecords(store, shown) },
    reverseCount: reverse.stances,
  };
}

function unknownEdge(source: string, target: string, filter: StanceFilter): DemarcheError {
  const among = isEmptyFilter(filter) ? '' : ` among "${describeFilter(filter)}"; widen the filter`;
  return new DemarcheError('unknown_edge', `There is no stance from ${source} toward ${target}${among}.`);
}
