import { wordClass } from '../../lexicon/word-classes.ts';
import { childrenBy, hasChild, isNominal, isVerb, prepositionOf, relationOf, subtreeOf, type Tree } from './tree.ts';

/*
 * What a greedy parser gets wrong often enough to be worth a second look, each with the words that give the right reading away.
 * The functions are asked only where the tree itself has no answer.
 */

/** Nouns right behind an active verb that are labelled as obliques without a preposition or as clauses without a verb: its objects. */
export const mislabelledObjectsOf = (tree: Tree, verb: number): number[] =>
  childrenBy(tree, verb, 'obl', 'ccomp').filter((child) => {
    const { deprel, upos } = tree[child]!;
    if (child < verb || prepositionOf(tree, child) !== null || hasChild(tree, child, 'cop', 'nsubj')) return false;
    return deprel === 'ccomp' ? isNominal(tree[child]!) : deprel === 'obl' && upos === 'PROPN';
  });

/** `has attacked Peru, officials said`: a noun before a comma, taken for the first part of a compound behind it. */
export const isCutOffCompound = (tree: Tree, index: number): boolean => {
  const { deprel, head } = tree[index]!;
  if (deprel !== 'compound' || head < index + 2 || hasChild(tree, index, 'conj')) return false;
  const end = nameEnd(tree, index);
  return tree[end]?.text === ',' && head > end;
};

/** The token behind a noun and the rest of its name. */
function nameEnd(tree: Tree, index: number): number {
  let end = index + 1;
  while (tree[end]?.deprel === 'flat' && tree[end]!.head === index) end++;
  return end;
}

const leading = new Set(['det', 'amod', 'compound', 'nmod:desc']);

/** The object right behind a verb that was taken for a part of a compound behind the next comma; none without one. */
export function cutOffObjectsOf(tree: Tree, verb: number): number[] {
  let at = verb + 1;
  while (tree[at] && leading.has(tree[at]!.deprel) && !isCutOffCompound(tree, at)) at++;
  return tree[at] && isCutOffCompound(tree, at) ? [at] : [];
}

/** `condemned Peru as well as Chile`: a noun that is coordinated with the verb, or hangs on it by `as well as`, though it has nothing of a clause. */
export const strayConjunctsOf = (tree: Tree, verb: number): number[] =>
  childrenBy(tree, verb, 'conj', 'obl').filter((child) => {
    if (child < verb || !isNominal(tree[child]!) || hasChild(tree, child, 'nsubj', 'cop')) return false;
    if (isAddition(tree, child)) return true;
    return relationOf(tree[child]!) === 'conj' && hasChild(tree, child, 'cc') && !hasChild(tree, child, 'case');
  });

const also = ['as', 'well', 'as'];

/** `as well as Peru` */
function isAddition(tree: Tree, noun: number): boolean {
  const { first } = subtreeOf(tree, noun);
  return also.every((word, at) => tree[first + at]?.text.toLowerCase() === word);
}

/** `"...," said the minister`: a noun behind a verb that has its clause before it, labelled as a second clause. */
export const invertedSubjectsOf = (tree: Tree, verb: number): number[] =>
  hasChild(tree, verb, 'ccomp') && childrenBy(tree, verb, 'ccomp')[0]! < verb
    ? mislabelledObjectsOf(tree, verb).filter((child) => tree[child]!.deprel === 'ccomp')
    : [];

/** `was cut off from the market by Peru`, `was named envoy by Peru`: agents that hang on the noun before them. */
export const misplacedAgentsOf = (tree: Tree, verb: number): number[] =>
  childrenBy(tree, verb, 'obl', 'obj', 'xcomp').flatMap((oblique) =>
    childrenBy(tree, oblique, 'nmod').filter(
      (child) => tree[child]!.deprel !== 'nmod:poss' && prepositionOf(tree, child) === 'by',
    ),
  );

/** `Peru-backed rebels`: who is joined to a participle by a hyphen does what it says; null without one. */
export const hyphenatedAgentOf = (tree: Tree, participle: number): number | null =>
  tree[participle - 1]?.text === '-' && tree[participle]!.xpos === 'VBN' && isNameLike(tree, participle - 2)
    ? participle - 2
    : null;

const isNameLike = (tree: Tree, index: number): boolean =>
  tree[index]?.upos === 'PROPN' || (tree[index]?.upos === 'ADJ' && /^[A-Z]/.test(tree[index].text));

const dates = wordClass('dates');

/** `On Monday Peru criticized`: the name between a day and the verb, taken for a part of the day. */
export const subjectsBehindDates = (tree: Tree, verb: number): number[] =>
  childrenBy(tree, verb, 'obl')
    .filter((day) => dates.has(tree[day]!.text.toLowerCase()))
    .flatMap((day) => childrenBy(tree, day, 'flat', 'compound', 'appos', 'nmod'))
    .filter((name) => name < verb && tree[name]!.upos === 'PROPN' && tree[name - 1]!.upos !== 'PUNCT');

/** `Peru, Chile and Ecuador pledged`: the first of a list before the verb, taken for somebody who is spoken to. */
export const firstOfList = (tree: Tree, verb: number, subject: number): number[] =>
  hasChild(tree, subject, 'conj')
    ? childrenBy(tree, verb, 'vocative', 'dislocated').filter(
        (name) => name < subject && isNominal(tree[name]!) && tree[subject - 1]?.text === ',',
      )
    : [];

