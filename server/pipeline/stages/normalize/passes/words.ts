import { hasFiniteVerb, isNominal, isVerb, subtreeOf, type Tree } from '../../../dependency-graph/dependency-graph.ts';

/** True for a verb that heads a clause with a finite form. */
export const isFiniteClause = (tree: Tree, index: number): boolean =>
  isVerb(tree[index]!) && tree[index]!.deprel !== 'aux' && hasFiniteVerb(tree, index);

/** Where the words of a verb begin: its auxiliaries, adverbs and negation right before it included. */
export function startOfVerb(tree: Tree, verb: number): number {
  let first = verb;
  while (first > 0 && tree[first - 1]!.head === verb && /^(?:aux|advmod|cop)/.test(tree[first - 1]!.deprel)) first--;
  return first;
}

/** First token of the phrase of a noun. */
export const startOf = (tree: Tree, noun: number): number => subtreeOf(tree, noun).first;

/** The noun whose phrase ends with a token; null where none does. */
export function nounEndingAt(tree: Tree, end: number): number | null {
  if (!tree[end] || !isNominal(tree[end])) return null;
  let at = end;
  while (tree[at]!.head >= 0 && tree[at]!.head < at && isNominal(tree[tree[at]!.head]!)) at = tree[at]!.head;
  return at;
}
