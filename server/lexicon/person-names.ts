import type { Gender } from './entry.ts';
import type { Lexicon } from './lexicon.ts';
import { initialWord } from './name-words.ts';
import type { NameParts } from './people.ts';
import { keyOf } from './pieces.ts';
import { alternatives, readTable } from './table.ts';
import { wordClass } from './word-classes.ts';

const familyEndings = [...wordClass('surname endings')];
const arabicNouns = wordClass('Arabic words for places and bodies');

const particle = /^(van|von|de|da|di|del|der|bin|ibn|bint|ben|al|el)$/i;
const initial = /^\p{Lu}\.?$/u;
const arabicArticle = /^(al|el|ul|as|ad|an|ar|ash)-/i;

const isGivenName = (parts: NameParts, word: string): boolean =>
  word.length > 1 && (parts.givenNames.has(keyOf(word)) || parts.givenNames.has(keyOf(word.split('-')[0]!)));

const isPlain = ({ commonWords, surnames }: NameParts, word: string): boolean =>
  commonWords.has(word.toLowerCase()) && !surnames.has(word.toLowerCase());

/** True when the words look like a person's name: a given name or a family name that stands first, particles, middle initials; not `Marine Environmental Protection` or `A. L. P.` */
export function looksLikePerson(parts: NameParts, name: readonly string[]): boolean {
  const words = name
    .join(' ')
    .replace(/ ([-‐‑]) /g, '$1')
    .split(' ');
  const full = words.filter((word) => !particle.test(word));
  if (full.length < 2 || full.length > 5 || words.some((word) => /\d/.test(word))) return false;
  if (full.every((word) => /^(?:\p{Lu}|\/)$|\.$/u.test(word))) return false;
  if (full.length > 2 && full.slice(1).every((word) => parts.commonWords.has(word.toLowerCase()))) return false;
  if (
    isPlain(parts, full[0]!) &&
    !parts.givenWords.has(keyOf(full[0]!)) &&
    full.slice(1).every((word) => isPlain(parts, word))
  )
    return false;
  if (isGivenName(parts, full[0]!) && !/^[A-Z]{2,}$/.test(full[1]!)) return true;
  if (words.slice(1, -1).some((word) => initial.test(word)) || initialWord.test(full[0]!)) return true;
  if (words.slice(1).some((word) => /^(bin|ibn|van|von|der)$/.test(word))) return true;
  if (words.slice(1).some((word) => arabicArticle.test(word))) return !arabicNouns.has(keyOf(full[0]!));
  return (
    full.length <= 3 &&
    parts.surnamesFirst.has(keyOf(full[0]!)) &&
    full.slice(1).every((word) => /^\p{Lu}\p{Ll}/u.test(word))
  );
}

/** What stands behind a name and is no part of it: generations, seats, degrees and orders. */
const suffix =
  /^(Jr|Sr|Esq|PhD|MD)\.?$|^(II|III|IV|MP|MPs|MEP|MLA|MLC|MHA|MSP|QC|KC|SC|JP|AC|AO|AM|OAM|AK|AD|APM|PSM|CSC|DSC|DSO|DFC|MC|VC|GC|OM|CH|CB|CMG|KCMG|GCMG|KCVO|CVO|OBE|CBE|MBE|KBE|DBE|GBE|GCB|KCB|QPM|KPM|FRS|OC)$/;

