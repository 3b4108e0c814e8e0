import type { Lexicon } from './lexicon.ts';
import { keyOf } from './pieces.ts';
import { wordClass } from './word-classes.ts';

const landscape = wordClass('landscape surnames');
const days = wordClass('days');

export const isCapitalised = (word: string | undefined): boolean =>
  /^\p{Lu}\p{Ll}*['’-]?\p{Lu}?\p{Ll}+$/u.test(word ?? '');

/** True for a word that can stand behind a given name as the family name, though it may be a word or a country ("Bill Gates"): no organization or day. */
export function canBeFamilyName({ nameHeads }: Lexicon, word: string): boolean {
  const key = keyOf(word);
  return isCapitalised(word) && !days.has(key) && (landscape.has(key) || !nameHeads.last.has(key));
}

/** True for a word that is hardly anything but a family name: a known one, or neither word, place nor country. */
export function isFamilyName(lexicon: Lexicon, word: string): boolean {
  const { surnames, commonWords, places } = lexicon.parts;
  const key = keyOf(word);
  if (surnames.has(key) && isCapitalised(word)) return true;
  if (!canBeFamilyName(lexicon, word) || commonWords.has(key) || places.has(key)) return false;
  return (
    !lexicon.names.get([key]).length && !lexicon.nouns.get([key]).length && !commonWords.has(key.replace(/s$/, ''))
  );
}
