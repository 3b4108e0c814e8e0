import { groupBy } from '../../../shared/group-by.ts';
import type { Token } from '../annotated-document.ts';

/** The tokens of a document with their heads, labels and children: what the functions of this folder read. Tokens are named by index. */
export type Tree = readonly Token[];

/** Something that is worked out once for each tree, on first demand: a tree does not change while rules read it. */
export function perTree<T>(make: (tree: Tree) => T): (tree: Tree) => T {
  const made = new WeakMap<Tree, T>();
  return (tree) => {
    const known = made.get(tree) ?? make(tree);
    made.set(tree, known);
    return known;
  };
}

const sentences = perTree((tree) => groupBy(tree, ({ sentence }) => sentence));

/** All tokens of a token's sentence. */
export const sentenceOf = (tree: Tree, index: number): Tree => sentences(tree).get(tree[index]!.sentence)!;

const mainLabels = new Map<string, string>();

/** The label without its subtype: `nsubj` of `nsubj:pass`. */
export function relationOf({ deprel }: Token): string {
  let main = mainLabels.get(deprel);
  if (main === undefined) {
    main = deprel.split(':')[0]!;
    mainLabels.set(deprel, main);
  }
  return main;
}

/** Dependents of a token that carry one of the labels; a label without subtype takes all its subtypes. */
export function childrenBy(tree: Tree, index: number, ...labels: string[]): number[] {
  return tree[index]!.children.filter((child) => carries(tree[child]!, labels));
}

const carries = (token: Token, labels: readonly string[]): boolean =>
  labels.includes(token.deprel) || labels.includes(relationOf(token));

/** True when a token has a dependent with one of the labels. */
export const hasChild = (tree: Tree, index: number, ...labels: string[]): boolean =>
  tree[index]!.children.some((child) => carries(tree[child]!, labels));

const passiveLabels = ['aux:pass', 'nsubj:pass', 'csubj:pass', 'obl:agent'];

/** Verbs and the auxiliaries that head a clause. */
export const isVerb = (token: Token): boolean => token.upos === 'VERB' || token.upos === 'AUX';

/** True for nouns, names and pronouns. */
export const isNominal = (token: Token): boolean =>
  token.upos === 'NOUN' || token.upos === 'PROPN' || token.upos === 'PRON';

/**
 * True when the verb's surface subject undergoes the act: `was attacked`, `got sanctioned`, and past participles that
 * modify a noun or a clause (`the arms supplied by Iran`), conjoined ones taking the voice of the first.
 */
export function isPassive(tree: Tree, index: number): boolean {
  const token = tree[index]!;
  if (token.xpos !== 'VBN' && token.upos !== 'ADJ') return false;
  if (isPerfect(tree, index)) return false;
  if (hasChild(tree, index, ...passiveLabels)) return true;
  if (token.xpos !== 'VBN' || hasChild(tree, index, 'aux', 'nsubj', 'obj')) return false;
  const relation = relationOf(token);
  if (relation === 'conj') return token.head >= 0 && isPassive(tree, token.head);
  return token.deprel === 'acl' || token.deprel === 'advcl' || relation === 'amod' || relation === 'xcomp';
}

/** `had spoken`: a form of `have` and none of `be` makes a past participle active. */
const isPerfect = (tree: Tree, index: number): boolean =>
  hasChild(tree, index, 'aux') &&
  !hasChild(tree, index, 'aux:pass') &&
  childrenBy(tree, index, 'aux').some((child) => tree[child]!.lemma === 'have');

const possessives = new Set(["'s", "'", '’s', '’']);

/** The preposition of a noun or the marker of a clause, lower-cased, several words joined by spaces: `in favor of`; null without one. */
export function prepositionOf(tree: Tree, index: number): string | null {
  const markers = tree[index]!.children.filter((child) => {
    const { deprel, upos, lemma } = tree[child]!;
    return (deprel === 'case' || deprel === 'mark') && upos !== 'PUNCT' && !possessives.has(lemma);
  });
  if (!markers.length) return null;
  return markers.map((marker) => markerText(tree, marker)).join(' ');
}

function markerText(tree: Tree, marker: number): string {
  const fixed = tree[marker]!.children.filter((child) => tree[child]!.deprel === 'fixed');
  return [marker, ...fixed].map((index) => tree[index]!.text.toLowerCase()).join(' ');
}

/** The tokens from a token up to the root of its sentence, itself first. */
export function ancestorsOf(tree: Tree, index: number): number[] {
  const path = [];
  for (let at = index; at >= 0; at = tree[at]!.head) path.push(at);
  return path;
}

/** First token (inclusive) and last token (exclusive) of everything that hangs on a token. */
export function subtreeOf(tree: Tree, index: number): { first: number; last: number } {
  let first = index;
  let last = index + 1;
  for (const child of tree[index]!.children) {
    const inner = subtreeOf(tree, child);
    first = Math.min(first, inner.first);
    last = Math.max(last, inner.last);
  }
  return { first, last };
}

/** True when a token hangs, at whatever depth, on another. */
export function dominates(tree: Tree, above: number, below: number): boolean {
  for (let at = below; at >= 0; at = tree[at]!.head) if (at === above) return true;
  return false;
}
