import { ancestorsOf, prepositionOf, relationOf, type Tree } from '../../../dependency-graph/dependency-graph.ts';

/** The way through the tree between two tokens of a sentence. */
export interface Path {
  /** Tokens below the meeting point on the side of the first, from the first upward. */
  up: readonly number[];
  /** Lowest token over both. */
  top: number;
  /** Tokens below the meeting point on the side of the second, downward to the second. */
  down: readonly number[];
}

/** The path from `x` to `y`; null when they have no root in common. */
export function pathBetween(tree: Tree, x: number, y: number): Path | null {
  const fromX = ancestorsOf(tree, x);
  const fromY = ancestorsOf(tree, y);
  const top = fromX.find((token) => fromY.includes(token));
  if (top === undefined) return null;
  return { up: fromX.slice(0, fromX.indexOf(top)), top, down: fromY.slice(0, fromY.indexOf(top)).reverse() };
}

/** A token's relation to its head, with the preposition: `nsubj`, `obl:against`. */
export function roleLabel(tree: Tree, token: number): string {
  const { deprel } = tree[token]!;
  const relation = relationOf(tree[token]!);
  if (relation !== 'obl' && relation !== 'nmod' && relation !== 'advcl') return deprel;
  const preposition = prepositionOf(tree, token);
  return preposition === null ? deprel : `${relation}:${preposition}`;
}
