import { byId, type StanceGraph } from './stance-graph.ts';
import { byStrength } from './strength.ts';

/** The positive and the negative stances between nodes, whoever takes them; nodes are numbers. */
interface Level {
  /** Positive less negative stances with every other node. */
  net: Map<number, number>[];
  /** All positive and all negative stances of each node; those within it count twice. */
  positive: number[];
  negative: number[];
}

/** With more communities than these a node looks only at those of its neighbours. */
const mostCompared = 64;
const leastGain = 1e-9;
const mostPasses = 100;

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** What moving a node into communities gains, up to a constant: signed modularity with the node itself left out. */
function createGains({ positive, negative }: Level) {
  const [allPositive, allNegative] = [total(positive) || 1, total(negative) || 1];
  return (node: number, net: number, inPositive: number, inNegative: number): number =>
    net - (positive[node]! * inPositive) / allPositive + (negative[node]! * inNegative) / allNegative;
}

/** Moves nodes one by one to the community that gains most, until none gains; gives the community of each. */
function moveNodes(level: Level): number[] {
  const { net, positive, negative } = level;
  const of = net.map((_, node) => node);
  const [inPositive, inNegative] = [[...positive], [...negative]];
  const size = net.map(() => 1);
  const gain = createGains(level);
  const put = (node: number, to: number, sign: 1 | -1) => {
    inPositive[to] = inPositive[to]! + sign * positive[node]!;
    inNegative[to] = inNegative[to]! + sign * negative[node]!;
    size[to] = size[to]! + sign;
  };
  for (let pass = 0, moved = true; moved && pass < mostPasses; pass++) {
    moved = false;
    const used = size.flatMap((members, community) => (members > 0 ? [community] : []));
    const all = used.length <= mostCompared ? used : [];
    for (let node = 0; node < net.length; node++) {
      const from = of[node]!;
      put(node, from, -1);
      const toward = new Map<number, number>([...all, from].map((community) => [community, 0]));
      for (const [other, weight] of net[node]!) toward.set(of[other]!, (toward.get(of[other]!) ?? 0) + weight);
      let best = { community: from, gain: gain(node, toward.get(from)!, inPositive[from]!, inNegative[from]!) };
      for (const [community, weight] of [...toward].sort(([a], [b]) => a - b)) {
        const value = gain(node, weight, inPositive[community]!, inNegative[community]!);
        if (value > best.gain + leastGain) best = { community, gain: value };
      }
      put(node, best.community, 1);
      if (best.community !== from) moved = true;
      of[node] = best.community;
    }
  }
  return of;
}

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

/** The graph as its lowest level; nodes without a positive or negative stance are left out. */
function levelOf(graph: StanceGraph): { ids: string[]; level: Level } {
  const signed = (node: string) =>
    graph.someEdge(node, (_, { byPolarity }) => byPolarity.positive + byPolarity.negative > 0);
  const ids = graph.nodes().filter(signed).sort(byId);
  const numbers = new Map(ids.map((id, index) => [id, index]));
  const level: Level = { net: ids.map(() => new Map()), positive: ids.map(() => 0), negative: ids.map(() => 0) };
  graph.forEachEdge((_, { byPolarity: { positive, negative } }, source, target) => {
    if (positive + negative === 0 || source === target) return;
    const ends = [numbers.get(source)!, numbers.get(target)!] as const;
    for (const [node, other] of [ends, [ends[1], ends[0]] as const]) {
      level.net[node]!.set(other, (level.net[node]!.get(other) ?? 0) + positive - negative);
      level.positive[node]! += positive;
      level.negative[node]! += negative;
    }
  });
  return { ids, level };
}

/**
 * Groups of actors such that positive stances run inside a group and negative ones between groups, as far as one split
 * can: signed modularity (S. Gómez, P. Jensen, A. Arenas, 2009: Analysis of community structure in networks of correlated
 * data, Physical Review E 80, 016114), raised by moving actors and then whole groups (V. D. Blondel et al., 2008: Fast
 * unfolding of communities in large networks). Neutral stances say nothing here. The largest group first, in each the
 * strongest actor first; actors without a sign and groups of one are left out. The same graph gives the same groups.
 */
export function communities(graph: StanceGraph): string[][] {
  const { ids, level: lowest } = levelOf(graph);
  let level = lowest;
  let of = ids.map((_, index) => index);
  for (;;) {
    const next = gather(level, moveNodes(level));
    if (next.level.net.length === level.net.length) break;
    of = of.map((community) => next.of[community]!);
    level = next.level;
  }
  const groups = level.net.map((): string[] => []);
  for (const [index, community] of of.entries()) groups[community]!.push(ids[index]!);
  const compare = byStrength(graph);
  return groups
    .filter((group) => group.length > 1)
    .map((group) => group.sort(compare))
    .sort((a, b) => b.length - a.length || compare(a[0]!, b[0]!));
}
