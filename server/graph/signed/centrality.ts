import type { Network } from '../paths/network.ts';

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
export function pageRank(network: Network, weightOf: (from: number, to: number) => number): Centrality {
  const size = network.ids.length;
  const out = nodesAfter(network);
  const weights = out.map((nodes, from) => Float64Array.from(nodes, (to) => weightOf(from, to)));
  const totals = weights.map((all) => all.reduce((sum, weight) => sum + weight, 0));
  let ranks = new Float64Array(size).fill(1 / size);
  for (let round = 0; round < mostRounds; round++) {
    const lost = ranks.reduce((sum, rank, node) => (totals[node] ? sum : sum + rank), 0);
    const next = new Float64Array(size).fill((1 - damping + damping * lost) / size);
    for (const [from, nodes] of out.entries())
      for (let hop = 0; hop < nodes.length; hop++)
        next[nodes[hop]!]! += (damping * ranks[from]! * weights[from]![hop]!) / totals[from]!;
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
export function betweenness(network: Network): Centrality {
  const out = nodesAfter(network);
  const between = new Float64Array(out.length);
  for (const start of out.keys()) addDependencies(out, start, between);
  const pairs = (out.length - 1) * (out.length - 2);
  return pairs > 0 ? between.map((value) => value / pairs) : between;
}

/** The nodes that each node has a hop to. */
const nodesAfter = ({ ids, from }: Network): Int32Array[] =>
  ids.map((_, start) => Int32Array.from(from(start), ({ node }) => node));

/** Adds to each node the share of the paths from one start that lead through it. */
function addDependencies(out: readonly Int32Array[], start: number, between: Float64Array): void {
  const steps = new Int32Array(out.length).fill(-1);
  const paths = new Float64Array(out.length);
  steps[start] = 0;
  paths[start] = 1;
  const order = [start];
  for (const node of order)
    for (const next of out[node]!) {
      if (steps[next]! < 0) {
        steps[next] = steps[node]! + 1;
        order.push(next);
      }
      if (steps[next] === steps[node]! + 1) paths[next]! += paths[node]!;
    }
  const dependency = new Float64Array(out.length);
  for (const node of order.reverse()) {
    for (const next of out[node]!)
      if (steps[next] === steps[node]! + 1)
        dependency[node]! += (paths[node]! / paths[next]!) * (1 + dependency[next]!);
    if (node !== start) between[node]! += dependency[node]!;
  }
}
