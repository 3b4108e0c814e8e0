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
  const reach = reachOf(network, from, to, barred.nodes);
  for (let layer = [to]; layer.length; layer = nextLayer(network, reach, layer)) {
    const first = firstHop(network, reach, from, reach.steps[layer[0]!]!, barred.second);
    if (first) return { nodes: [from, ...follow(network, reach, first.node, to)], weakness: first.weakness };
  }
  return null;
}

/** How far nodes are from the end: steps, less than 0 where that is not known, and the least weakness of so many steps. */
interface Reach {
  steps: Int32Array;
  weakness: Float64Array;
}

const unknown = -1;
/** Of a node that no way may use. */
const closed = -2;

function reachOf({ ids }: Network, from: number, to: number, barred: ReadonlySet<number>): Reach {
  const reach = { steps: new Int32Array(ids.length).fill(unknown), weakness: new Float64Array(ids.length) };
  for (const node of [from, ...barred]) reach.steps[node] = closed;
  reach.steps[to] = 0;
  return reach;
}

/** The hop from the start to a node so many steps from the end that makes the least weakness in all, with that; null when there is none. */
function firstHop(
  network: Network,
  { steps, weakness }: Reach,
  from: number,
  step: number,
  barred: ReadonlySet<number>,
): Hop | null {
  let best: Hop | null = null;
  let least = Number.POSITIVE_INFINITY;
  network.eachFrom(from, (node, hop) => {
    if (steps[node] !== step || hop + weakness[node]! >= least || barred.has(node)) return;
    least = hop + weakness[node]!;
    best = { node, weakness: least };
  });
  return best;
}

/** The nodes one step further from the end than those of the layer. */
function nextLayer(network: Network, { steps, weakness }: Reach, layer: readonly number[]): number[] {
  const step = steps[layer[0]!]! + 1;
  const reached: number[] = [];
  for (const next of layer) {
    const rest = weakness[next]!;
    network.eachTo(next, (node, hop) => {
      if (steps[node] === unknown) {
        steps[node] = step;
        weakness[node] = rest + hop;
        reached.push(node);
      } else if (steps[node] === step && rest + hop < weakness[node]!) weakness[node] = rest + hop;
    });
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
