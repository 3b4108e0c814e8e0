import type { EdgeAttributes } from '../../shared/graph.ts';
import type { Neighbor, NeighborsAnswer, NeighborsQuery } from '../../shared/routes.ts';
import { neighborhood, subgraph } from '../graph/neighborhood.ts';
import { byId, edgeKey, type StanceGraph, serialize } from '../graph/stance-graph.ts';
import type { Store } from '../store/store.ts';
import { summaryOf } from './actors.ts';
import { type Corpus, filteredGraph } from './corpus.ts';

/**
 * The actors that an actor reaches along the direction within `depth` steps over the edges that pass the filter:
 * nearest first, then those with most stances to and from the actor, or with most stances at all beyond depth 1.
 */
export async function findNeighbors(
  store: Store,
  corpus: Corpus,
  idOrName: string,
  { direction, depth, ...filter }: NeighborsQuery,
): Promise<NeighborsAnswer> {
  const actor = corpus.directory.resolve(idOrName);
  const graph = await filteredGraph(store, corpus, filter);
  const depths = graph.hasNode(actor.id) ? neighborhood(graph, actor.id, direction, depth) : new Map<string, number>();
  const present = graph.hasNode(actor.id) ? [actor.id, ...depths.keys()] : [];
  const neighbors = [...depths].map(([id, steps]) => describe(graph, actor.id, id, steps));
  return {
    actor: summaryOf(corpus, actor),
    neighbors: neighbors.sort((a, b) => a.depth - b.depth || weightOf(b) - weightOf(a) || byId(a.id, b.id)),
    graph: serialize(subgraph(graph, present)),
  };
}

const describe = (graph: StanceGraph, center: string, id: string, depth: number): Neighbor => ({
  id,
  depth,
  attributes: graph.getNodeAttributes(id),
  outgoing: edgeOf(graph, center, id),
  incoming: edgeOf(graph, id, center),
});

function edgeOf(graph: StanceGraph, source: string, target: string): EdgeAttributes | null {
  const key = edgeKey(source, target);
  return graph.hasEdge(key) ? graph.getEdgeAttributes(key) : null;
}

const weightOf = ({ outgoing, incoming, attributes }: Neighbor): number =>
  outgoing || incoming ? (outgoing?.count ?? 0) + (incoming?.count ?? 0) : attributes.stances;
