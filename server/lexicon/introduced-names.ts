import { canBeFamilyName, fitsGivenWord, isCapitalised, isFamilyName, opensPlace } from './family-names.ts';
import type { Lexicon } from './lexicon.ts';
import { initialWord } from './name-words.ts';
import { keyOf, piecesOfName } from './pieces.ts';
import { canFollowSubject } from './verb-forms.ts';
import { wordClass } from './word-classes.ts';

/** A person's name that the text gives in full, or a family name behind a title: words `first` to `last` (exclusive), titles aside. */
export interface Introduction {
  first: number;
  last: number;
}

const months = wordClass('months');
const dates = wordClass('dates');
const adjectival = wordClass('titles that are adjectives');
const namesOfAl = wordClass('family names behind al');
const beforeMonths = wordClass('words before months');
const initial = initialWord;
/** Words of more than these are titles of works and headlines. */
const MOST_WORDS = 4;

/** The person's name that starts at a word of a sentence, null when none does. `end`: no name goes on from there. */
export function introductionAt(
  lexicon: Lexicon,
  words: readonly string[],
  first: number,
  end: number,
): Introduction | null {
  const word = words[first]!;
  if (!isCapitalised(word) || isArticle(words, first) || isVerbAfterName(lexicon.parts, word)) return null;
  if (isNumeral(word)) return null;
  const key = keyOf(word);
  const { givenNames, givenWords, surnamesFirst, honorifics } = lexicon.parts;
  if (months.has(key) && beforeMonths.has(words[first - 1]?.toLowerCase() ?? '')) return null;
  const isTitled = first > 0 && isTitle(lexicon, words[first - 1]!);
  const last = endOfName(lexicon, words, first, end);
  if (words.slice(first + 1, last - 1).some((inner) => isOfficeOnly(lexicon, inner))) return null;
  const family = words[last - 1]!;
  if (last - first > 1 && isOfficeNoun(lexicon, keyOf(family)) && isCapitalised(words[last])) return null;
  const isOffice = !honorifics.has(key) && isOfficeNoun(lexicon, key);
  const isWord =
    surnamesFirst.has(key) ||
    isOffice ||
    lexicon.nouns.get([key]).some(({ plural }) => plural) ||
    /^(of|for)$/.test(words[first - 2] ?? '');
  if (last - first < 2) return isTitled && canBeFamilyName(lexicon, word) && !isWord ? { first, last } : null;
  if (last - first > 2 && words.slice(first + 1, last).every((inner) => isPlainWord(lexicon, inner))) return null;
  if (isTitled && !givenNames.has(key) && (isOffice || honorifics.has(key) || isOfficeNoun(lexicon, keyOf(family))))
    return null;
  if (!opensName(lexicon, words[first - 1] ?? '', key) || !canBeFamilyName(lexicon, family)) return null;
  if (endsInBody(lexicon, words.slice(first + 1, last))) return null;
  if (!isTitled && isPlaceName(lexicon, words[first - 1] ?? '', family)) return null;
  if (isField(lexicon, words.slice(first - 2, first), family)) return null;
  const pieces = words.slice(first, last).flatMap(piecesOfName);
  if (last - first > 2 && lexicon.names.get(pieces.slice(0, 2)).some(({ entry }) => entry.kind === 'country'))
    return null;
  if (lexicon.names.get(pieces).some(({ entry }) => /^(country|discard)$/.test(entry.kind))) return null;
  const isPerson =
    isTitled ||
    isNamedForPeople(lexicon, words[first - 1] ?? '', key, family) ||
    givenNames.has(key) ||
    (givenWords.has(key) && fitsGivenWord(lexicon, key, family, words[last] ?? ''));
  return isPerson ? { first, last } : null;
}

/** "Foreign Minister II Jane Roe": one of several ministers. */
export const isNumeral = (word: string): boolean => /^I{2,3}$/.test(word);

/** "Institute of Marine Sciences": what a body is about. */
const isField = ({ nameHeads, parts }: Lexicon, [body = '', of = '']: readonly string[], family: string): boolean =>
  /^(of|for)$/.test(of) &&
  nameHeads.first.has(keyOf(body)) &&
  /[^s]s$/.test(family) &&
  !parts.surnames.has(keyOf(family));

/** "Al Hadath", "Al-Faw": the Arabic article, and no Al who has a family name. */
const isArticle = (words: readonly string[], at: number): boolean =>
  /^(al|el)$/i.test(words[at]!) && (words[at + 1] === '-' || !namesOfAl.has(keyOf(words[at + 1] ?? '')));

