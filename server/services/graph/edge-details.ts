import { DemarcheError } from '../../../shared/errors.ts';
import type { StanceFilter } from '../../../shared/filter.ts';
import type { EdgeDetails } from '../../../shared/routes.ts';
import { aggregate } from '../../graph/aggregate.ts';
import { describeFilter, isEmptyFilter } from '../../graph/describe-filter.ts';
import { makesEdge } from '../../graph/stance-graph.ts';
import type { Moment } from '../../store/store.ts';
import { summariesOf } from '../actors/actors.ts';
import { resolveActor } from '../actors/resolve-actor.ts';
import { stanceRecords } from '../stances/stance-records.ts';

/**
 * All stances of one actor toward another with their evidence, those that make no edge (negated ones) too.
 * @throws DemarcheError `unknown_edge` when no stance passes the filter.
 */
export async function edgeDetails(
  store: Moment,
  sourceName: string,
  targetName: string,
  filter: StanceFilter,
): Promise<EdgeDetails> {
  const source = await resolveActor(store, sourceName);
  const target = await resolveActor(store, targetName);
  const { minCount: _, ...rest } = filter;
  const stances = await store.stances({ ...rest, source: source.id, target: target.id });
  if (!stances.length) throw unknownEdge(source.name, target.name, filter);
  const reverse = await store.graphSum({ ...rest, source: target.id, target: source.id });
  const counted = stances.filter(makesEdge);
  const [giver, receiver] = await summariesOf(store, [source, target], filter);
  return {
    source: giver!,
    target: receiver!,
    attributes: counted.length ? aggregate(counted) : null,
    stances: await stanceRecords(store, stances),
    reverseCount: reverse.stances,
  };
}

function unknownEdge(source: string, target: string, filter: StanceFilter): DemarcheError {
  const among = isEmptyFilter(filter) ? '' : ` among "${describeFilter(filter)}"; widen the filter`;
  return new DemarcheError('unknown_edge', `There is no stance from ${source} toward ${target}${among}.`);
}
