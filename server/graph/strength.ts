import { byId, type WeighedGraph } from './stance-graph.ts';

/**
 * How strong an actor is in the graph: the stances that it gives and receives, those toward or from the same actor
 * counted once in each document. One article that says the same ten times does not make its actors the first of a corpus.
 */
function strengthOf(graph: WeighedGraph, node: string): number {
  let strength = 0;
  graph.forEachEdge(node, (_, { documents }) => {
    strength += documents;
  });
  return strength;
}

/** Orders nodes by strength, strongest first, then by stances, then by id; the strength of each is computed once. */
export function byStrength(graph: WeighedGraph): (a: string, b: string) => number {
  const known = new Map<string, number>();
  const strength = (node: string) => {
    const value = known.get(node) ?? strengthOf(graph, node);
    known.set(node, value);
    return value;
  };
  const stances = (node: string) => graph.getNodeAttribute(node, 'stances');
  return (a, b) => strength(b) - strength(a) || stances(b) - stances(a) || byId(a, b);
}
