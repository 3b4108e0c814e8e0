import type { EdgeSum, EdgeWeight } from '../../../shared/edge-sums.ts';
import type { StanceFilter } from '../../../shared/filter.ts';
import type { EdgeAttributes, SerializedStanceGraph } from '../../../shared/graph.ts';
import type { Neighbor, NeighborsAnswer, NeighborsQuery } from '../../../shared/routes.ts';
import { edgeAttributes, nodeAttributes, stancesOf } from '../../graph/graph-of-sums.ts';
import { edgeKey } from '../../graph/stance-graph.ts';
import type { Direction, Moment } from '../../store/store.ts';
import { summaryOf } from '../actors/actors.ts';
import { resolveActor } from '../actors/resolve-actor.ts';
import type { Paged, WithKey } from '../paging/cursor.ts';
import { pageOf } from '../paging/page-of.ts';
import { findSubgraph } from './graph.ts';

/** Of so many neighbours the edges among them are told, too: hubs have a graph of their own that nobody could draw. */
const mostInGraph = 20;

/**
 * The actors that an actor reaches along the direction within `depth` steps over the edges that pass the filter, a page
 * of them: nearest first, then those with most stances to and from the actor, or with most stances at all beyond depth 1.
 */
export async function findNeighbors(
  store: Moment,
  idOrName: string,
  { direction, depth, limit, offset, after, ...filter }: Paged<NeighborsQuery>,
): Promise<WithKey<NeighborsAnswer>> {
  const actor = await resolveActor(store, idOrName);
  const edges = await store.edgeWeights({ ...filter, actor: actor.id });
  const depths = await neighborhood(store, filter, actor.id, edges, { direction, depth });
  const weights = await weightsOf(store, filter, actor.id, edges, depths);
  const keyOf = (id: string) => [depths.get(id)!, -weights.get(id)!, id];
  const { shown: ids, next } = pageOf([...depths.keys()], keyOf, { limit, offset, after });
  const shown = new Map(ids.map((id) => [id, depths.get(id)!]));
  const graph = await findSubgraph(store, filter, [actor.id, ...ids.slice(0, mostInGraph)]);
  const isInGraph = ids.length <= mostInGraph;
  return {
    actor: await summaryOf(store, actor, filter),
    ...{ total: depths.size, next },
    neighbors: isInGraph ? describeIn(graph, actor.id, shown) : await describe(store, filter, actor.id, shown),
    graph,
  };
}

/** The stances that neighbours exchange with the actor; of those without any, all that they give and receive. */
async function weightsOf(
  store: Moment,
  filter: StanceFilter,
  center: string,
  edges: readonly EdgeWeight[],
  depths: ReadonlyMap<string, number>,
): Promise<Map<string, number>> {
  const weights = new Map<string, number>();
  for (const { source, target, count } of edges) {
    const other = source === center ? target : source;
    weights.set(other, (weights.get(other) ?? 0) + count);
  }
  const others = [...depths.keys()].filter((id) => !weights.has(id));
  if (others.length) for (const sum of await store.actorSums(filter, others)) weights.set(sum.id, stancesOf(sum));
  return weights;
}

/** The actors at the other end of edges of an actor. */
const beside = (edges: readonly EdgeWeight[], id: string, direction: Direction): Set<string> =>
  new Set(
    edges.flatMap(({ source, target }) => {
      if (source === id) return direction === 'in' ? [] : [target];
      return direction === 'out' ? [] : [source];
    }),
  );

/** The actors within reach, each with the least number of steps. */
async function neighborhood(
  store: Moment,
  filter: StanceFilter,
  id: string,
  edges: readonly EdgeWeight[],
  { direction, depth }: { direction: Direction; depth: number },
): Promise<Map<string, number>> {
  const depths = new Map<string, number>([[id, 0]]);
  let frontier = [id];
  for (let step = 1; step <= depth && frontier.length; step++) {
    const reached = step === 1 ? beside(edges, id, direction) : await store.actorsBeside(filter, frontier, direction);
    frontier = [...reached].filter((actor) => !depths.has(actor));
    for (const actor of frontier) depths.set(actor, step);
  }
  depths.delete(id);
  return depths;
}

/** What a graph that holds all of the neighbours knows of each, in their order. */
function describeIn(
  { nodes, edges }: SerializedStanceGraph,
  center: string,
  depths: ReadonlyMap<string, number>,
): Neighbor[] {
  const attributes = new Map(nodes.map((node) => [node.key, node.attributes]));
  const edgeOf = new Map(edges.map((edge) => [edge.key, edge.attributes]));
  return [...depths].map(([id, depth]) => ({
    ...{ id, depth, attributes: attributes.get(id)! },
    outgoing: edgeOf.get(edgeKey(center, id)) ?? null,
    incoming: edgeOf.get(edgeKey(id, center)) ?? null,
  }));
}

/** What is known of each of the neighbours, in their order. */
async function describe(
  store: Moment,
  filter: StanceFilter,
  center: string,
  depths: ReadonlyMap<string, number>,
): Promise<Neighbor[]> {
  const ids = [...depths.keys()];
  const actors = new Map((await store.actorsById(ids)).map((actor) => [actor.id, actor]));
  const sums = new Map((await store.actorSums(filter, ids)).map((sum) => [sum.id, sum]));
  const given = new Map(
    (await store.edgeSums(filter, { sources: [center], targets: ids })).map((sum) => [sum.target, sum]),
  );
  const received = new Map(
    (await store.edgeSums(filter, { sources: ids, targets: [center] })).map((sum) => [sum.source, sum]),
  );
  const edgeOf = (sum: EdgeSum | undefined): EdgeAttributes | null => (sum ? edgeAttributes(sum) : null);
  return [...depths].map(([id, depth]) => ({
    ...{ id, depth, attributes: nodeAttributes(sums.get(id)!, actors.get(id)) },
    ...{ outgoing: edgeOf(given.get(id)), incoming: edgeOf(received.get(id)) },
  }));
}
