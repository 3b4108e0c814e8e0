import type { PolarityCounts } from '../../../shared/graph.ts';
import { byId, edgeKey } from '../stance-graph.ts';

/** As much of an edge as tells its sign. */
export interface SignedEdge {
  source: string;
  target: string;
  byPolarity: PolarityCounts;
}

export type Sign = 1 | -1;

/** A line between two actors, by their numbers, with the sign of all that they say of each other. */
export interface Line {
  a: number;
  b: number;
  sign: Sign;
}

/** Who stands with or against whom, regardless of direction: actors have numbers in the order of their ids. */
export interface SignedGraph {
  ids: readonly string[];
  /** Ordered by the numbers of their ends, `a` below `b`. */
  lines: readonly Line[];
  /** The other ends of the lines of each actor, ordered, with their signs. */
  near: readonly ReadonlyMap<number, Sign>[];
  /** Keys of the edges behind a line, one or two. */
  edgesOf(line: Pick<Line, 'a' | 'b'>): string[];
}

/**
 * The signed graph of edges. The sign of a line is that of the positive stances of both directions less the negative ones;
 * where these are equally many there is no line.
 */
export function signedGraphOf(edges: Iterable<SignedEdge>): SignedGraph {
  const known = [...edges].filter(({ source, target }) => source !== target);
  const keys = new Set(known.map(({ source, target }) => edgeKey(source, target)));
  const signs = netOf(known);
  const ids = [...new Set(signs.flatMap(({ a, b, net }) => (net ? [a, b] : [])))].sort(byId);
  const numberOf = new Map(ids.map((id, number) => [id, number]));
  const lines = signs
    .flatMap(({ a, b, net }): Line[] =>
      net ? [{ a: numberOf.get(a)!, b: numberOf.get(b)!, sign: net > 0 ? 1 : -1 }] : [],
    )
    .sort((x, y) => x.a - y.a || x.b - y.b);
  return {
    ids,
    lines,
    near: nearOf(ids.length, lines),
    edgesOf: ({ a, b }) => [edgeKey(ids[a]!, ids[b]!), edgeKey(ids[b]!, ids[a]!)].filter((key) => keys.has(key)),
  };
}

/** Positive less negative stances between every two actors, the first by id as `a`. */
function netOf(edges: readonly SignedEdge[]): { a: string; b: string; net: number }[] {
  const net = new Map<string, { a: string; b: string; net: number }>();
  for (const { source, target, byPolarity } of edges) {
    const [a, b] = byId(source, target) < 0 ? [source, target] : [target, source];
    const key = edgeKey(a, b);
    const pair = net.get(key) ?? { a, b, net: 0 };
    net.set(key, { ...pair, net: pair.net + byPolarity.positive - byPolarity.negative });
  }
  return [...net.values()];
}

function nearOf(actors: number, lines: readonly Line[]): ReadonlyMap<number, Sign>[] {
  const near = Array.from({ length: actors }, () => new Map<number, Sign>());
  for (const { a, b, sign } of lines) {
    near[a]!.set(b, sign);
    near[b]!.set(a, sign);
  }
  return near.map((others) => new Map([...others].sort(([x], [y]) => x - y)));
}
