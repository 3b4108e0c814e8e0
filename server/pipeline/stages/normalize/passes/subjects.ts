import { wordClass } from '../../../../lexicon/word-classes.ts';
import {
  childrenBy,
  followsComma,
  hasChild,
  isNominal,
  isVerb,
  prepositionOf,
  relationOf,
  subtreeOf,
  type Tree,
} from '../../../dependency-graph/dependency-graph.ts';
import type { Pass } from '../normalize-stage.ts';
import type { TreeEditor } from '../tree-editor.ts';
import { isFiniteClause, startOf, startOfVerb } from './words.ts';

const days = wordClass('days');
const months = wordClass('months');
const times = wordClass('times');
const openers = wordClass('clause openers');

const isDay = (tree: Tree, index: number): boolean => {
  const word = tree[index]!.text.toLowerCase();
  return days.has(word) || months.has(word);
};

const lacksSubject = (tree: Tree, verb: number): boolean =>
  isFiniteClause(tree, verb) && !hasChild(tree, verb, 'nsubj', 'csubj', 'expl');

/** The noun whose phrase ends right before the verb, up to one behind an opener of clauses; null where none does. */
function nounBefore(tree: Tree, verb: number): number | null {
  let at = startOfVerb(tree, verb) - 1;
  if (at < 0 || tree[at]!.sentence !== tree[verb]!.sentence || !isNominal(tree[at]!)) return null;
  while (!openersOf(tree, at).length && isPartOfName(tree, at)) at = tree[at]!.head;
  return at;
}

/** Whether a word belongs to the noun that it hangs on, before it. */
function isPartOfName(tree: Tree, index: number): boolean {
  const { head, deprel } = tree[index]!;
  if (head < 0 || head > index || !/^(?:flat|nmod|conj|compound)/.test(deprel)) return false;
  return isNominal(tree[head]!) && !isDay(tree, head);
}

const openersOf = (tree: Tree, noun: number): number[] =>
  childrenBy(tree, noun, 'case').filter((child) => child < noun && openers.has(tree[child]!.text.toLowerCase()));

/** `fell after Lima released them`, `a day after Lima released them`: a subject taken for an oblique of the verb or noun above. */
function subjectTakenForOblique(edit: TreeEditor, verb: number): void {
  const { tree } = edit;
  if (!isFiniteClause(tree, verb)) return;
  const own = childrenBy(tree, verb, 'nsubj', 'csubj', 'expl');
  const noun = nounBefore(tree, verb);
  if (noun === null || !/^(?:obl|nmod)/.test(tree[noun]!.deprel)) return;
  const isTime = own.length === 1 && times.has(tree[own[0]!]!.lemma) && tree[noun]!.head === own[0];
  const marks = openersOf(tree, noun);
  if (!marks.length || (own.length && !isTime)) return;
  if (isTime) edit.hang(own[0]!, verb, 'obl:unmarked');
  edit.makeSubject(noun, verb, marks);
}

/** `Today, Jane Roe met`, `On Monday Lima criticized`: a name said to stand beside the day; the name between a day and the verb, taken for a part of the day or the day for a part of the name. */
function subjectBehindDay(edit: TreeEditor, verb: number): void {
  const { tree } = edit;
  if (!lacksSubject(tree, verb)) return;
  const [name] = childrenBy(tree, verb, 'obl').flatMap((child) =>
    tree[child]!.deprel === 'obl:unmarked' && child < verb ? childrenBy(tree, child, 'appos') : [],
  );
  if (name !== undefined && tree[name]!.upos === 'PROPN') edit.makeSubject(name, verb);
  const noun = name === undefined ? nounBefore(tree, verb) : null;
  if (noun === null) return;
  for (const day of [tree[noun]!.head, ...childrenBy(tree, noun, 'compound', 'nmod', 'flat')]) {
    if (day < 0 || day > noun || !isDay(tree, day) || tree[noun]!.upos !== 'PROPN') continue;
    const marks = childrenBy(tree, noun, 'case').filter((child) => child < day);
    if (tree[day]!.head === noun) edit.hang(day, verb, 'obl');
    for (const mark of marks) edit.hang(mark, day, 'case');
    edit.makeSubject(noun, verb);
    return;
  }
}

