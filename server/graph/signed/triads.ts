import type { SignedGraph } from './signed-graph.ts';

/** Three actors with a line between every two of them, by their numbers, ordered. */
interface Triad {
  actors: readonly [number, number, number];
  /** How many of the three lines are negative. */
  negative: number;
}

/**
 * A triad is balanced when the product of its signs is positive: the friend of a friend is a friend, the enemy of an enemy
 * too (Cartwright, D. and Harary, F. 1956: Structural balance. Psychological Review 63(5), 277-293).
 */
export const isBalanced = ({ negative }: Triad): boolean => negative % 2 === 0;

/** Every triad once, ordered by the numbers of its actors. Each line looks at the smaller of the two neighbourhoods. */
export function* triadsOf({ lines, near }: SignedGraph): Generator<Triad> {
  for (const { a, b, sign } of lines) {
    const [few, many] = near[a]!.size < near[b]!.size ? [near[a]!, near[b]!] : [near[b]!, near[a]!];
    for (const [c, first] of few) {
      const second = c > b ? many.get(c) : undefined;
      if (second !== undefined)
        yield { actors: [a, b, c], negative: [sign, first, second].filter((one) => one < 0).length };
    }
  }
}

/** Balanced triads among all. */
export interface Balance {
  triads: number;
  balanced: number;
}

export interface TriadBalance extends Balance {
  /** Triads with no, one, two and three negative lines. */
  byNegative: [number, number, number, number];
  /**
   * Of the triads that each actor is in: its local balance, for cycles of three (Harary, F. 1955: On local balance and
   * N-balance in signed graphs. Michigan Mathematical Journal 3(1), 37-41). By its number; actors in none are left out.
   */
  local: ReadonlyMap<number, Balance>;
  /** The first of those that are not balanced, at most as many as asked for. */
  unbalanced: Triad[];
}

/** Counts the triads of a graph, all and those of each actor. */
export function triadBalance(graph: SignedGraph, mostUnbalanced: number): TriadBalance {
  const byNegative: TriadBalance['byNegative'] = [0, 0, 0, 0];
  const local = new Map<number, Balance>();
  const unbalanced: Triad[] = [];
  for (const triad of triadsOf(graph)) {
    byNegative[triad.negative]!++;
    const holds = isBalanced(triad);
    if (!holds && unbalanced.length < mostUnbalanced) unbalanced.push(triad);
    for (const actor of triad.actors) {
      const { triads, balanced } = local.get(actor) ?? { triads: 0, balanced: 0 };
      local.set(actor, { triads: triads + 1, balanced: balanced + Number(holds) });
    }
  }
  const [none, one, two, three] = byNegative;
  return { triads: none + one + two + three, balanced: none + two, byNegative, local, unbalanced };
}