const mark = /^["“”‘’]$/;

/** True for quotation marks and what stands between them. */
const isQuoted = (words: readonly string[], index: number): boolean =>
  mark.test(words[index]!) || words.slice(0, index).filter((word) => mark.test(word)).length % 2 === 1;

/** The name without middle initials, nicknames in quotation marks and suffixes: "Antony J. Blinken" is Antony Blinken; the number of a ruler with one name stays. */
export function usualName(words: readonly string[]): string {
  const isInside = (index: number) => index > 0 && index < words.length - 1;
  const kept = words.filter(
    (word, index) =>
      !(isInside(index) && initial.test(word) && words[index - 1] !== '(') &&
      !(isInside(index) && isQuoted(words, index)) &&
      !(index > 1 && words.slice(index).every((rest) => suffix.test(rest) || rest === ',')),
  );
  return kept
    .join(' ')
    .replace(/ ([-‐‑–]) /g, '$1')
    .replace(/ ([,)])/g, '$1')
    .replace(/\( /g, '(')
    .replace(/ ,/g, ',')
    .replace(/(\p{L}) (['’])(\p{L})/gu, '$1$2$3')
    .replace(/(s) (['’]) /g, '$1$2 ')
    .replace(/,$/, '');
}

/** Gender that the given name tells, null when it tells none. */
export function genderOf(parts: NameParts, words: readonly string[]): Gender | null {
  const first = words.find((word) => !initial.test(word));
  return first && words.length > 1 ? (parts.givenNames.get(keyOf(first)) ?? null) : null;
}

let nicknames: ReadonlyMap<string, ReadonlySet<string>> | null = null;

/** The given names that a given name may be short for, with itself. */
function fullForms(given: string): ReadonlySet<string> {
  if (!nicknames) {
    const found = new Map<string, Set<string>>();
    for (const { cells } of readTable('nicknames.tsv', ['name', 'short']))
      for (const short of [cells.name!, ...alternatives(cells.short!)])
        found.set(short, (found.get(short) ?? new Set([short])).add(cells.name!));
    nicknames = found;
  }
  return nicknames.get(given) ?? new Set([given]);
}

/** "Bob" and "Robert", but not "Bob" and "Rob". */
const isNickname = (a: string, b: string): boolean => fullForms(a).has(b) || fullForms(b).has(a);

const isInitial = (piece: string): boolean => piece.length === 1;
const sameOrInitial = (a: string, b: string): boolean => a === b || ((isInitial(a) || isInitial(b)) && a[0] === b[0]);

const isSubsequence = (short: readonly string[], long: readonly string[]): boolean => {
  let at = 0;
  for (const piece of long) if (piece === short[at]) at++;
  return at === short.length;
};

/** True when two names of several words can name one person: the same with initials, middle names or particles more or less, or a nickname. */
export function sameFullName(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const isGiven = short.length > 1 && (sameOrInitial(short[0]!, long[0]!) || isNickname(short[0]!, long[0]!));
  if (a.length === b.length)
    return a.at(-1) === b.at(-1) && a.every((piece, i) => (i === 0 && isGiven) || sameOrInitial(piece, b[i]!));
  return short.length > 1 && (isSubsequence(short, long) || (isGiven && short.at(-1) === long.at(-1)));
}

/** How well a short name fits a full one: 3 family name, 2 its particle form or the last two words, 1 given name, 0 not. */
export function shortNameFit(parts: NameParts, short: readonly string[], pieces: readonly string[]): number {
  if (pieces.length < 2) return pieces.join(' ') === short.join(' ') ? 3 : 0;
  const surnameFirst = parts.surnamesFirst.has(pieces[0]!) && !parts.givenNames.has(pieces[0]!);
  const tail = pieces.slice(-short.length).join(' ');
  const key = short.join(' ');
  if (tail === key) return surnameFirst && short.length === 1 ? 2 : 3;
  if (pieces.slice(0, short.length).join(' ') === key) return surnameFirst ? 3 : 1;
  return isSubsequence(short, pieces) ? 2 : 0;
}

/** A single word that also is no name (capitals at the start of a sentence or of a heading), or what ends in an office ("Presiding Officer"). */
export const isCommonWord = (lexicon: Lexicon, name: string): boolean =>
  / \p{Lu}\p{Ll}+$/u.test(name)
    ? lexicon.nouns.get([keyOf(name.split(' ').at(-1)!)]).some((noun) => /^(office|official)$/.test(noun.class))
    : /^\p{Lu}\p{Ll}+$/u.test(name) &&
      !lexicon.leaders.has(name.toLowerCase()) &&
      (lexicon.parts.commonWords.has(name.toLowerCase()) || lexicon.nouns.get([name.toLowerCase()]).length > 0);

/** A known family or given name alone, one that ends as family names do, or two words of which neither is a common word or in capitals, nor the last a country or body. */
export function seemsPerson({ leaders, names, parts }: Lexicon, name: string): boolean {
  const { givenNames, surnames, commonWords } = parts;
  const words = name.split(' ');
  if (words.length === 1) {
    const key = name.toLowerCase();
    if (/^\p{Lu}{2,}$/u.test(name) && !surnames.has(key)) return false;
    const isFamily =
      surnames.has(key) || (/\p{Ll}$/u.test(name) && familyEndings.some((ending) => key.endsWith(ending)));
    return leaders.has(key) || ((isFamily || givenNames.has(key)) && !commonWords.has(key));
  }
  const isKnown = names
    .get([keyOf(words.at(-1)!)])
    .some(({ entry, form }) => entry.kind !== 'person' && form === 'name');
  return (
    words.length === 2 &&
    !isKnown &&
    words.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word) && !commonWords.has(word.toLowerCase()))
  );
}

/** "Core Principles", "Training" in a text of which the `words` also hold the last one in small letters, and it is no family name. */
export function isWordIn({ parts }: Lexicon, words: ReadonlySet<string>, name: string): boolean {
  const last = name.toLowerCase().split(' ').at(-1)!;
  return words.has(last) && !parts.surnames.has(last);
}
