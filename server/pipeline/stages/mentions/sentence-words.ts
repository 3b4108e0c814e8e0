import type { Lexicon } from '../../../lexicon/lexicon.ts';
import type { NameParts } from '../../../lexicon/people.ts';
import { wordClass } from '../../../lexicon/word-classes.ts';
import type { Sentence, Token } from '../../annotated-document.ts';
import { honorificAt, isTitle as isTitular, nounAt } from './titles.ts';

/** "(R-Ohio)", "(D)": party and state of an American politician. */
const isPartyMark = (tokens: readonly Token[], index: number): boolean =>
  (tokens[index - 1]?.text === '-' && isPartyMark(tokens, index - 2)) ||
  (tokens[index - 1]?.text === '(' &&
    /^[RDI](-\p{Lu}.*)?$/u.test(tokens[index]!.text) &&
    /^[-)]$/.test(tokens[index + 1]?.text ?? ''));

/** Words that tell a firm's legal form, which are no name by themselves. */
export const legalForm = /^(Co|Inc|Corp|Ltd|LLC|LLP|PLC|Plc|AG|SA|NV|SpA|GmbH)\.?$/;

const dates = wordClass('dates');
const fields = wordClass('fields of bodies');
const bodies = wordClass('bodies with fields');
const chambers = new Set(['House', 'Senate', 'Assembly']);
/** Words that a sentence starts with in capitals though they are no names. */
const closedClasses = new Set('ADP AUX CCONJ DET INTJ NUM PART PRON PUNCT SCONJ SYM ADV VERB'.split(' '));
const openers = new Set(['“', '"', '‘', "'", '``', '(', '[', ':', '—', '–', '-', '*', '•']);

/** True for a word that begins with a capital letter, or is written like `eBay`. */
export const startsUpper = (text: string): boolean => /^\p{Lu}|^\p{Ll}{1,2}\p{Lu}/u.test(text);

/** True when most longer words of the sentence are capitalised and no full stop ends it, as in headlines. */
export function isTitleCase(tokens: readonly Token[], { first, last }: Sentence): boolean {
  if (/[.!?"”]$/.test(tokens[last - 1]!.text)) return false;
  let words = 0;
  let capitals = 0;
  for (let i = first; i < last; i++) {
    const { text } = tokens[i]!;
    if (text.length < 4 || !/\p{L}/u.test(text)) continue;
    words++;
    if (startsUpper(text)) capitals++;
  }
  return words >= 5 && capitals / words > 0.7;
}

/** Whether each token of the sentence can be part of a name by its spelling and its place. */
export function nameWords(lexicon: Lexicon, tokens: readonly Token[], sentence: Sentence): boolean[] {
  const titleCase = isTitleCase(tokens, sentence);
  let opening = true;
  const found: boolean[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i]!;
    const { text, upos } = token;
    const title = startsUpper(text) ? titleAt(lexicon, tokens, i, sentence.last, opening) : 0;
    for (let part = 0; part < title; part++) found.push(true);
    if (title) i += title - 1;
    else
      found.push(
        startsUpper(text) &&
          !isPartyMark(tokens, i) &&
          (isNameWord(token, opening, titleCase, lexicon.parts) ||
            opensBody(lexicon, tokens, i) ||
            (opening && !titleCase && opensField(lexicon, tokens, i))),
      );
    opening = openers.has(text) || (opening && upos === 'PUNCT');
  }
  return found;
}

/** "Bank of China", "Procter & Gamble", "X Corp.": a word that bodies start with before what they are of, or one before an ampersand or a legal form. */
const opensBody = ({ nameHeads }: Lexicon, tokens: readonly Token[], first: number): boolean =>
  (tokens[first + 1]?.text === '&' && startsUpper(tokens[first + 2]?.text ?? '')) ||
  legalForm.test(tokens[first + 1]?.text ?? '') ||
  (nameHeads.first.get(tokens[first]!.text.toLowerCase())?.kind === 'organization' &&
    /^(of|for)$/.test(tokens[first + 1]?.text ?? '') &&
    startsUpper(tokens[first + 2]?.text ?? ''));

/** "Transport Minister", "House Budget Committee": what a body or office deals with, which opens a sentence before its noun. */
const opensField = ({ nouns }: Lexicon, tokens: readonly Token[], first: number): boolean => {
  const [word, next, third] = [0, 1, 2].map((i) => tokens[first + i]?.text ?? '') as [string, string, string];
  if (!startsUpper(next) || !(fields.has(word.toLowerCase()) || chambers.has(word))) return false;
  const lower = next.toLowerCase();
  return bodies.has(lower) || nouns.get([lower]).length > 0 || (fields.has(lower) && startsUpper(third));
};

/** Tokens of the title right before a name that opens the sentence, or holds words in small letters ("Agent in Charge"). */
function titleAt(lexicon: Lexicon, tokens: readonly Token[], first: number, end: number, opening: boolean): number {
  const match = nounAt(lexicon, tokens, first, end);
  const last = match && isTitular(match) ? match.last : honorificAt(lexicon, tokens[first]!) ? first + 1 : first;
  const isTitle = opening || tokens.slice(first, last).some(({ text }) => /^\p{Ll}/u.test(text));
  return isTitle && last > first && last < end && startsUpper(tokens[last]!.text) ? last - first : 0;
}

function isNameWord(
  { text, upos, xpos }: Token,
  opening: boolean,
  titleCase: boolean,
  { givenNames, surnames, commonWords }: NameParts,
): boolean {
  const lower = text.toLowerCase();
  if (lower === 'i' || dates.has(lower)) return false;
  if (titleCase) return upos === 'PROPN' || givenNames.has(lower);
  if (opening)
    return (
      upos === 'PROPN' ||
      (givenNames.has(lower) && upos !== 'VERB') ||
      (upos === 'NOUN' && surnames.has(lower) && !commonWords.has(lower)) ||
      (xpos.startsWith('NNP') && upos !== 'PRON')
    );
  return !closedClasses.has(upos) || /^[A-Z]{2,}/.test(text) || upos === 'VERB' || upos === 'NUM';
}
