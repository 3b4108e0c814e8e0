import { isIssueWord } from '../../../../lexicon/issue-words.ts';
import { opinion } from '../../../../lexicon/opinion.ts';
import type { Token } from '../../../annotated-document.ts';
import { childrenBy, type Tree } from '../../../dependency-graph/dependency-graph.ts';
import { isSide, type Scope } from './scope.ts';

/** More words before the head, or farther from it, are no name for an issue. */
const mostModifiers = 3;
const widest = 6;

/** A word of a phrase, hyphenated ones in one piece, and whether it is a noun. */
export interface Modifier {
  text: string;
  isNoun: boolean;
}

/**
 * The adjectives and nouns before a noun that tell which one, with those before themselves (`central bank intervention`): no numbers,
 * times, hedges, verdicts or names of those who take part.
 */
export function tellingModifiers(scope: Scope, noun: number): Modifier[] {
  const { tree } = scope.context;
  const own = hyphenated(tree, noun);
  return modifiersBefore(tree, noun)
    .filter((child) => noun - child < widest && !own.includes(child))
    .filter((child, index, all) => all.findIndex((other) => hyphenated(tree, other).includes(child)) === index)
    .map((child) => ({ child, group: hyphenated(tree, child) }))
    .filter(({ group }) => group.every((at) => tells(tree[at]!) && !isSide(scope, at)))
    .map(({ child, group }) => ({ text: joined(tree, group), isNoun: /^(?:NOUN|PROPN)$/.test(tree[child]!.upos) }))
    .slice(-mostModifiers);
}

const modifiersBefore = (tree: Tree, noun: number): number[] =>
  childrenBy(tree, noun, 'amod', 'compound', 'nmod:desc', 'flat')
    .filter((child) => child < noun)
    .flatMap((child) => [...modifiersBefore(tree, child), child]);

function tells({ upos, xpos, lemma, text }: Token): boolean {
  if (upos === 'NUM' || /\d/.test(text) || xpos === 'JJR' || xpos === 'JJS' || upos === 'ADV') return false;
  if (upos === 'PROPN') return !isIssueWord(lemma, 'measure');
  if (upos === 'NOUN' && isIssueWord(lemma, 'empty')) return false;
  if (isIssueWord(lemma, 'measure', 'hedge') || isIssueWord(text, 'hedge')) return false;
  return upos !== 'ADJ' || opinion(lemma, upos) === 0;
}

const isHyphen = (token: Token | undefined): boolean => token?.text === '-' || token?.text === '–';
const touch = (left: Token | undefined, right: Token | undefined): boolean => left?.end === right?.start;

/** The tokens of a hyphenated word, which the tokenizer takes apart: `third`, `-`, `quarter`; the token alone if there is no hyphen. */
export function hyphenated(tree: Tree, token: number): number[] {
  let [first, last] = [token, token];
  while (isHyphen(tree[first - 1]) && tree[first - 2] && touch(tree[first - 2], tree[first - 1])) first -= 2;
  while (isHyphen(tree[last + 1]) && tree[last + 2] && touch(tree[last + 1], tree[last + 2])) last += 2;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** A word as it is written in the middle of a sentence: only names keep their capitals. */
function wordText(tree: Tree, token: number): string {
  const { text, upos, sentence } = tree[token]!;
  const isFirst = tree[token - 1]?.sentence !== sentence;
  const keepsCapital = upos === 'PROPN' || !isFirst || /^[A-Z][A-Z]/.test(text);
  return keepsCapital ? text : text.toLowerCase();
}

/** The tokens of one hyphenated word as text. */
export const joined = (tree: Tree, tokens: readonly number[]): string =>
  tokens.map((token) => wordText(tree, token)).join('');