/** "Georgia Congressman John Roe", "Washington Mayor Jane Roe": an office inside shows that the name before it is a place. */
const isOfficeOnly = (lexicon: Lexicon, word: string): boolean => {
  const key = keyOf(word);
  const { honorifics, surnames, givenNames } = lexicon.parts;
  return (honorifics.has(key) || isOfficeNoun(lexicon, key)) && !surnames.has(key) && !givenNames.has(key);
};

const isPlainWord = ({ parts }: Lexicon, word: string): boolean => {
  const key = keyOf(word);
  return parts.commonWords.has(key) && !parts.surnames.has(key) && !parts.givenNames.has(key);
};

const isOfficeNoun = ({ nouns }: Lexicon, key: string): boolean =>
  nouns.get([key]).some((noun) => noun.class === 'office');

/** "energy minister German Roe": an adjective of nationality between an office in small letters and a family name is a given name. */
const isNamedForPeople = (lexicon: Lexicon, before: string, key: string, family: string): boolean =>
  lexicon.names.get([key]).some(({ form }) => form === 'demonym') &&
  lexicon.nouns.get([before]).some((noun) => !noun.plural && /^(office|official|person)$/.test(noun.class)) &&
  isFamilyName(lexicon, family);

/** "Mr." and "Rep." before a name; ranks in full (`President`) also stand in headlines before other words. */
const isTitle = ({ parts }: Lexicon, before: string): boolean =>
  /^\p{Lu}/u.test(before) && !adjectival.has(keyOf(before)) && parts.honorifics.get(keyOf(before))?.kept === false;

/** False after an article ("the Jane Roe Reform") and, for a given name that is a word, after a capitalised one ("Peru Forest Carbon"). */
function opensName(lexicon: Lexicon, before: string, key: string): boolean {
  if (/^the$/i.test(before) || opensPlace(lexicon, before)) return false;
  const isTitled = lexicon.parts.honorifics.has(keyOf(before)) || lexicon.nouns.get([keyOf(before)]).length > 0;
  return lexicon.parts.givenNames.has(key) || isTitled || !isCapitalised(before) || dates.has(keyOf(before));
}

/** "on Mabel Street", "at John Park". */
const isPlaceName = ({ nameHeads }: Lexicon, before: string, family: string): boolean =>
  /^(on|in|at|near|along)$/.test(before) && nameHeads.last.get(keyOf(family))?.kind === 'place';

/** "Sandy Hook Elementary School": a word for a body or place behind more than a given name and initials. */
function endsInBody({ nameHeads, parts }: Lexicon, [...rest]: readonly string[]): boolean {
  const head = nameHeads.last.get(keyOf(rest.pop()!));
  const isOther = (word: string) => head?.kind === 'place' || !parts.givenNames.has(keyOf(word));
  return head !== undefined && rest.some((word) => !initial.test(word) && isOther(word));
}

/** "Roe Delivers Opening Remarks": a verb of a headline and nothing else. */
const isVerbAfterName = ({ surnames, givenNames }: Lexicon['parts'], word: string): boolean => {
  const key = keyOf(word);
  return /(s|ed)$/.test(key) && canFollowSubject(key) && !surnames.has(key) && !givenNames.has(key);
};

const opensNickname = /^["“'‘]$/;
const closesNickname = /^["”'’]$/;

/** Where the capitalised words from a word on end; initials, nicknames in quotation marks and particles are part of a name that goes on behind them. */
function endOfName({ parts }: Lexicon, words: readonly string[], first: number, end: number): number {
  let last = first + 1;
  for (let i = last; i < Math.min(end, first + MOST_WORDS + 1); i++) {
    const word = words[i]!;
    if (months.has(keyOf(word)) && /^\d/.test(words[i + 1] ?? '')) return last;
    if (isVerbAfterName(parts, word)) return last;
    const isNickname =
      opensNickname.test(word) && isCapitalised(words[i + 1]) && closesNickname.test(words[i + 2] ?? '');
    if (isNickname && isCapitalised(words[i + 3])) i += 2;
    else if (isCapitalised(word)) last = i + 1;
    else if (!initial.test(word) && !/^(-|de|da|di|del|der|van|von|bin|al)$/.test(word)) return last;
  }
  return last;
}

/** The given name and family name by which a heading calls somebody of a family name (a key): "Jane Roe" of "Gaggle by Secretary Jane A. Roe"; null where it does not. */
export function fullNameIn({ parts }: Lexicon, heading: string, family: string): string | null {
  const words = heading.split(/[^\p{L}\p{M}.'’-]+/u).map((word) => word.replace(/['’]s?$/, ''));
  const given = words.flatMap((word, index) => {
    const before = words[initial.test(words[index - 1] ?? '') ? index - 2 : index - 1] ?? '';
    return keyOf(word) === family && isCapitalised(word) && parts.givenNames.has(keyOf(before))
      ? `${before} ${word}`
      : [];
  });
  return given[0] ?? null;
}
