import { childrenBy, hasChild, isNominal, relationOf, subtreeOf, type Tree } from './tree.ts';

/** A token and everything coordinated with it after it: `Russia` of `Russia, Iran and Syria` gives all three. */
export function conjunctsOf(tree: Tree, index: number): number[] {
  const group = [index];
  for (let at = 0; at < group.length; at++) {
    const conjuncts = tree[group[at]!]!.children.filter((child) => relationOf(tree[child]!) === 'conj');
    group.push(...(isNominal(tree[index]!) ? listed(tree, conjuncts) : conjuncts));
  }
  return group.length > 2 ? group.sort((a, b) => a - b) : group;
}

/**
 * Conjuncts of a noun that stand in one list with it: a list ends with the member that `and` or `or` introduces,
 * and what parsers add to it after that, or without any such word, is an apposition or the subject of the next clause.
 */
function listed(tree: Tree, conjuncts: readonly number[]): readonly number[] {
  const last = conjuncts.findIndex((conjunct) => hasChild(tree, conjunct, 'cc'));
  if (last < 0) return [];
  return conjuncts.filter((conjunct, at) => at <= last || !followsComma(tree, conjunct));
}

/** True for a phrase that a comma stands before, or that it opens with. */
export function followsComma(tree: Tree, index: number): boolean {
  const { first } = subtreeOf(tree, index);
  return tree[first]!.text === ',' || tree[first - 1]?.text === ',';
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

/**
 * Heads of the clauses that a verb of saying or thinking reports: its `ccomp` and `xcomp`, coordinated clauses included,
 * and, when the verb is set into or after the report (`..., he said, ...`), the clause that it interrupts.
 */
export function clausesOf(tree: Tree, verb: number): number[] {
  const complements = withConjuncts(tree, childrenBy(tree, verb, 'ccomp', 'xcomp'));
  const { head } = tree[verb]!;
  if (complements.length || head < 0 || relationOf(tree[verb]!) !== 'parataxis') return complements;
  return hasChild(tree, verb, 'obj', 'cc', 'dep', 'dislocated') ? [] : [head];
}
