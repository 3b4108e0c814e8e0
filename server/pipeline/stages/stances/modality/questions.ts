import { wordClass } from '../../../../lexicon/word-classes.ts';
import {
  childrenBy,
  firstConjunct,
  relationOf,
  sentenceOf,
  type Tree,
} from '../../../dependency-graph/dependency-graph.ts';
import { wordOf } from './negation.ts';

const modals = wordClass('modal auxiliaries');
const futures = wordClass('future auxiliaries');

/** True for the predicate of a clause that is asked, not stated: `Did Peru attack?`, `Peru attacked, didn't it?` */
export function isAsked(tree: Tree, index: number): boolean {
  if (!isMain(tree, index) || presupposes(tree, index)) return false;
  const end = sentenceOf(tree, index).find(({ index: at, text }) => at > index && /\?|^[.!;]$/.test(text));
  return end?.text.includes('?') ?? false;
}

/** True for a sentence that asks whether something is so: `Could Peru attack Chile?` */
export function asksWhether(tree: Tree, { first, last }: { first: number; last: number }): boolean {
  const opening = tree.slice(first, last).find(({ upos }) => upos !== 'PUNCT');
  return opening?.upos === 'AUX' && /^\?+$/.test(tree[last - 1]!.text);
}

/** The head of a sentence, or of what is quoted before the words that report it. */
function isMain(tree: Tree, index: number): boolean {
  const clause = firstConjunct(tree, index);
  const { head } = tree[clause]!;
  const relation = relationOf(tree[clause]!);
  return head < 0 || relation === 'parataxis' || (relation === 'ccomp' && head > clause);
}

const circumstances = new Set(['why', 'how', 'when', 'where']);

/** `Why did Peru attack?` takes for granted that it did; `Why would it?` does not. */
export const presupposes = (tree: Tree, index: number): boolean =>
  childrenBy(tree, index, 'advmod').some((child) => circumstances.has(wordOf(tree, child))) &&
  !childrenBy(tree, index, 'aux').some((aux) => modals.has(wordOf(tree, aux)) || futures.has(wordOf(tree, aux)));

const inverting = new Set(['had', 'were', 'should']);

/** `Had Peru attacked, ...`, `Were Peru to attack, ...`: a condition without a conjunction, up to the comma. */
export function isSupposed(tree: Tree, index: number): boolean {
  const sentence = sentenceOf(tree, index);
  const first = sentence[0]!.index;
  if (first === index || !inverting.has(wordOf(tree, first))) return false;
  return (sentence.find(({ text }) => text === ',')?.index ?? -1) > index;
}