const clauseOpeners = wordClass('clause openers');

/** `came after Peru released them`: the subject right before a finite verb, taken for an oblique of the verb above. */
export function subjectsTakenForObliques(tree: Tree, verb: number): number[] {
  const before = tree[verb]!.children.find((child) => child < verb && tree[child]!.deprel !== 'punct') ?? verb;
  const subject = nameEndingAt(tree, before - 1);
  return subject !== null && relationOf(tree[subject]!) === 'obl' && isBehindOpener(tree, subject) ? [subject] : [];
}

/** `a day after Peru released them`: the subject right before the verb, taken for a part of the time. */
export const subjectsBehindTimes = (tree: Tree, verb: number, subject: number): number[] =>
  times.has(tree[subject]!.lemma)
    ? childrenBy(tree, subject, 'nmod').filter(
        (child) => isBehindOpener(tree, child) && nameEndingAt(tree, verb - 1) === child,
      )
    : [];

const times = wordClass('times');

/** The noun, or the first word of the name, that ends at a token; null where none does. */
function nameEndingAt(tree: Tree, end: number): number | null {
  let at = end;
  while (tree[at]?.deprel === 'flat' && tree[at]!.head < at) at = tree[at]!.head;
  return tree[at] ? at : null;
}

const isBehindOpener = (tree: Tree, noun: number): boolean => clauseOpeners.has(prepositionOf(tree, noun) ?? '');

/** `In May, Peru and Chile agreed`: nouns between the last comma and a finite verb that hang on nothing between the two. */
export function subjectsBefore(tree: Tree, verb: number): number[] {
  let first = verb;
  while (tree[first - 1]?.sentence === tree[verb]!.sentence && !isBoundary(tree, first - 1)) first--;
  const found = [];
  for (let at = first; at < verb; at++) {
    const { head } = tree[at]!;
    const isOutside = head < first || head >= verb;
    if (isOutside && head !== verb && isNominal(tree[at]!) && prepositionOf(tree, at) === null) found.push(at);
  }
  return found;
}

const isBoundary = (tree: Tree, index: number): boolean => tree[index]!.upos === 'PUNCT' || isVerb(tree[index]!);

/** `the secretary's first trip`: the word before the possessive mark, which the parser hung elsewhere. */
export function possessorBefore(tree: Tree, noun: number): number[] {
  let at = noun - 1;
  while (at >= 0 && ['amod', 'compound', 'nummod', 'advmod'].includes(tree[at]!.deprel) && noun - at < 5) at--;
  return tree[at]?.xpos === 'POS' && at > 0 ? [at - 1] : [];
}

/** `Peru's Jane Roe condemned`, where whose she is is labelled as a subject, too. */
const isPossessor = (tree: Tree, noun: number): boolean =>
  childrenBy(tree, noun, 'case').some((mark) => tree[mark]!.xpos === 'POS');

/** `The United States, Peru and Chile`: names, the last ones coordinated, of which the first is labelled as a subject by itself. */
const isList = (tree: Tree, first: number, others: readonly number[]): boolean =>
  others.length > 0 &&
  hasChild(tree, others.at(-1)!, 'conj') &&
  endsAtComma(tree, first) &&
  [first, ...others].every((name) => /^\p{Lu}/u.test(tree[name]!.text));

function endsAtComma(tree: Tree, noun: number): boolean {
  const { last } = subtreeOf(tree, noun);
  return tree[last]?.text === ',' || tree[last - 1]!.text === ',';
}

/**
 * Of several subjects those that are coordinated (`the envoy and Peru's president met`), else the name behind its title
 * (`the creator and star Jane Roe`) or behind what it does it to (`which Peru condemned`).
 */
export function amongSeveral(tree: Tree, subjects: readonly number[]): number[] {
  const unowned = subjects.filter((subject) => !isPossessor(tree, subject));
  const [first, ...others] = unowned.length ? unowned : subjects;
  if (isList(tree, first!, others)) return [first!, ...others];
  const coordinated = others.filter((subject) => tree[subtreeOf(tree, subject).first]!.deprel === 'cc');
  if (coordinated.length) return [first!, ...coordinated];
  const name = others.findLast(
    (subject) =>
      tree[subject]!.upos === 'PROPN' &&
      prepositionOf(tree, subject) === null &&
      !dates.has(tree[subject]!.text.toLowerCase()),
  );
  const isWhole = tree[first!]!.upos === 'PROPN' || hasChild(tree, first!, 'nmod', 'acl:relcl');
  return [name === undefined || isWhole ? first! : name];
}

/** `with Peru accusing Chile`: who stands right before the participle, behind `with`. */
export function companionBefore(tree: Tree, participle: number): number | null {
  let noun = participle - 1;
  while (tree[noun]?.deprel === 'flat' && tree[noun]!.head < noun) noun = tree[noun]!.head;
  const token = tree[noun];
  const isNamed = tree[participle]!.xpos === 'VBG' && token !== undefined && isNominal(token);
  return isNamed && prepositionOf(tree, noun) === 'with' ? noun : null;
}
