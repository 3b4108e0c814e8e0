import { ancestorsOf, childrenBy, hasChild, relationOf, type Tree } from './tree.ts';

const relativePronouns = new Set(['who', 'whom', 'which', 'that', 'whose']);

/** True for `who`, `which`, `that` when they stand inside a relative clause. */
function isRelativePronoun(tree: Tree, index: number): boolean {
  const token = tree[index]!;
  if (!relativePronouns.has(token.text.toLowerCase())) return false;
  if (token.upos === 'SCONJ' || token.deprel === 'mark') return false;
  return relativeClauseAround(tree, index) !== null;
}

/** The verb of the relative clause that a token stands in, or null. */
function relativeClauseAround(tree: Tree, index: number): number | null {
  const above = ancestorsOf(tree, index).slice(1);
  return above.find((ancestor) => tree[ancestor]!.deprel === 'acl:relcl') ?? null;
}

/** The noun that a relative pronoun stands for; any other token is given back as it is. */
export function antecedentOf(tree: Tree, index: number): number {
  if (!isRelativePronoun(tree, index)) return index;
  return tree[relativeClauseAround(tree, index)!]!.head;
}

/**
 * The noun that a relative clause without a pronoun leaves out as its object (`the deal Iran signed`), or null:
 * the clause has a subject of its own, no object and no relative pronoun.
 */
export function gappedObjectOf(tree: Tree, verb: number): number | null {
  const token = tree[verb]!;
  if (token.deprel !== 'acl:relcl' || token.head < 0 || hasChild(tree, verb, 'obj', 'ccomp', 'xcomp')) return null;
  const subjects = childrenBy(tree, verb, 'nsubj');
  if (!subjects.length || subjects.some((subject) => isRelativePronoun(tree, subject))) return null;
  const hasPronoun = token.children.some(
    (child) => relationOf(tree[child]!) === 'obl' && isRelativePronoun(tree, child),
  );
  return hasPronoun ? null : token.head;
}
