import type { Skeleton } from '../skeleton.ts';
import { bestWay, compareWays, type Way } from './best-path.ts';
import { type Hop, type Network, networkOf } from './network.ts';

/** A way that waits for its turn, with the place where it leaves the one that it was made from. */
interface Candidate extends Way {
  leavesAt: number;
}

/**
 * The first `k` paths between two actors, as lists of ids, no actor twice on any: those of fewer steps first, then the
 * stronger ones (least sum over the hops of one by the number of their documents), then by id. Fewer when there are no more.
 *
 * Yen, J. Y. (1971): Finding the K shortest loopless paths in a network. Management Science 17(11), 712-716; with
 * Lawler's (1972, Management Science 18(7)) rule that a path is varied only from where it left its parent.
 */
export function shortestPaths(
  graph: Skeleton,
  from: string,
  to: string,
  { k, directed }: { k: number; directed: boolean },
): string[][] {
  const network = networkOf(graph, directed);
  const [start, end] = [network.numberOf.get(from), network.numberOf.get(to)];
  if (start === undefined || end === undefined || start === end) return [];
  return ways(network, start, end, k).map(({ nodes }) => nodes.map((node) => network.ids[node]!));
}

function ways(network: Network, from: number, to: number, k: number): Way[] {
  const found: Candidate[] = [];
  const waiting: Candidate[] = [];
  const first = bestWay(network, from, to, { nodes: new Set(), second: new Set() });
  if (first) waiting.push({ ...first, leavesAt: 0 });
  while (waiting.length && found.length < k) {
    waiting.sort(compareWays);
    const best = waiting.shift()!;
    found.push(best);
    if (found.length < k) waiting.push(...variations(network, best, found, to));
  }
  return found;
}

/** For every place from where the way left its parent on, the best way that leaves it there for a node that no known way goes to. */
function variations(network: Network, way: Candidate, found: readonly Way[], to: number): Candidate[] {
  const made: Candidate[] = [];
  for (let place = way.leavesAt; place < way.nodes.length - 1; place++) {
    const root = way.nodes.slice(0, place);
    const spur = way.nodes[place]!;
    const taken = found.filter(({ nodes }) => way.nodes.slice(0, place + 1).every((node, at) => node === nodes[at]));
    const second = new Set(taken.map(({ nodes }) => nodes[place + 1]!));
    const rest = bestWay(network, spur, to, { nodes: new Set(root), second });
    if (!rest) continue;
    const nodes = [...root, ...rest.nodes];
    made.push({ nodes, weakness: rest.weakness + weaknessOf(network, [...root, spur]), leavesAt: place });
  }
  return made;
}

const hopTo = (hops: readonly Hop[], to: number): Hop => hops.find(({ node }) => node === to)!;

const weaknessOf = (network: Network, nodes: readonly number[]): number =>
  nodes.slice(1).reduce((sum, node, index) => sum + hopTo(network.from(nodes[index]!), node).weakness, 0);
