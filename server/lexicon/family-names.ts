import type { Lexicon } from './lexicon.ts';
import { keyOf } from './pieces.ts';
import { canFollowSubject } from './verb-forms.ts';
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

/** "Jordan Peterson", "Will Young said", but not "Houston Rockets" or "Will Young People": whether a family name follows a given name that is a word. */
export function fitsGivenWord(lexicon: Lexicon, given: string, family: string, next: string): boolean {
  const isPlace = lexicon.parts.places.has(given) || lexicon.names.get([given]).length > 0;
  if (!isPlace && canFollowSubject(next)) return true;
  return (
    isFamilyName(lexicon, family) && !(isPlace && /[^s]s$/.test(family) && !lexicon.parts.surnames.has(keyOf(family)))
  );
}

/** "St. James Park", "Lake Victoria": words that a place or body starts with. */
export const opensPlace = ({ nameHeads }: Lexicon, before: string): boolean =>
  nameHeads.first.has(keyOf(before)) || /^(St|Saint|San|Santa|Mount|Lake|Fort|Port|Camp)\.?$/.test(before);
