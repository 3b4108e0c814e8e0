import type { Hop, Network } from '../paths/network.ts';

/** How central each node of a network is, by its number. */
type Centrality = Float64Array;

const damping = 0.85;
const tolerance = 1e-10;
const mostRounds = 500;

/**
 * PageRank: where one ends up who follows edges at random, each as often as it has documents, and starts anew with a
 * probability of 15 % (Page, L., Brin, S., Motwani, R. and Winograd, T. 1999). `weightsOf` gives the weights of the hops
 * out of a node; the ranks add up to one.
 */
export function pageRank({ ids, from: hopsFrom }: Network, weightOf: (from: number, to: number) => number): Centrality {
  const size = ids.length;
  const out = ids.map((_, node) => hopsFrom(node));
  const totals = out.map((hops, from) => hops.reduce((sum, { node }) => sum + weightOf(from, node), 0));
  let ranks = new Float64Array(size).fill(1 / size);
  for (let round = 0; round < mostRounds; round++) {
    const lost = ranks.reduce((sum, rank, node) => (totals[node] ? sum : sum + rank), 0);
    const next = new Float64Array(size).fill((1 - damping + damping * lost) / size);
    for (const [from, hops] of out.entries())
      for (const { node } of hops) next[node]! += (damping * ranks[from]! * weightOf(from, node)) / totals[from]!;
    const moved = next.reduce((sum, rank, node) => sum + Math.abs(rank - ranks[node]!), 0);
    ranks = next;
    if (moved < tolerance) break;
  }
  return ranks;
}

/**
 * Betweenness: of the shortest paths between all other nodes the share that leads through a node, 0..1 (Brandes, U. 2001: A
 * faster algorithm for betweenness centrality. Journal of Mathematical Sociology 25(2), 163-177).
 */
export function betweenness({ ids, from: hopsFrom }: Network): Centrality {
  const out = ids.map((_, node) => hopsFrom(node));
  const between = new Float64Array(ids.length);
  for (const start of ids.keys()) addDependencies(out, start, between);
  const pairs = (ids.length - 1) * (ids.length - 2);
  return pairs > 0 ? between.map((value) => value / pairs) : between;
}

/** Adds to each node the share of the paths from one start that lead through it. */
function addDependencies(out: readonly (readonly Hop[])[], start: number, between: Float64Array): void {
  const steps = new Int32Array(out.length).fill(-1);
  const paths = new Float64Array(out.length);
  const before: number[][] = out.map(() => []);
  steps[start] = 0;
  paths[start] = 1;
  const order = [start];
  for (const node of order)
    for (const { node: next } of out[node]!) {
      if (steps[next]! < 0) {
        steps[next] = steps[node]! + 1;
        order.push(next);
      }
      if (steps[next] !== steps[node]! + 1) continue;
      paths[next]! += paths[node]!;
      before[next]!.push(node);
    }
  const dependency = new Float64Array(out.length);
  for (const node of order.reverse()) {
    for (const earlier of before[node]!)
      dependency[earlier]! += (paths[earlier]! / paths[node]!) * (1 + dependency[node]!);
    if (node !== start) between[node]! += dependency[node]!;
  }
}
