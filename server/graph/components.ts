import { byId, type WeighedGraph } from './stance-graph.ts';

/**
 * The actors that edges of at least `minCount` stances connect with one another, the largest group first, then the one
 * with more stances; each group in the order of ids. Actors without such an edge are in none.
 */
export function components(graph: WeighedGraph, minCount = 1): string[][] {
  const seen = new Set<string>();
  const groups = graph.nodes().flatMap((node) => {
    const group = seen.has(node) ? [] : connectedWith(graph, node, minCount, seen);
    return group.length > 1 ? [{ group: group.sort(byId), stances: stancesOf(graph, group) }] : [];
  });
  return groups
    .sort((a, b) => b.group.length - a.group.length || b.stances - a.stances || byId(a.group[0]!, b.group[0]!))
    .map(({ group }) => group);
}

/** The actor and all that it is connected with over edges of at least `minCount` stances. */
export function connectedWith(graph: WeighedGraph, start: string, minCount = 1, seen = new Set<string>()): string[] {
  const group = [start];
  seen.add(start);
  for (const node of group) {
    graph.forEachEdge(node, (_, { count }, source, target) => {
      const other = source === node ? target : source;
      if (count < minCount || seen.has(other)) return;
      seen.add(other);
      group.push(other);
    });
  }
  return group;
}

const stancesOf = (graph: WeighedGraph, group: readonly string[]): number =>
  group.reduce((sum, node) => sum + graph.getNodeAttribute(node, 'stances'), 0);
