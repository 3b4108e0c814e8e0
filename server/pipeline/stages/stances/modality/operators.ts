import { plover, type StanceType } from '../../../../../shared/plover.ts';
import { wordClass } from '../../../../lexicon/word-classes.ts';
import {
  childrenBy,
  firstConjunct,
  followsComma,
  grammaticalSubjectsOf,
  hasChild,
  prepositionOf,
  relationOf,
  type Tree,
} from '../../../dependency-graph/dependency-graph.ts';
import { measureOver } from '../arguments/support.ts';
import { governorsOver } from './governors.ts';
import { isExcluded, isNegated, wordOf } from './negation.ts';
import { isAsked, isSupposed } from './questions.ts';

/** What stands over a predicate and changes what it says, innermost first. */
export type Operator =
  | 'refusal' // negated in the present or future: "does not", "will not"
  | 'negated'
  | 'future'
  | 'planned' // by its own subject: "seeks to", "vows to"
  | 'possible' // "may", "if"
  | 'weighed' // by its own subject: "considers", "wants to"
  | 'attempted' // by its own subject: "tries to"
  | 'asserted'
  | 'threaten'
  | 'reject'
  | 'agree'
  | 'request'
  | 'stop'
  | 'prevent';

/** The operators over a predicate and what governs it, innermost first; who will go on helping somebody helps him already. */
export function operatorsOver(tree: Tree, predicate: number, type?: StanceType): Operator[] {
  const operators: Operator[] = [];
  let below = -1;
  let goesOn = false;
  for (const { token, effect, denied } of governorsOver(tree, predicate)) {
    if (effect && !isPerformed(tree, below)) operators.push(effect);
    const own: Operator[] = [];
    addOwn(tree, token, own, below);
    if (denied === '-') operators.push(...own);
    else if (denied === 'open' && own.some((operator) => opening.has(operator))) operators.push('possible');
    goesOn ||= effect === 'asserted' && continuing.has(tree[token]!.lemma);
    below = token;
  }
  const isKept = goesOn && type !== undefined && plover[type].quadClass === 2;
  return isKept ? operators.filter((operator) => operator !== 'future' && operator !== 'planned') : operators;
}

const continuing = wordClass('continuing verbs');

const performed = wordClass('performative verbs');

/** `I want to thank Roe`, `let me congratulate her`: who says so does it. */
const isPerformed = (tree: Tree, verb: number): boolean =>
  verb >= 0 &&
  performed.has(tree[verb]!.lemma) &&
  tree[verb]!.xpos === 'VB' &&
  grammaticalSubjectsOf(tree, verb).some((subject) => /^(i|we|me|us)$/i.test(tree[subject]!.text));

/** What leaves open what a clause says when it is said of the verb over it: `did not say that`. */
const opening: ReadonlySet<Operator> = new Set(['negated', 'refusal', 'possible']);

/** The verb or noun by which somebody asks for what the predicate says (`called for arms to be sent`), or null. */
export const requestOver = (tree: Tree, predicate: number): number | null =>
  governorsOver(tree, predicate).find(({ effect }) => effect === 'request')?.token ?? null;

const doubts = wordClass('doubts');
const conditions = wordClass('conditions');
const awaiting = wordClass('time conjunctions');
const futures = wordClass('future auxiliaries');
const modals = wordClass('modal auxiliaries');
const unreal = wordClass('unreal adjectives');
const coming = wordClass('coming adjectives');
const pastAuxiliaries = wordClass('past auxiliaries');

/**
 * Adds what a predicate's own auxiliaries, negations, adjectives and marker make of it.
 * @param counted the dependent whose own `no` is counted already, -1 for none
 */
export function addOwn(tree: Tree, index: number, operators: Operator[], counted: number): void {
  const whole = measureOver(tree, index) ?? index;
  for (const child of [index, ...(whole === index ? [] : [whole])].flatMap((noun) => childrenBy(tree, noun, 'amod'))) {
    const word = wordOf(tree, child);
    if (unreal.has(word)) operators.push('possible');
    else if (coming.has(word)) operators.push('future');
    else if (word === 'threatened') operators.push('threaten');
  }
  if (events.has(tree[index]!.lemma) && isToCome(tree, index, whole)) operators.push('future');
  const tense = isOpen(tree, index) ? 'possible' : tenseOf(tree, index);
  if (tense === 'future') operators.push(tense);
  if (isExcluded(tree, index)) operators.push('negated');
  else if (isNegated(tree, index, counted)) operators.push(isPast(tree, index) ? 'negated' : 'refusal');
  if (tense === 'possible' && !isInability(tree, index, operators)) operators.push('possible');
}

const events = new Set([...wordClass('occasions of talks'), ...wordClass('journeys')]);
const leadingUp = wordClass('prepositions of what is to come');
const bygone = wordClass('prepositions of what is over');

