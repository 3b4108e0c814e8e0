import { demand, type FrameEntry, framesUnder, verbOfForm } from '../../../../lexicon/frame-index.ts';
import type { Frame } from '../../../../lexicon/frames.ts';
import { wordClass } from '../../../../lexicon/word-classes.ts';
import type { Token } from '../../../annotated-document.ts';
import {
  childrenBy,
  hasChild,
  modifiersOf,
  objectsOf,
  prepositionOf,
  type Tree,
} from '../../../dependency-graph/dependency-graph.ts';
import type { Predicate } from '../act.ts';

const particles = wordClass('particles');
const dates = wordClass('dates');

/** Most words between two parts of an idiom: `took Moscow to task`. */
const widestGap = 4;

/**
 * The frames that a token heads, those of the longest idiom only; several when a lemma has several frames
 * of the same demand.
 */
export function framesAt(tree: Tree, head: number): Predicate[] {
  const token = tree[head]!;
  const pos = frameClass(tree, token);
  const own = pos && entriesOf(tree, pos, token);
  const entries = token.deprel === 'amod' && pos === 'adj' ? [...compoundsOf(token), ...(own ?? [])] : own;
  if (!entries?.length) return [];
  const found: Predicate[] = [];
  let asked = -1;
  for (const entry of entries) {
    if (found.length && demand(entry) < asked) break;
    const words = wordsOf(tree, head, entry.rest);
    if (!words || !objectFits(tree, head, words, entry.frame)) continue;
    asked = demand(entry);
    const bearer = words[entry.frame.head]!;
    found.push({
      frame: entry.frame,
      head: bearer,
      words: [bearer, ...words.filter((word) => word !== bearer)],
      loose: isLoose(tree, head, entry, entries),
    });
  }
  return found;
}

/** Nouns of several words that an adjective opens: `joint venture`. */
const compoundsOf = ({ lemma }: Token): readonly FrameEntry[] =>
  (framesUnder('noun', lemma) ?? []).filter(({ rest }) => rest.length > 0);

/** Entries under the token's lemma, with the word before a hyphen where there are such (`fact-check`); for a verb whose lemma has none, under the lemma of which its form is a regular one. */
function entriesOf(
  tree: Tree,
  pos: Frame['pos'],
  { index: at, lemma, text, upos }: Token,
): readonly FrameEntry[] | undefined {
  const whole = tree[at - 1]?.text === '-' && framesUnder(pos, `${tree[at - 2]?.text.toLowerCase()}-${lemma}`);
  if (whole) return whole;
  const found = framesUnder(pos, pos === 'noun' && upos === 'VERB' ? text.toLowerCase() : lemma);
  if (found || pos !== 'verb') return found;
  const known = verbOfForm(text.toLowerCase());
  return known === undefined ? undefined : framesUnder('verb', known);
}

/** To give is aid by what is given: `gave it a deadline` is none. */
const isLoose = (tree: Tree, head: number, { frame, rest }: FrameEntry, entries: readonly FrameEntry[]): boolean =>
  frame.type === 'AID' &&
  !frame.object.length &&
  entries.some(
    (other) => other.frame.object.length && other.frame.type === frame.type && other.rest.length === rest.length,
  ) &&
  objectsOf(tree, head).some((object) => tree[object]!.upos === 'NOUN');

/** The part of speech under which the frames of a token stand; null for words that head none, as `elect` in `president-elect`. */
function frameClass(tree: Tree, token: Token): Frame['pos'] | null {
  if (token.xpos === 'VB' && tree[token.index - 1]?.text === '-') return null;
  if (isVerbalNoun(tree, token)) return 'noun';
  if (token.upos === 'VERB' || (token.upos === 'AUX' && token.deprel !== 'aux' && token.deprel !== 'aux:pass'))
    return 'verb';
  if (token.upos === 'NOUN') return 'noun';
  if (token.upos !== 'ADJ') return null;
  return isNominalized(tree, token) ? 'noun' : 'adj';
}

