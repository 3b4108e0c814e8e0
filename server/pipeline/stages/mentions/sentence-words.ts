import { isTitleCase, opensBody, opensField, startsUpper } from '../../../lexicon/body-names.ts';
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

const dates = wordClass('dates');
/** Words that a sentence starts with in capitals though they are no names. */
const closedClasses = new Set('ADP AUX CCONJ DET INTJ NUM PART PRON PUNCT SCONJ SYM ADV VERB'.split(' '));
const openers = new Set(['“', '"', '‘', "'", '``', '(', '[', ':', '—', '–', '-', '*', '•']);

/** Whether each token of the sentence can be part of a name by its spelling and its place. */
export function nameWords(lexicon: Lexicon, tokens: readonly Token[], sentence: Sentence): boolean[] {
  const words = tokens.slice(sentence.first, sentence.last).map(({ text }) => text);
  const titleCase = isTitleCase(words);
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
            opensBody(lexicon, words, i - sentence.first) ||
            (opening && !titleCase && opensField(lexicon, words, i - sentence.first))),
      );
    const isPossessive = /^['’]$/.test(text) && tokens[i - 1]?.end === token.start;
    opening = (openers.has(text) && !isPossessive) || (opening && upos === 'PUNCT');
  }
  return found;
}

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
  if (lower === 'i' || dates.has(lower) || /[$€£]/.test(text)) return false;
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
