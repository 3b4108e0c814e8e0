import { byId, type WeighedEdge, type WeighedGraph } from './stance-graph.ts';

export type Direction = 'out' | 'in' | 'both';

const next: Record<Direction, (graph: WeighedGraph, id: string) => string[]> = {
  out: (graph, id) => graph.outNeighbors(id),
  in: (graph, id) => graph.inNeighbors(id),
  both: (graph, id) => graph.neighbors(id),
};

/**
 * The nodes that `id` reaches in at most `depth` steps along the direction, each with the least number of steps,
 * nearest first, then by id; `id` itself is left out.
 */
export function neighborhood(
  graph: WeighedGraph,
  id: string,
  direction: Direction,
  depth: number,
): Map<string, number> {
  const depths = new Map<string, number>([[id, 0]]);
  let frontier = [id];
  for (let step = 1; step <= depth && frontier.length; step++) {
    const reached = new Set(frontier.flatMap((node) => next[direction](graph, node)));
    frontier = [...reached].filter((node) => !depths.has(node)).sort(byId);
    for (const node of frontier) depths.set(node, step);
  }
  depths.delete(id);
  return depths;
}

/** Whether an edge is to be kept. */
type KeepsEdge = (edge: WeighedEdge, source: string, target: string) => boolean;

/**
 * The part of the graph that holds these nodes and the edges among them, or those of them to be kept, with the
 * attributes that they have in the whole.
 */
export function subgraph(graph: WeighedGraph, nodes: Iterable<string>, keeps: KeepsEdge = () => true): WeighedGraph {
  const part = graph.nullCopy() as WeighedGraph;
  for (const node of [...nodes].sort(byId)) part.addNode(node, graph.getNodeAttributes(node));
  for (const node of part.nodes()) {
    graph.forEachOutEdge(node, (edge, attributes, source, target) => {
      if (part.hasNode(target) && keeps(attributes, source, target))
        part.addDirectedEdgeWithKey(edge, source, target, attributes);
    });
  }
  return part;
}
