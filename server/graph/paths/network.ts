import type { Skeleton } from '../skeleton.ts';

/** A hop to or from a node, by the number of the node at its other end. */
export interface Hop {
  node: number;
  /** A millionth of a document's worth: the more documents have the edge, the less. Whole numbers, so that sums are exact. */
  weakness: number;
}

/** A graph with numbers for nodes, in the order of their ids. Hops are told when they are asked for: all at once they would take much memory. */
export interface Network {
  ids: readonly string[];
  numberOf: ReadonlyMap<string, number>;
  /** Hops from a node, by the number at the other end. */
  from(node: number): Hop[];
  /** Hops to a node, in the same order. */
  to(node: number): Hop[];
}

const unit = 1_000_000;

/** An actor at the other end of an edge, and the documents that have it. */
interface Near {
  node: number;
  documents: number;
}

const hopOf = ({ node, documents }: Near): Hop => ({ node, weakness: Math.round(unit / documents) });

/** Both lists in one, in their order; who is in both has the documents of both. */
function merged(given: readonly Near[], received: readonly Near[]): Near[] {
  const all: Near[] = [];
  let [a, b] = [0, 0];
  while (a < given.length || b < received.length) {
    const [one, other] = [given[a], received[b]];
    if (one && other && one.node === other.node) {
      all.push({ node: one.node, documents: one.documents + other.documents });
      a++;
      b++;
    } else if (one && (!other || one.node < other.node)) {
      all.push(one);
      a++;
    } else {
      all.push(other!);
      b++;
    }
  }
  return all;
}

/** The network of a graph; where it is not directed, every edge can be gone both ways, and two opposite ones are one. */
export function networkOf({ ids, numberOf, edges, start, incident }: Skeleton, directed: boolean): Network {
  // Edges of an actor come in the order of their other ends, those that it gives before those that it receives.
  const nearOf = (node: number, own: Int32Array, other: Int32Array): Near[] => {
    const found: Near[] = [];
    for (let at = start[node]!; at < start[node + 1]!; at++) {
      const edge = incident[at]!;
      if (own[edge] === node && other[edge] !== node)
        found.push({ node: other[edge]!, documents: edges.documents[edge]! });
    }
    return found;
  };
  const given = (node: number) => nearOf(node, edges.source, edges.target);
  const received = (node: number) => nearOf(node, edges.target, edges.source);
  if (directed)
    return { ids, numberOf, from: (node) => given(node).map(hopOf), to: (node) => received(node).map(hopOf) };
  const both = (node: number) => merged(given(node), received(node)).map(hopOf);
  return { ids, numberOf, from: both, to: both };
}
