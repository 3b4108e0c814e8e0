import { alone, type Level, moveNodes } from './signed-modularity.ts';
import { byStrength, type Skeleton } from './skeleton.ts';

/** The level above: every community is a node. */
function gather({ net, positive, negative }: Level, of: readonly number[]): { level: Level; of: number[] } {
  const names = [...new Set(of)].sort((a, b) => a - b);
  const numbers = new Map(names.map((name, index) => [name, index]));
  const next = of.map((name) => numbers.get(name)!);
  const level: Level = {
    net: names.map(() => new Map()),
    positive: names.map(() => 0),
    negative: names.map(() => 0),
  };
  for (const [node, community] of next.entries()) {
    level.positive[community]! += positive[node]!;
    level.negative[community]! += negative[node]!;
    const sums = level.net[community]!;
    for (const [other, weight] of net[node]!)
      if (next[other] !== community) sums.set(next[other]!, (sums.get(next[other]!) ?? 0) + weight);
  }
  return { level, of: next };
}

/** The graph as its lowest level, and the actors that are its nodes; those without a positive or negative stance are left out. */
function levelOf({ ids, edges }: Skeleton): { actors: number[]; level: Level } {
  const { source, target, positive, negative } = edges;
  const signed = new Uint8Array(ids.length);
  for (const [edge, from] of source.entries())
    if (positive[edge]! + negative[edge]! > 0) signed[from] = signed[target[edge]!] = 1;
  const actors = [...ids.keys()].filter((actor) => signed[actor]);
  const numbers = new Map(actors.map((actor, number) => [actor, number]));
  const level: Level = {
    net: actors.map(() => new Map()),
    positive: actors.map(() => 0),
    negative: actors.map(() => 0),
  };
  for (const [edge, from] of source.entries()) {
    if (positive[edge]! + negative[edge]! === 0 || from === target[edge]) continue;
    const ends = [numbers.get(from)!, numbers.get(target[edge]!)!] as const;
    for (const [node, other] of [ends, [ends[1], ends[0]] as const]) {
      level.net[node]!.set(other, (level.net[node]!.get(other) ?? 0) + positive[edge]! - negative[edge]!);
      level.positive[node]! += positive[edge]!;
      level.negative[node]! += negative[edge]!;
    }
  }
  return { actors, level };
}

/** Joins whole communities as long as that gains; gives the community of each node, numbered from 0 on. */
function joinCommunities(lowest: Level, start: readonly number[]): number[] {
  let { level, of } = gather(lowest, start);
  for (;;) {
    const next = gather(level, moveNodes(level, alone(level)));
    if (next.level.net.length === level.net.length) return of;
    of = of.map((community) => next.of[community]!);
    level = next.level;
  }
}

/** Moves nodes and joins communities in turns, until neither gains; gives the community of each node, numbered from 0 on. */
function divide(level: Level): number[] {
  let of = alone(level);
  for (;;) {
    const moved = moveNodes(level, of);
    of = joinCommunities(level, moved);
    if (new Set(of).size === new Set(moved).size) return of;
  }
}

/**
 * Groups of actors such that positive stances run inside a group and negative ones between groups, as far as one split
 * can: signed modularity (S. Gómez, P. Jensen, A. Arenas, 2009: Analysis of community structure in networks of correlated
 * data, Physical Review E 80, 016114), raised by moving actors and then whole groups (V. D. Blondel et al., 2008: Fast
 * unfolding of communities in large networks), and then actors again (R. Rotta, A. Noack, 2011: Multilevel local search
 * algorithms for modularity clustering, ACM JEA 16, 2.3), until no actor gains by a move to another group or to stand
 * alone; among more than 64 groups, to one with an actor that it has a stance with. Neutral stances say nothing here. The
 * largest group first, in each the strongest actor first; actors without a sign and groups of one are left out. The same
 * graph gives the same groups.
 */
export function communities(graph: Skeleton): string[][] {
  const { actors, level } = levelOf(graph);
  const groups = actors.map((): number[] => []);
  for (const [index, community] of divide(level).entries()) groups[community]!.push(actors[index]!);
  const compare = byStrength(graph);
  return groups
    .filter((group) => group.length > 1)
    .map((group) => group.sort(compare))
    .sort((a, b) => b.length - a.length || compare(a[0]!, b[0]!))
    .map((group) => group.map((actor) => graph.ids[actor]!));
}
