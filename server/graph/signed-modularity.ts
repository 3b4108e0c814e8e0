/** The positive and the negative stances between nodes, whoever takes them; nodes are numbers. */
export interface Level {
  /** Positive less negative stances with every other node. */
  net: Map<number, number>[];
  /** All positive and all negative stances of each node; those within it count twice. */
  positive: number[];
  negative: number[];
}

/** With more communities than these a node looks only at those of its neighbours, and at an empty one. */
const mostCompared = 64;
const leastGain = 1e-9;

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Every node in a community of its own. */
export const alone = ({ net }: Level): number[] => net.map((_, node) => node);

/** The communities of nodes, with what is needed to tell what a move gains. */
interface Division {
  /** The community of each node: a number below that of the nodes. */
  of: number[];
  /** The communities with and without a node in them. */
  used: Set<number>;
  empty: Set<number>;
  /** Takes a node out of its community. */
  take(node: number): void;
  put(node: number, community: number): void;
  /** What putting a node into a community gains to whose members it has so many more positive than negative stances; 0 for an empty one. */
  gain(node: number, community: number, net: number): number;
}

/**
 * Signed modularity, up to a constant and a factor: what is there less what chance would put there, of positive stances inside and of
 * negative ones the other way round (Traag, V. A. and Bruggeman, J. 2009: Community detection in networks with positive and negative links.
 * Physical Review E 80, 036115; Gómez, S., Jensen, P. and Arenas, A. 2009: Analysis of community structure in networks of correlated data.
 * Physical Review E 80, 016114).
 */
function divisionOf({ net, positive, negative }: Level, start: readonly number[]): Division {
  const [inPositive, inNegative, size] = [net.map(() => 0), net.map(() => 0), net.map(() => 0)];
  const [allPositive, allNegative] = [total(positive) || 1, total(negative) || 1];
  const of = [...start];
  const [used, empty] = [new Set<number>(), new Set(net.keys())];
  const count = (node: number, sign: 1 | -1) => {
    const community = of[node]!;
    inPositive[community]! += sign * positive[node]!;
    inNegative[community]! += sign * negative[node]!;
    size[community]! += sign;
    const [to, from] = size[community] ? [used, empty] : [empty, used];
    from.delete(community);
    to.add(community);
  };
  for (const node of of.keys()) count(node, 1);
  return {
    ...{ of, used, empty },
    take: (node) => count(node, -1),
    put(node, community) {
      of[node] = community;
      count(node, 1);
    },
    gain: (node, community, weight) =>
      weight -
      (positive[node]! * inPositive[community]!) / allPositive +
      (negative[node]! * inNegative[community]!) / allNegative,
  };
}

/**
 * Moves nodes one by one to the community that gains most, or to an empty one, until none gains; gives the community of each (the first
 * phase of Blondel, V. D., Guillaume, J.-L., Lambiotte, R. and Lefebvre, E. 2008: Fast unfolding of communities in large networks. Journal
 * of Statistical Mechanics, P10008).
 */
export function moveNodes(level: Level, start: readonly number[]): number[] {
  const division = divisionOf(level, start);
  for (let moved = true; moved; ) {
    moved = false;
    const compared = division.used.size <= mostCompared ? [...division.used] : [];
    for (const node of level.net.keys()) if (moveNode(level, division, node, compared)) moved = true;
  }
  return division.of;
}

/** Moves a node to where it gains most, of equally good communities to the first; tells whether it moved. */
function moveNode({ net }: Level, division: Division, node: number, compared: readonly number[]): boolean {
  const { of, empty, take, put, gain } = division;
  const from = of[node]!;
  take(node);
  const [free] = empty;
  const toward = new Map([...compared, from, free!].map((community) => [community, 0]));
  for (const [other, weight] of net[node]!) toward.set(of[other]!, (toward.get(of[other]!) ?? 0) + weight);
  const stay = gain(node, from, toward.get(from)!);
  let best = { community: from, gain: stay + leastGain };
  for (const [community, weight] of toward) {
    const value = gain(node, community, weight);
    if (value > best.gain || (value === best.gain && community < best.community)) best = { community, gain: value };
  }
  put(node, best.community);
  return best.community !== from;
}