/** `the fighting between Peru and Chile`, which parsers take for a form of the verb. */
const isVerbalNoun = (tree: Tree, { index, upos, xpos }: Token): boolean =>
  upos === 'VERB' &&
  xpos === 'VBG' &&
  childrenBy(tree, index, 'obl', 'nmod').some((child) => prepositionOf(tree, child) === 'between');

/** `a new offensive`: an adjective with an article in the place of a noun. */
const isNominalized = (tree: Tree, { index, deprel }: Token): boolean =>
  (deprel === 'obj' || deprel === 'nsubj' || deprel === 'nsubj:pass') && hasChild(tree, index, 'det', 'nmod:poss');

/** Tokens of an idiom's words after its head, in order and close to each other; null when one is missing. */
function wordsOf(tree: Tree, head: number, rest: readonly string[]): number[] | null {
  const words = [head];
  let from = head;
  for (const lemma of rest) {
    const near = nextWord(tree, from, lemma);
    const next = near < 0 ? objectNamed(tree, head, from, lemma) : near;
    if (next < 0) return null;
    words.push(next);
    from = next;
  }
  return rest.length === 1 && isOfAnother(tree, head, words[1]!) ? null : words;
}

/** `granted his former aide of many years a pardon`: the noun of an idiom is the object, however far away; -1 for none. */
function objectNamed(tree: Tree, verb: number, from: number, lemma: string): number {
  if (tree[verb]!.upos !== 'VERB') return -1;
  const objects = childrenBy(tree, verb, 'obj');
  const named = [...objects, ...objects.flatMap((object) => childrenBy(tree, object, 'appos'))];
  return named.find((object) => object > from && tree[object]!.lemma === lemma && tree[object]!.upos === 'NOUN') ?? -1;
}

/** `took place in Lima` is not to take in: after an object, such a word belongs to what follows it. */
const isOfAnother = (tree: Tree, verb: number, word: number): boolean =>
  particles.has(tree[word]!.lemma) &&
  tree[word]!.deprel === 'case' &&
  objectsOf(tree, verb).some((object) => object > verb && object < word);

function nextWord(tree: Tree, from: number, lemma: string): number {
  const { sentence } = tree[from]!;
  for (let at = from + 1; at <= from + 1 + widestGap && tree[at]?.sentence === sentence; at++) {
    const token = tree[at]!;
    if ((token.lemma === lemma || token.text.toLowerCase() === lemma) && !opensTime(tree, at)) return at;
    if (token.upos === 'PUNCT' || token.upos === 'VERB' || token.upos === 'SCONJ') return -1;
  }
  return -1;
}

/** `in 1999`, `on Friday`: the preposition of a time belongs to no idiom. */
function opensTime(tree: Tree, index: number): boolean {
  const { deprel, head } = tree[index]!;
  if (deprel !== 'case' || head < 0) return false;
  return tree[head]!.upos === 'NUM' || dates.has(tree[head]!.text.toLowerCase());
}

/** `troops`, `arms`: plurals that dictionaries list as words of their own. */
const singular = (lemma: string): string => (/[^s]s$/.test(lemma) ? lemma.slice(0, -1) : lemma);

/** True unless the frame asks for an object (of a noun: a modifier or complement) that is not there. */
function objectFits(tree: Tree, head: number, words: readonly number[], frame: Frame): boolean {
  if (!frame.object.length) return true;
  const asked = (token: number) =>
    frame.object.includes(tree[token]!.lemma) || frame.object.includes(singular(tree[token]!.lemma));
  if (frame.pos === 'verb' && objectsOf(tree, head).some(asked)) return true;
  return words.some(
    (word) => modifiersOf(tree, word).some(asked) || childrenBy(tree, word, 'nmod', 'obj', 'obl').some(asked),
  );
}