/** `ahead of talks`, `my visit next week`; what a meeting will do or will be done at it (`will raise it at the meeting`) makes it one to come. */
function isToCome(tree: Tree, noun: number, whole: number): boolean {
  const preposition = prepositionOf(tree, whole);
  const { head, upos } = tree[whole]!;
  if (upos !== 'NOUN' || isTimed(tree, noun, timesToCome)) return upos === 'NOUN';
  if (leadingUp.has(preposition ?? '') || (preposition === 'of' && tree[head]?.lemma === 'ahead')) return true;
  const relation = relationOf(tree[whole]!);
  const isAt = relation === 'obl' && preposition !== null && !bygone.has(preposition) && !followsComma(tree, whole);
  return (relation === 'nsubj' || isAt) && head >= 0 && tenseOf(tree, head) === 'future';
}

const timesToCome = /(?:^| )(?:tomorrow|next \S+|later this \S+)$/i;
/** Of what is told in the present tense and does not recur, any day: `meets Roe on Friday`. */
const daysToCome = new RegExp(
  `${timesToCome.source}|(?<!every |each )\\b(?:${[...wordClass('days')].join('|')})$`,
  'i',
);

/** `tomorrow`, `next week`, `later this year`. */
const isTimed = (tree: Tree, index: number, times: RegExp): boolean =>
  childrenBy(tree, index, 'obl', 'nmod', 'advmod').some((child) =>
    times.test([child - 2, child - 1, child].map((at) => tree[at]?.text).join(' ')),
  );

/** Who cannot or would not do it does not do it; who may or should not leaves it open. */
const isInability = (tree: Tree, index: number, operators: readonly Operator[]): boolean =>
  operators.at(-1) === 'refusal' &&
  childrenBy(tree, index, 'aux').some((aux) => ['can', 'ca', 'could', 'would'].includes(wordOf(tree, aux)));

/** Supposed, awaited, asked or doubted. */
const isOpen = (tree: Tree, index: number): boolean =>
  isConditional(tree, index) ||
  childrenBy(tree, index, 'advmod').some((child) => doubts.has(wordOf(tree, child))) ||
  isAsked(tree, index) ||
  isSupposed(tree, index);

/** `if`, `into whether`; `once Peru attacks`. */
function isConditional(tree: Tree, index: number): boolean {
  const marker = prepositionOf(tree, index);
  if (marker === null) return false;
  if (conditions.has(marker) || marker.split(' ').some((word) => conditions.has(word))) return true;
  return awaiting.has(marker) && (tree[index]!.xpos === 'VBZ' || tree[index]!.xpos === 'VBP');
}

/** What auxiliaries make of it: its own, else (`will meet or call`) those of the conjunct before. */
function tenseOf(tree: Tree, index: number): Operator | null {
  const auxiliaries = childrenBy(tree, index, 'aux', 'cop');
  for (const child of auxiliaries.reverse()) {
    const word = wordOf(tree, child);
    if (futures.has(word) || futures.has(tree[child]!.lemma)) return 'future';
    if (modals.has(word)) return word === 'would' && isReportedPast(tree, index) ? 'future' : 'possible';
  }
  const { deprel, head, xpos } = tree[index]!;
  if (prepositionOf(tree, index) === 'to' && auxiliaries.some((child) => /^VB[DPZ]$/.test(tree[child]!.xpos)))
    return xpos === 'VB' ? 'future' : 'possible';
  if (/^VB[PZ]$/.test(xpos) && (isTimed(tree, index, daysToCome) || isThen(tree, index))) return 'future';
  if (xpos === 'VBG' && deprel === 'advcl' && /^(before|after)$/.test(prepositionOf(tree, index) ?? ''))
    return tenseOf(tree, head) === 'future' ? 'future' : null;
  const shares =
    deprel === 'conj' && xpos === 'VB' && head >= 0 && !auxiliaries.length && !hasChild(tree, index, 'nsubj');
  return shares ? tenseOf(tree, head) : null;
}

/** `will raise it when they meet`. */
const isThen = (tree: Tree, index: number): boolean =>
  relationOf(tree[index]!) === 'advcl' &&
  childrenBy(tree, index, 'advmod', 'mark').some((child) => tree[child]!.lemma === 'when') &&
  tenseOf(tree, tree[index]!.head) === 'future';

/** `said that it would`: the past of `will`; not `would have`, which was not. */
function isReportedPast(tree: Tree, index: number): boolean {
  const clause = firstConjunct(tree, index);
  const { head } = tree[clause]!;
  if (childrenBy(tree, index, 'aux').some((aux) => tree[aux]!.text === 'have')) return false;
  return (
    relationOf(tree[clause]!) === 'ccomp' && head >= 0 && (tree[head]!.xpos === 'VBD' || tree[head]!.xpos === 'VBN')
  );
}

const isPast = (tree: Tree, index: number): boolean =>
  tree[index]!.xpos === 'VBD' ||
  (tree[index]!.xpos === 'VBN' && !hasChild(tree, index, 'aux')) ||
  childrenBy(tree, index, 'aux', 'cop').some((child) => pastAuxiliaries.has(wordOf(tree, child)));