/** `Lima left, and Jane Roe, its envoy, met Quito`: the name whose apposition ends right before the verb, taken for one more of a list. */
function subjectBehindApposition(edit: TreeEditor, verb: number): void {
  const { tree } = edit;
  let open = startOfVerb(tree, verb) - 1;
  if (tree[open]?.text !== ',' || !lacksSubject(tree, verb)) return;
  do open--;
  while (tree[open]?.sentence === tree[verb]!.sentence && tree[open]!.text !== ',');
  let noun = open - 1;
  while (tree[noun]?.deprel === 'flat') noun = tree[noun]!.head;
  if (relationOf(tree[Math.max(0, noun)]!) !== 'conj' || tree[open + 1]!.upos !== 'DET') return;
  const [and] = childrenBy(tree, noun, 'cc');
  if (and === undefined || tree[and - 1]?.text !== ',') return;
  edit.makeSubject(noun, verb);
  edit.hang(and, verb, 'cc');
}

/** `In May, Lima and Quito agreed`, `As critics of the pact, Lima and Quito have`: the nouns between the last comma and the verb, which hang on what stands before. */
function subjectBehindComma(edit: TreeEditor, verb: number): void {
  const { tree } = edit;
  if (!isFiniteClause(tree, verb)) return;
  const own = childrenBy(tree, verb, 'nsubj', 'csubj', 'expl');
  const isFronted = own.length === 1 && tree[startOf(tree, own[0]!)]!.deprel === 'case';
  if (own.length ? !isFronted : tree[verb]!.head >= 0) return;
  const [subject, ...others] = loosePhrases(tree, verb);
  if (subject === undefined || (isFronted && !followsComma(tree, subject))) return;
  if (isFronted) edit.hang(own[0]!, verb, 'obl');
  edit.makeSubject(subject, verb);
  for (const other of others) edit.hang(other, subject, 'conj');
}

/** Nouns between the last mark or verb and a verb that hang on nothing between the two. */
function loosePhrases(tree: Tree, verb: number): number[] {
  const isBoundary = (index: number) => tree[index]!.upos === 'PUNCT' || isVerb(tree[index]!);
  const end = startOfVerb(tree, verb);
  let first = end;
  while (tree[first - 1]?.sentence === tree[verb]!.sentence && !isBoundary(first - 1)) first--;
  const found = [];
  for (let at = first; at < end; at++) {
    const { head } = tree[at]!;
    const isOutside = head < first || head >= verb;
    if (isOutside && head !== verb && isNominal(tree[at]!) && prepositionOf(tree, at) === null) found.push(at);
  }
  return found;
}

/** `Lima, Quito and Oslo pledged`: the first of a list before the verb, taken for somebody who is spoken to. */
function firstOfList(edit: TreeEditor, verb: number): void {
  const { tree } = edit;
  const [subject] = isVerb(tree[verb]!) ? childrenBy(tree, verb, 'nsubj') : [];
  if (subject === undefined || tree[subject - 1]?.text !== ',' || !hasChild(tree, subject, 'conj')) return;
  const [name] = childrenBy(tree, verb, 'vocative', 'dislocated').filter(
    (child) => child < subject && isNominal(tree[child]!),
  );
  if (name !== undefined) joinList(edit, verb, [name, subject]);
}

/** Makes the first of several phrases the subject and the others, with their conjuncts, its conjuncts. */
function joinList(edit: TreeEditor, verb: number, [first, ...others]: readonly number[]): void {
  const { deprel } = edit.tree[others[0]!]!;
  edit.hang(first!, verb, deprel);
  for (const other of others) {
    for (const conjunct of childrenBy(edit.tree, other, 'conj')) edit.hang(conjunct, first!, 'conj');
    edit.hang(other, first!, 'conj');
  }
}

