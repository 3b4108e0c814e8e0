import type { Hop, Network } from './network.ts';

/** A way through a network, as numbers of nodes, with the sum of the weakness of its hops. */
export interface Way {
  nodes: readonly number[];
  weakness: number;
}

/** What a way may not use. */
interface Barred {
  nodes: ReadonlySet<number>;
  /** Nodes that may not come right after the first one. */
  second: ReadonlySet<number>;
}

/** Orders ways: fewer steps first, then stronger ones, then by the ids on them. */
export function compareWays(a: Way, b: Way): number {
  const order = a.nodes.length - b.nodes.length || a.weakness - b.weakness;
  if (order) return order;
  const place = a.nodes.findIndex((node, index) => node !== b.nodes[index]);
  return place < 0 ? 0 : a.nodes[place]! - b.nodes[place]!;
}

/**
 * The first of all ways from one node to another, in the order of {@link compareWays}; null when there is none.
 * A breadth-first search from the end, step by step, until a step holds a node that the start has a hop to.
 */
export function bestWay(network: Network, from: number, to: number, barred: Barred): Way | null {
  const reach = reachOf(network, to);
  for (let layer = [to]; layer.length; layer = nextLayer(network, reach, layer, from, barred.nodes)) {
    const steps = reach.steps[layer[0]!]!;
    const isOpen = ({ node }: Hop): boolean => reach.steps[node] === steps && !barred.second.has(node);
    const rest = (hop: Hop): number => hop.weakness + reach.weakness[hop.node]!;
    const first = best(network.from(from).filter(isOpen), rest);
    if (first) return { nodes: [from, ...follow(network, reach, first.node, to)], weakness: rest(first) };
  }
  return null;
}

/** How far nodes are from the end: steps, -1 where that is not known, and the least weakness of so many steps. */
interface Reach {
  steps: Int32Array;
  weakness: Float64Array;
}

function reachOf({ ids }: Network, to: number): Reach {
  const reach = { steps: new Int32Array(ids.length).fill(-1), weakness: new Float64Array(ids.length) };
  reach.steps[to] = 0;
  return reach;
}

/** The nodes one step further from the end than those of the layer. */
function nextLayer(
  network: Network,
  { steps, weakness }: Reach,
  layer: readonly number[],
  from: number,
  barred: ReadonlySet<number>,
): number[] {
  const step = steps[layer[0]!]! + 1;
  const reached: number[] = [];
  for (const next of layer)
    for (const hop of network.to(next)) {
      if (hop.node === from || barred.has(hop.node)) continue;
      const sum = weakness[next]! + hop.weakness;
      if (steps[hop.node] === -1) {
        steps[hop.node] = step;
        weakness[hop.node] = sum;
        reached.push(hop.node);
      } else if (steps[hop.node] === step) weakness[hop.node] = Math.min(weakness[hop.node]!, sum);
    }
  return reached;
}

/** The nodes from one on to the end; of equally good ones always the first by id. */
function follow(network: Network, { steps, weakness }: Reach, start: number, to: number): number[] {
  const nodes = [start];
  for (let node = start; node !== to; nodes.push(node))
    node = network
      .from(node)
      .find(
        (hop) => steps[hop.node] === steps[node]! - 1 && hop.weakness + weakness[hop.node]! === weakness[node],
      )!.node;
  return nodes;
}

/** The first of the hops with the least value. */
const best = (hops: readonly Hop[], cost: (hop: Hop) => number): Hop | undefined =>
  hops.reduce<Hop | undefined>((least, hop) => (least && cost(least) <= cost(hop) ? least : hop), undefined);
