import { MultiDirectedGraph } from 'graphology';
import type { EdgeWeight } from '../../shared/edge-sums.ts';
import type { EdgeAttributes, NodeAttributes } from '../../shared/graph.ts';
import { byId, edgeKey, type StanceGraph } from './stance-graph.ts';

type Node = Pick<NodeAttributes, 'stances'>;
type Edge = Pick<EdgeAttributes, 'count' | 'documents' | 'byPolarity'>;

/**
 * A graph by which a part of it is chosen: of its nodes it knows the number of stances, of its edges how many there are of which sign
 * and in how many documents, and nothing else.
 */
export function skeletonOf(weights: readonly EdgeWeight[]): StanceGraph {
  const stances = new Map<string, number>();
  for (const { source, target, count } of weights)
    for (const id of [source, target]) stances.set(id, (stances.get(id) ?? 0) + count);
  const graph = new MultiDirectedGraph<Node, Edge>({ allowSelfLoops: false });
  for (const id of [...stances.keys()].sort(byId)) graph.addNode(id, { stances: stances.get(id)! });
  for (const { source, target, ...edge } of [...weights].sort(byEnds))
    graph.addDirectedEdgeWithKey(edgeKey(source, target), source, target, edge);
  return graph as unknown as StanceGraph;
}

const byEnds = (a: EdgeWeight, b: EdgeWeight): number => byId(a.source, b.source) || byId(a.target, b.target);
