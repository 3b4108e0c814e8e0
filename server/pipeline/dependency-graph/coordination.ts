import { relationOf, type Tree } from './tree.ts';

/** A token and everything coordinated with it after it: `Russia` of `Russia, Iran and Syria` gives all three. */
export function conjunctsOf(tree: Tree, index: number): number[] {
  const group = [index];
  for (let at = 0; at < group.length; at++)
    for (const child of tree[group[at]!]!.children) if (relationOf(tree[child]!) === 'conj') group.push(child);
  return group.length > 2 ? group.sort((a, b) => a - b) : group;
}

/** Every token of a list with its conjuncts. */
export const withConjuncts = (tree: Tree, indices: readonly number[]): number[] =>
  indices.flatMap((index) => conjunctsOf(tree, index));

/** The first member of the coordination that a token belongs to; itself when it is in none. */
export function firstConjunct(tree: Tree, index: number): number {
  let at = index;
  while (relationOf(tree[at]!) === 'conj' && tree[at]!.head >= 0) at = tree[at]!.head;
  return at;
}

/** Members of the whole coordination of a token, in text order, itself among them. */
export const coordinationOf = (tree: Tree, index: number): number[] => conjunctsOf(tree, firstConjunct(tree, index));
