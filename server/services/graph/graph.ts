import type { Actor } from '../../../shared/actor.ts';
import type { StanceFilter } from '../../../shared/filter.ts';
import type { SerializedStanceGraph } from '../../../shared/graph.ts';
import { describeFilter } from '../../graph/describe-filter.ts';
import { graphOfSums } from '../../graph/graph-of-sums.ts';
import type { Moment } from '../../store/store.ts';

/** More actors than these are read all at once. */
const FEW = 5000;

/** The actors with these ids; where these are many, others too. */
export const readActors = (store: Moment, ids: readonly string[]): Promise<Actor[]> =>
  ids.length > FEW ? store.actors() : store.actorsById(ids);

/** The part of that graph that holds these actors and the edges among them, with the attributes that they have in the whole. */
export async function findSubgraph(
  store: Moment,
  filter: StanceFilter,
  ids: readonly string[],
): Promise<SerializedStanceGraph> {
  return graphOfSums({
    name: describeFilter(filter),
    whole: await store.graphSum(filter),
    actors: await readActors(store, ids),
    nodes: await store.actorSums(filter, ids),
    edges: await store.edgeSums(filter, { sources: ids, targets: ids }),
  });
}

/** The graph of the stances that pass the filter. */
export async function findGraph(store: Moment, filter: StanceFilter): Promise<SerializedStanceGraph> {
  const nodes = await store.actorSums(filter);
  return graphOfSums({
    name: describeFilter(filter),
    whole: await store.graphSum(filter),
    actors: await readActors(
      store,
      nodes.map(({ id }) => id),
    ),
    nodes,
    edges: await store.edgeSums(filter),
  });
}
