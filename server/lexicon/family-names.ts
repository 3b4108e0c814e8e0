import type { Lexicon } from './lexicon.ts';
import { keyOf } from './pieces.ts';
import { canFollowSubject } from './verb-forms.ts';
import { wordClass } from './word-classes.ts';

const landscape = wordClass('landscape surnames');
const officeSurnames = wordClass('offices that are surnames');
const adjectival = wordClass('titles that are adjectives');
const days = wordClass('days');

export const isCapitalised = (word: string | undefined): boolean =>
  /^\p{Lu}\p{Ll}*['’-]?\p{Lu}?\p{Ll}+$/u.test(word ?? '');

/** True for a word that can stand behind a given name as the family name, though it may be a word or a country ("Bill Gates"): no organization or day. */
export function canBeFamilyName({ nameHeads, nouns }: Lexicon, word: string): boolean {
  const key = keyOf(word);
  const isOffice = nouns.get([key]).some((noun) => noun.class === 'office');
  if (isOffice && !officeSurnames.has(key)) return false;
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

/** "St. James Park", "Lake Victoria": words that a place or body starts with; "the Office Jane Roe" is no name. */
export function opensPlace({ nameHeads }: Lexicon, before: string): boolean {
  const head = nameHeads.first.get(keyOf(before));
  const isBody = /^(agency|ministry)$/.test(head?.type ?? '');
  return (head !== undefined && !isBody) || /^(St|Saint|San|Santa|Mount|Lake|Fort|Port|Camp)\.?$/.test(before);
}

const fields = wordClass('fields of bodies');
/** Words of mere address, which tell nothing of whom they address. */
const address = /^(mr|mrs|ms|miss|dr|sir|mister|madam|lady|lord|dame)\.?$/;
const opening =
  /^(?:(?:(?:the|his|her|rt|right|most)\.? )*(?:mrs?|ms|miss|dr|sir|mister|madam|dame|(?:lord|lady)(?=$)|hon|honou?rable|excellency)\.?(?: |$))+/;

/** The words of a title, in small letters, without those of mere address that it opens with ("the Rt Hon"). */
export const withoutAddress = (words: readonly string[]): string[] =>
  words.join(' ').replace(opening, '').split(' ').filter(Boolean);

/** What a body deals with, a place, or what such names end with. `word` and the others below are in small letters. */
export const isNoFamily = ({ parts, nameHeads }: Lexicon, word: string): boolean =>
  fields.has(word) || parts.places.has(word) || nameHeads.last.has(word);

/** "Special Achievement", "Park Service": common words alone, or what ends in a word for a body. */
const isNoName = (lexicon: Lexicon, words: readonly string[]): boolean =>
  endsInBody(lexicon, words.at(-1)!) ||
  (!lexicon.parts.surnames.has(words.at(-1)!) && words.every((word) => lexicon.parts.commonWords.has(word)));

/** True for a last word that is one for a body, place or thing and no family name. */
export const endsInBody = ({ parts, nameHeads }: Lexicon, word: string): boolean =>
  nameHeads.last.has(word.toLowerCase()) && !parts.surnames.has(word.toLowerCase());

/** False for what ends in a noun for those who act ("Press Secretary Spokesman") and, behind a plural that is no rank, for a single word ("Corrupt Actors Accountable"), and behind a title that is an adjective, too, for what begins with no known name ("Major League"). */
export function canStandBehindTitle(lexicon: Lexicon, title: string, words: readonly string[]): boolean {
  const { nouns, parts } = lexicon;
  const [word = '', end = ''] = [words[0], words.at(-1)];
  const isKnown = (key: string): boolean => parts.givenNames.has(key) || parts.surnames.has(key);
  if (
    words.length > 1 &&
    !isKnown(word) &&
    ((/(s|ed)$/.test(word) && canFollowSubject(word)) || isNoName(lexicon, words))
  )
    return false;
  if ((nouns.get([end]).length && !parts.surnames.has(end)) || !/\p{L}/u.test(word)) return false;
  if (
    adjectival.has(title) &&
    (words.length > 1 || !parts.honorifics.has(title)) &&
    !(parts.givenNames.has(word) || parts.surnames.has(word))
  )
    return false;
  const [before] = nouns.get([title]);
  return !(words.length === 1 && before?.plural && before.class === 'person') || parts.surnames.has(word);
}

/** True for a single word behind a title that is a family name, for all that is known: no common word ("Executive Branch"), unless it is addressed. */
export function isLoneName(lexicon: Lexicon, title: string, word: string): boolean {
  const { surnames, commonWords, honorifics } = lexicon.parts;
  if (surnames.has(word) || lexicon.leaders.has(word) || address.test(title)) return true;
  return !commonWords.has(word) && !honorifics.has(word) && !isNoFamily(lexicon, word);
}

/** True for a word that can be the last of a person's name: a known family name, or no word for anything else. */
export function canEndName(lexicon: Lexicon, word: string): boolean {
  const key = word.toLowerCase();
  return lexicon.parts.surnames.has(key) || !(isNoFamily(lexicon, key) || lexicon.parts.commonWords.has(key));
}

/** "Biden Administration": a government by the name of who leads it. */
export const isAdministration = ({ leaders }: Lexicon, words: readonly string[]): boolean =>
  words.length > 1 &&
  words.at(-1) === 'Administration' &&
  words.slice(0, -1).every((word) => word === '-' || leaders.has(word.toLowerCase()));
