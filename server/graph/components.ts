import { forEachEdgeOf, type Skeleton } from './skeleton.ts';

/** The actors, by number, that edges connect with one another, in the order of their ids. */
export type Component = number[];

/**
 * The actors that edges of at least `minCount` stances connect with one another, the largest group first, then the one
 * with more stances; each group in the order of ids. Actors without such an edge are in none.
 */
export function components(graph: Skeleton, minCount = 1): Component[] {
  const seen = new Uint8Array(graph.ids.length);
  const groups: { group: Component; stances: number }[] = [];
  for (let actor = 0; actor < seen.length; actor++) {
    if (seen[actor]) continue;
    const group = connectedWith(graph, actor, minCount, seen);
    if (group.length > 1) groups.push({ group: group.sort((a, b) => a - b), stances: stancesOf(graph, group) });
  }
  return groups
    .sort((a, b) => b.group.length - a.group.length || b.stances - a.stances || a.group[0]! - b.group[0]!)
    .map(({ group }) => group);
}

/** The actor and all that it is connected with over edges of at least `minCount` stances. */
export function connectedWith(
  graph: Skeleton,
  start: number,
  minCount = 1,
  seen = new Uint8Array(graph.ids.length),
): Component {
  const group = [start];
  seen[start] = 1;
  for (const actor of group)
    forEachEdgeOf(graph, actor, (edge, other) => {
      if (seen[other] || graph.edges.count[edge]! < minCount) return;
      seen[other] = 1;
      group.push(other);
    });
  return group;
}

const stancesOf = ({ stances }: Skeleton, group: Component): number =>
  group.reduce((sum, actor) => sum + stances[actor]!, 0);
