import { isTitleCase, opensBody, opensField, startsUpper } from '../../../lexicon/body-names.ts';
import type { Lexicon } from '../../../lexicon/lexicon.ts';
import { isNameWord, isPartyMark } from '../../../lexicon/name-words.ts';
import { honorificAt, isTitle as isTitular, nounAt } from '../../../lexicon/titles.ts';
import type { Sentence, Token } from '../../annotated-document.ts';

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
          !isPartyMark(words, i - sentence.first) &&
          (isNameWord(token, opening, titleCase, lexicon.parts) ||
            opensBody(lexicon, words, i - sentence.first) ||
            (opening && !titleCase && opensField(lexicon, words, i - sentence.first))),
      );
    const isPossessive = /^['’]$/.test(text) && tokens[i - 1]?.end === token.start;
    opening = (openers.has(text) && !isPossessive) || (opening && upos === 'PUNCT');
  }
  return found;
}

/** Tokens of the title right before a name that opens the sentence, or holds words that no name does ("Agent in Charge", "Under Secretary for"). */
function titleAt(lexicon: Lexicon, tokens: readonly Token[], first: number, end: number, opening: boolean): number {
  const match = nounAt(lexicon, tokens, first, end);
  const last = match && isTitular(match) ? match.last : honorificAt(lexicon, tokens[first]!) ? first + 1 : first;
  const isUnder = last > first + 1 && tokens[first]!.upos === 'ADP';
  const isTitle = opening || isUnder || tokens.slice(first, last).some(({ text }) => /^\p{Ll}/u.test(text));
  const isFollowed =
    last < end && (startsUpper(tokens[last]!.text) || (isUnder && /^(of|for)$/.test(tokens[last]!.text)));
  return isTitle && last > first && isFollowed ? last - first : 0;
}
