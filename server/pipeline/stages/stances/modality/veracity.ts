import { wordClass } from '../../../../lexicon/word-classes.ts';
import {
  childrenBy,
  grammaticalSubjectsOf,
  relationOf,
  sentenceOf,
  type Tree,
} from '../../../dependency-graph/dependency-graph.ts';
import { wordOf } from './negation.ts';

const reports = wordClass('reports');
const untrue = wordClass('untrue');
const untruly = wordClass('untruly');
const denying = wordClass('denying verbs');
const lying = wordClass('lying verbs');
const editions = wordClass('earlier editions');
const earlier = wordClass('earlier');

/** The noun of a report whose content a clause is, though parsers take it for a relative one: `the claim that Peru attacked Chile`; null without one. */
export function reportOver(tree: Tree, clause: number): number | null {
  const { head, deprel } = tree[clause]!;
  if (head < 0 || !deprel.startsWith('acl') || !reports.has(tree[head]!.lemma)) return null;
  const that = tree[head + 1]?.text === 'that' ? head + 1 : -1;
  if (that < 0 || that > clause) return null;
  return deprel !== 'acl:relcl' || childrenBy(tree, clause, 'nsubj').some((subject) => subject > that) ? head : null;
}

/** True when what a noun reports is said to be untrue: `the false claim that`, `dismissed reports that`, `the story that ... was invented`. */
export function isUntrueReport(tree: Tree, noun: number, clause: number): boolean {
  return (
    untrue.has(tree[noun]!.lemma) ||
    hasUntrueWord(tree, noun) ||
    wordOf(tree, Math.max(0, noun - 2)) === 'contrary' ||
    isDenied(tree, noun) ||
    isCalledUntrue(tree, clause) ||
    isTakenBack(tree, clause)
  );
}

/** `dismissed reports`. */
const isDenied = (tree: Tree, noun: number): boolean =>
  relationOf(tree[noun]!) === 'obj' && denying.has(tree[tree[noun]!.head]!.lemma);

const hasUntrueWord = (tree: Tree, noun: number): boolean =>
  childrenBy(tree, noun, 'amod', 'compound').some((child) => untrue.has(wordOf(tree, child)));

/** `... was false`, `... proved baseless`, after the clause. */
const isCalledUntrue = (tree: Tree, clause: number): boolean =>
  sentenceOf(tree, clause).some(
    ({ index, lemma }) =>
      index > clause && (untrue.has(lemma) || untrue.has(wordOf(tree, index))) && isAfterCopula(tree, index),
  );

const isAfterCopula = (tree: Tree, at: number): boolean =>
  [at - 1, at - 2].some((before) => ['be', 'prove', 'been'].includes(tree[before]?.lemma ?? ''));

const takingBack = new Set(['that', 'this', 'it', 'we', 'they', 'both', 'he', 'she']);
/** A sentence that takes back the one before is short. */
const longest = 9;

/** `We reported that ... That was wrong.` */
function isTakenBack(tree: Tree, clause: number): boolean {
  const next = sentenceOf(tree, clause).at(-1)!.index + 1;
  if (!tree[next] || !takingBack.has(wordOf(tree, next))) return false;
  const sentence = sentenceOf(tree, next);
  return sentence.length <= longest && sentence.some(({ lemma }) => untrue.has(lemma));
}

/** True when what a verb reports is said to be untrue: `falsely claimed`, `lied when he said`, `an earlier version said`. */
export const isUntrueSaying = (tree: Tree, verb: number, clause: number): boolean =>
  denying.has(tree[verb]!.lemma) ||
  untrue.has(tree[verb]!.lemma) ||
  childrenBy(tree, verb, 'advmod').some((child) => untruly.has(wordOf(tree, child))) ||
  (tree[verb]!.head >= 0 && lying.has(tree[tree[verb]!.head]!.lemma)) ||
  grammaticalSubjectsOf(tree, verb).some((subject) => isUnreliable(tree, verb, subject)) ||
  isTakenBack(tree, clause);

function isUnreliable(tree: Tree, verb: number, subject: number): boolean {
  const { lemma } = tree[subject]!;
  if (untrue.has(lemma) || hasUntrueWord(tree, subject) || isDenied(tree, subject)) return true;
  const dated = [...childrenBy(tree, subject, 'amod'), ...childrenBy(tree, verb, 'advmod')];
  return editions.has(lemma) && dated.some((child) => earlier.has(wordOf(tree, child)));
}
