import { MultiDirectedGraph } from 'graphology';
import type { EdgeWeight } from '../../shared/edge-sums.ts';
import { byId, edgeKey, type WeighedGraph } from './stance-graph.ts';

/** A graph by which a part of it is chosen, from the weights of its edges. */
export function skeletonOf(weights: readonly EdgeWeight[]): WeighedGraph {
  const stances = new Map<string, number>();
  for (const { source, target, count } of weights)
    for (const id of [source, target]) stances.set(id, (stances.get(id) ?? 0) + count);
  const graph: WeighedGraph = new MultiDirectedGraph({ allowSelfLoops: false });
  for (const id of [...stances.keys()].sort(byId)) graph.addNode(id, { stances: stances.get(id)! });
  for (const { source, target, ...edge } of [...weights].sort(byEnds))
    graph.addDirectedEdgeWithKey(edgeKey(source, target), source, target, edge);
  return graph;
}

const byEnds = (a: EdgeWeight, b: EdgeWeight): number => byId(a.source, b.source) || byId(a.target, b.target);
