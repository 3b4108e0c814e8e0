import { wordClass } from '../../../../lexicon/word-classes.ts';
import {
  childrenBy,
  firstConjunct,
  hasChild,
  prepositionOf,
  relationOf,
  type Tree,
} from '../../../dependency-graph/dependency-graph.ts';
import type { Operator } from './operators.ts';

const negations = wordClass('negations');
const doubts = wordClass('doubts');
const conditions = wordClass('markers of possibility');
const exclusions = wordClass('exclusions');
const futures = wordClass('future auxiliaries');
const possibilities = wordClass('possibility auxiliaries');

/** Adjectives before a noun that say how real it is. */
const reality = new Map<string, Operator>([
  ...['possible', 'potential', 'hypothetical', 'proposed', 'suggested', 'future'].map(
    (word) => [word, 'possible'] as const,
  ),
  ...['planned', 'upcoming', 'forthcoming', 'impending', 'imminent', 'scheduled', 'pending'].map(
    (word) => [word, 'future'] as const,
  ),
  ['threatened', 'threaten'],
]);

/**
 * Adds what a predicate's own auxiliaries, negations, adjectives and marker make of it.
 * @param counted the dependent whose own `no` is counted already, -1 for none
 */
export function addOwn(tree: Tree, index: number, operators: Operator[], counted: number): void {
  const { children, xpos } = tree[index]!;
  let tense: Operator | null = null;
  let negated = false;
  let finite = false;
  for (const child of children) {
    const { deprel, lemma, text } = tree[child]!;
    const word = text.toLowerCase();
    if (relationOf(tree[child]!) === 'aux' || deprel === 'cop') {
      finite = true;
      if (futures.has(word) || futures.has(lemma)) tense = 'future';
      else if (possibilities.has(word)) tense = word === 'would' && isReportedPast(tree, index) ? 'future' : 'possible';
    } else if (negations.has(word)) negated = true;
    else if (deprel === 'advmod' && doubts.has(word)) tense = 'possible';
    else if (deprel === 'advmod' && word === 'longer') negated = true;
    else if (deprel === 'det' && word === 'no') negated = true;
    else if (deprel === 'amod' && reality.has(word)) operators.push(reality.get(word)!);
    else if (
      (deprel === 'obj' || deprel === 'nsubj' || deprel === 'nsubj:pass') &&
      child !== counted &&
      hasNo(tree, child)
    )
      negated = true;
  }
  const marker = prepositionOf(tree, index);
  if (marker !== null && conditions.has(marker)) tense = 'possible';
  if (marker !== null && exclusions.has(marker)) negated = true;
  if (!finite) tense ??= sharedTense(tree, index);
  if (tense) operators.push(tense);
  if (negated) operators.push(isPast(tree, index, xpos) ? 'negated' : 'refusal');
}

/** `said that it would`: the past of `will`. */
function isReportedPast(tree: Tree, index: number): boolean {
  const clause = firstConjunct(tree, index);
  const { head } = tree[clause]!;
  return (
    relationOf(tree[clause]!) === 'ccomp' && head >= 0 && (tree[head]!.xpos === 'VBD' || tree[head]!.xpos === 'VBN')
  );
}

const hasNo = (tree: Tree, noun: number): boolean =>
  ['none', 'nobody', 'neither'].includes(tree[noun]!.lemma) ||
  tree[noun]!.children.some((child) => tree[child]!.deprel === 'det' && tree[child]!.text.toLowerCase() === 'no');

/** `will meet or call`: the auxiliary of the first conjunct holds for the others. */
function sharedTense(tree: Tree, index: number): Operator | null {
  const { deprel, head, xpos } = tree[index]!;
  if (deprel !== 'conj' || xpos !== 'VB' || head < 0 || hasChild(tree, index, 'nsubj')) return null;
  for (const child of childrenBy(tree, head, 'aux')) {
    const word = tree[child]!.text.toLowerCase();
    if (futures.has(word)) return 'future';
    if (possibilities.has(word)) return 'possible';
  }
  return sharedTense(tree, head);
}

const pastAuxiliaries = wordClass('past auxiliaries');

const isPast = (tree: Tree, index: number, xpos: string): boolean =>
  xpos === 'VBD' ||
  (xpos === 'VBN' && !hasChild(tree, index, 'aux')) ||
  childrenBy(tree, index, 'aux', 'cop').some((child) => pastAuxiliaries.has(tree[child]!.text.toLowerCase()));
