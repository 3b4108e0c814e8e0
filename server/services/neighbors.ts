import type { StanceFilter } from '../../shared/filter.ts';
import type { EdgeAttributes, SerializedStanceGraph } from '../../shared/graph.ts';
import type { Neighbor, NeighborsAnswer, NeighborsQuery } from '../../shared/routes.ts';
import { byId, edgeKey } from '../graph/stance-graph.ts';
import type { Direction, Moment } from '../store/store.ts';
import { summaryOf } from './actors.ts';
import { findSubgraph } from './graph.ts';
import { resolveActor } from './resolve-actor.ts';

/**
 * The actors that an actor reaches along the direction within `depth` steps over the edges that pass the filter:
 * nearest first, then those with most stances to and from the actor, or with most stances at all beyond depth 1.
 */
export async function findNeighbors(
  store: Moment,
  idOrName: string,
  { direction, depth, ...filter }: NeighborsQuery,
): Promise<NeighborsAnswer> {
  const actor = await resolveActor(store, idOrName);
  const depths = await neighborhood(store, filter, actor.id, { direction, depth });
  const graph = await findSubgraph(store, filter, [actor.id, ...depths.keys()]);
  return { actor: await summaryOf(store, actor, filter), neighbors: describe(graph, actor.id, depths), graph };
}

/** The actors within reach, each with the least number of steps. */
async function neighborhood(
  store: Moment,
  filter: StanceFilter,
  id: string,
  { direction, depth }: { direction: Direction; depth: number },
): Promise<Map<string, number>> {
  const depths = new Map<string, number>([[id, 0]]);
  let frontier = [id];
  for (let step = 1; step <= depth && frontier.length; step++) {
    const reached = await store.actorsBeside(filter, frontier, direction);
    frontier = [...reached].filter((actor) => !depths.has(actor));
    for (const actor of frontier) depths.set(actor, step);
  }
  depths.delete(id);
  return depths;
}

function describe(graph: SerializedStanceGraph, center: string, depths: ReadonlyMap<string, number>): Neighbor[] {
  const edges = new Map(graph.edges.map(({ key, attributes }) => [key, attributes]));
  const edgeOf = (source: string, target: string): EdgeAttributes | null => edges.get(edgeKey(source, target)) ?? null;
  return graph.nodes
    .filter(({ key }) => depths.has(key))
    .map(({ key: id, attributes }) => {
      const [outgoing, incoming] = [edgeOf(center, id), edgeOf(id, center)];
      return { id, depth: depths.get(id)!, attributes, outgoing, incoming };
    })
    .sort((a, b) => a.depth - b.depth || weightOf(b) - weightOf(a) || byId(a.id, b.id));
}

const weightOf = ({ outgoing, incoming, attributes }: Neighbor): number =>
  outgoing || incoming ? (outgoing?.count ?? 0) + (incoming?.count ?? 0) : attributes.stances;
