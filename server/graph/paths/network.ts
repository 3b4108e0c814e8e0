import type { Skeleton } from '../skeleton.ts';

/** A hop to or from a node, by the number of the node at its other end. */
export interface Hop {
  node: number;
  /** A millionth of a document's worth: the more documents have the edge, the less. Whole numbers, so that sums are exact. */
  weakness: number;
}

/** Takes a hop in numbers: a search over half a million of them makes no objects. */
export type UseHop = (node: number, weakness: number) => void;

/** A graph with numbers for nodes, in the order of their ids. Hops are told when they are asked for: all at once they would take much memory. */
export interface Network {
  ids: readonly string[];
  numberOf: ReadonlyMap<string, number>;
  /** Hops from a node, by the number at the other end. */
  from(node: number): Hop[];
  /** Calls with the same. */
  eachFrom(node: number, use: UseHop): void;
  /** Calls with the hops to a node, in the same order. */
  eachTo(node: number, use: UseHop): void;
}

const unit = 1_000_000;

const weaknessOf = (documents: number): number => Math.round(unit / documents);

/** The network of a graph; where it is not directed, every edge can be gone both ways, and two opposite ones are one. */
export function networkOf({ ids, numberOf, edges, start, incident }: Skeleton, directed: boolean): Network {
  const { source, target, documents } = edges;
  // Edges of an actor come in the order of their other ends, those that it gives before those that it receives.
  const received = start.slice(0, ids.length);
  for (const actor of source) received[actor]!++;

  const eachIn = (node: number, first: number, end: number, other: Int32Array, use: UseHop): void => {
    for (let at = first; at < end; at++) {
      const edge = incident[at]!;
      if (other[edge] !== node) use(other[edge]!, weaknessOf(documents[edge]!));
    }
  };

  /** Both lists in one, in their order; who is in both has the documents of both. */
  const eachOfBoth = (node: number, use: UseHop): void => {
    let [a, b] = [start[node]!, received[node]!];
    const [endOfGiven, end] = [b, start[node + 1]!];
    while (a < endOfGiven || b < end) {
      const one = a < endOfGiven ? target[incident[a]!]! : Number.POSITIVE_INFINITY;
      const another = b < end ? source[incident[b]!]! : Number.POSITIVE_INFINITY;
      let sum = 0;
      if (one <= another) sum += documents[incident[a++]!]!;
      if (another <= one) sum += documents[incident[b++]!]!;
      const near = Math.min(one, another);
      if (near !== node) use(near, weaknessOf(sum));
    }
  };

  const eachFrom = directed
    ? (node: number, use: UseHop) => eachIn(node, start[node]!, received[node]!, target, use)
    : eachOfBoth;
  const eachTo = directed
    ? (node: number, use: UseHop) => eachIn(node, received[node]!, start[node + 1]!, source, use)
    : eachOfBoth;
  const from = (node: number): Hop[] => {
    const hops: Hop[] = [];
    eachFrom(node, (near, weakness) => hops.push({ node: near, weakness }));
    return hops;
  };
  return { ids, numberOf, from, eachFrom, eachTo };
}
