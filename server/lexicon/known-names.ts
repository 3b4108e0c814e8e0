import type { Lexicon } from './lexicon.ts';
import type { NameValue, PieceTrie } from './name-trie.ts';
import { knownPiecesOf } from './pieces.ts';

/** Words `first` to `last` (exclusive) that a surface form of the lexicon matches, best reading first. */
export interface NameMatch {
  first: number;
  last: number;
  readings: readonly NameValue[];
}

/** Whether a reading of the words `first` to `last` (exclusive) is let pass. */
export type NameFilter = (value: NameValue, first: number, last: number) => boolean;

/** A surface form is in capitals where an acronym must be, and starts with a capital letter else (an article aside). */
function hasCase(words: readonly string[], first: number, last: number, { capitals, anyCase }: NameValue): boolean {
  if (anyCase) return true;
  if (capitals)
    return words.slice(first, last).every((word) => !/\p{Ll}/u.test(word) || word === 'the' || word === 'The');
  const start = isArticle(words[first]) && last - first > 1 ? first + 1 : first;
  return /^[\p{Lu}\d]|^\p{Ll}{1,2}\p{Lu}/u.test(words[start]!) || /^(al|el)$|^(al|el)-/.test(words[start]!);
}

const isArticle = (word: string | undefined): boolean => word?.toLowerCase() === 'the';

function longestName(
  names: PieceTrie<NameValue>,
  words: readonly string[],
  first: number,
  accepts: NameFilter,
): NameMatch | null {
  const piecesAt = (index: number) =>
    index >= words.length ? null : words[index] === ',' ? [','] : knownPiecesOf(words[index]!);
  const match = names.longest(
    first,
    piecesAt,
    (value, last) =>
      hasCase(words, first, last, value) &&
      (value.form !== 'prefix' || isBeforeCountry(names, words, last)) &&
      accepts(value, first, last),
  );
  return match && { first, last: match.last, readings: match.values.map(asDemonym) };
}

/** `Sino` of `Sino-Peruvian` says as much as `Chinese`. */
const asDemonym = (value: NameValue): NameValue => (value.form === 'prefix' ? { ...value, form: 'demonym' } : value);

/** `Sino-Peruvian`, unlike `Indo-European`: a prefix means its country before a hyphen and another country. */
const isBeforeCountry = (names: PieceTrie<NameValue>, words: readonly string[], last: number): boolean =>
  words[last] === '-' &&
  longestName(names, words, last + 1, ({ entry, form }) => entry.kind === 'country' && form !== 'prefix') !== null;

/**
 * Names of the lexicon among the words of a sentence, longest first from left to right, without overlap and without articles;
 * after an article the longer of the names with and without it ("the West German", not "the West").
 */
export function knownNamesIn(
  names: PieceTrie<NameValue>,
  words: readonly string[],
  accepts: NameFilter = () => true,
): NameMatch[] {
  const found: NameMatch[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!names.opensWith(knownPiecesOf(words[i]!)[0])) continue;
    let match = longestName(names, words, i, accepts);
    if (!match) continue;
    if (isArticle(words[i]) && match.last - i > 1) {
      const bare = longestName(names, words, i + 1, accepts);
      match = bare && bare.last > match.last ? bare : { ...match, first: i + 1 };
    }
    found.push(match);
    i = match.last - 1;
  }
  return found;
}

/**
 * Names of the lexicon among the tagged words `first` to `last` (exclusive) of a text; a single word that also is no name ("Total", "Shell")
 * must be tagged as one.
 */
export function namesIn(
  { names, parts }: Pick<Lexicon, 'names' | 'parts'>,
  tokens: readonly { text: string; upos: string }[],
  span: { first: number; last: number },
): NameMatch[] {
  const own = tokens.slice(span.first, span.last);
  const isName: NameFilter = ({ entry, form, capitals, anyCase }, first, last) => {
    if (last - first > 1 || entry.kind === 'country' || form !== 'name' || capitals || anyCase) return true;
    const { text, upos } = own[first]!;
    return upos === 'PROPN' || !parts.commonWords.has(text.toLowerCase());
  };
  const words = own.map(({ text }) => text);
  return knownNamesIn(names, words, isName).map(({ first, last, readings }) => ({
    first: span.first + first,
    last: span.first + last,
    readings,
  }));
}
