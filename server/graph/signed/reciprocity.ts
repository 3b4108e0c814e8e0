import { byId, edgeKey } from '../stance-graph.ts';
import type { SignedEdge } from './signed-graph.ts';

/** How stances are returned. */
export interface Reciprocity {
  /** Pairs of actors with an edge at all, and with edges both ways. */
  pairs: number;
  mutual: number;
  /** Of the pairs with edges both ways of which both have a sign: those where it is the same, both positive or both negative, and those where it is not. */
  bothPositive: number;
  bothNegative: number;
  opposed: number;
}

const signOf = ({ byPolarity: { positive, negative } }: SignedEdge): number => Math.sign(positive - negative);

/** Counts the pairs whose stances are returned (dyad census: Holland, P. W. and Leinhardt, S. 1970, AJS 76(3), 492-513), by their signs. */
export function reciprocityOf(edges: Iterable<SignedEdge>): Reciprocity {
  const known = new Map([...edges].map((edge) => [edgeKey(edge.source, edge.target), edge]));
  const counts: Reciprocity = { pairs: 0, mutual: 0, bothPositive: 0, bothNegative: 0, opposed: 0 };
  for (const edge of known.values()) {
    const back = known.get(edgeKey(edge.target, edge.source));
    if (edge.source === edge.target || (back && byId(edge.source, edge.target) > 0)) continue;
    counts.pairs++;
    if (!back) continue;
    counts.mutual++;
    const [there, here] = [signOf(edge), signOf(back)];
    if (there * here < 0) counts.opposed++;
    else if (there > 0 && here > 0) counts.bothPositive++;
    else if (there < 0 && here < 0) counts.bothNegative++;
  }
  return counts;
}