/** `Lima's Jane Roe condemned`, where whose she is is labelled as a subject, too. */
const isPossessor = (tree: Tree, noun: number): boolean =>
  childrenBy(tree, noun, 'case').some((mark) => tree[mark]!.xpos === 'POS');

/** `The United States, Peru and Chile`: names, the last ones coordinated, of which the first is labelled as a subject by itself. */
const isList = (tree: Tree, first: number, others: readonly number[]): boolean =>
  hasChild(tree, others.at(-1)!, 'conj') &&
  [0, -1].some((step) => tree[subtreeOf(tree, first).last + step]?.text === ',') &&
  [first, ...others].every((name) => /^\p{Lu}/u.test(tree[name]!.text));

/**
 * Of several subjects those that are coordinated (`the envoy and Peru's president met`), else the name behind its title
 * (`the creator and star Jane Roe`) or behind what it does it to (`which Peru condemned`). What stands before the verb's own
 * conjunction is the subject of another: `Chile, the host, courted Oslo, while Peru left`.
 */
function severalSubjects(edit: TreeEditor, verb: number): void {
  const { tree } = edit;
  const own = childrenBy(tree, verb, 'nsubj').filter((child) => tree[child]!.deprel !== 'nsubj:outer');
  if (own.length < 2 || hasChild(tree, verb, 'expl', 'csubj')) return;
  const mark = childrenBy(tree, verb, 'mark').findLast((child) => child < own.at(-1)!) ?? -1;
  const able = own.filter((subject) => subject > mark && !isPossessor(tree, subject) && !isDay(tree, subject));
  const [first, ...others] = able.length ? able : own;
  if (others.length && isList(tree, first!, others)) {
    joinList(edit, verb, [first!, ...others]);
    return;
  }
  const coordinated = others.filter((subject) => tree[startOf(tree, subject)]!.deprel === 'cc');
  const kept = coordinated.length ? [first!, ...coordinated] : [nameAmong(tree, first!, others)];
  for (const subject of own) if (!kept.includes(subject)) edit.hang(subject, verb, 'dep');
}

function nameAmong(tree: Tree, first: number, others: readonly number[]): number {
  const next = hasChild(tree, first, 'conj') ? -1 : subtreeOf(tree, first).last;
  const isTitle = others.length > 0 && startOf(tree, others.at(-1)!) === next;
  if ((tree[first]!.upos === 'PROPN' && !isTitle) || hasChild(tree, first, 'nmod', 'acl:relcl')) return first;
  const isName = (subject: number) => tree[subject]!.upos === 'PROPN' && prepositionOf(tree, subject) === null;
  return others.findLast(isName) ?? first;
}

/** `with Lima accusing Quito`: who stands right before the participle, behind `with`. */
function companion(edit: TreeEditor, participle: number): void {
  const { tree } = edit;
  if (tree[participle]!.xpos !== 'VBG' || relationOf(tree[participle]!) !== 'advcl') return;
  const noun = nounBefore(tree, participle);
  if (noun === null || prepositionOf(tree, noun) !== 'with' || hasChild(tree, participle, 'nsubj')) return;
  edit.makeSubject(noun, participle, childrenBy(tree, noun, 'case'));
}

export const subjectPasses: readonly Pass[] = [
  { name: 'subject taken for an oblique', run: subjectTakenForOblique },
  { name: 'subject behind a day', run: subjectBehindDay },
  { name: 'subject behind a comma', run: subjectBehindComma },
  { name: 'subject behind an apposition', run: subjectBehindApposition },
  { name: 'first of a list of subjects', run: firstOfList },
  { name: 'several subjects', run: severalSubjects },
  { name: 'companion of a participle', run: companion },
];
