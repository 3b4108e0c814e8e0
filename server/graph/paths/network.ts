import { byId } from '../stance-graph.ts';

/** As much of an edge as tells how good a hop over it is. */
export interface PathEdge {
  source: string;
  target: string;
  /** Documents with a stance of it. */
  documents: number;
}

/** A hop to or from a node, by the number of the node at its other end. */
export interface Hop {
  node: number;
  /** A millionth of a document's worth: the more documents have the edge, the less. Whole numbers, so that sums are exact. */
  weakness: number;
}

/** A graph with numbers for nodes, in the order of their ids. */
export interface Network {
  ids: readonly string[];
  numberOf: ReadonlyMap<string, number>;
  /** Hops from each node and to it, by the number at the other end. */
  out: readonly (readonly Hop[])[];
  in: readonly (readonly Hop[])[];
}

const unit = 1_000_000;

/** The network of the edges; where it is not directed, every edge can be gone both ways, and two opposite ones are one. */
export function networkOf(edges: Iterable<PathEdge>, directed: boolean): Network {
  const documents = sumDocuments(edges, directed);
  const ids = [...new Set([...documents.keys(), ...[...documents.values()].flatMap((row) => [...row.keys()])])].sort(
    byId,
  );
  const numberOf = new Map(ids.map((id, number) => [id, number]));
  const out: Hop[][] = ids.map(() => []);
  const into: Hop[][] = ids.map(() => []);
  for (const [source, row] of documents)
    for (const [target, count] of row) {
      const [from, to] = [numberOf.get(source)!, numberOf.get(target)!];
      const weakness = Math.round(unit / count);
      out[from]!.push({ node: to, weakness });
      into[to]!.push({ node: from, weakness });
    }
  for (const hops of [...out, ...into]) hops.sort((a, b) => a.node - b.node);
  return { ids, numberOf, out, in: into };
}

function sumDocuments(edges: Iterable<PathEdge>, directed: boolean): Map<string, Map<string, number>> {
  const sums = new Map<string, Map<string, number>>();
  const add = (source: string, target: string, documents: number) => {
    const row = sums.get(source) ?? new Map<string, number>();
    sums.set(source, row.set(target, (row.get(target) ?? 0) + documents));
  };
  for (const { source, target, documents } of edges) {
    if (source === target) continue;
    add(source, target, documents);
    if (!directed) add(target, source, documents);
  }
  return sums;
}
