import type { Gender } from './entry.ts';
import type { NameParts } from './people.ts';
import { keyOf } from './pieces.ts';

const particle = /^(van|von|de|da|di|del|der|bin|ibn|bint|ben|al|el)$/i;
const initial = /^\p{Lu}\.?$/u;
const arabicArticle = /^(al|el|ul|as|ad|an|ar|ash)-/i;

const isGivenName = (parts: NameParts, word: string): boolean => parts.givenNames.has(keyOf(word)) && word.length > 1;

/** True when the words look like a person's name: a given name or a family name that stands first, particles, middle initials. */
export function looksLikePerson(parts: NameParts, words: readonly string[]): boolean {
  const full = words.filter((word) => !particle.test(word));
  if (full.length < 2 || full.length > 5 || words.some((word) => /\d/.test(word))) return false;
  if (isGivenName(parts, full[0]!) && !/^[A-Z]{2,}$/.test(full[1]!)) return true;
  if (words.slice(1, -1).some((word) => initial.test(word)) || initial.test(full[0]!)) return true;
  if (words.slice(1).some((word) => arabicArticle.test(word) || /^(bin|ibn|van|von|der)$/.test(word))) return true;
  return (
    full.length <= 3 &&
    parts.surnamesFirst.has(keyOf(full[0]!)) &&
    full.slice(1).every((word) => /^\p{Lu}\p{Ll}/u.test(word))
  );
}

const generation = /^(Jr|Sr)\.?$|^(II|III|IV)$/;

/** The name without middle initials and suffixes: "Antony J. Blinken" is Antony Blinken; the number of a ruler with one name stays. */
export function usualName(words: readonly string[]): string {
  const isInside = (index: number) => index > 0 && index < words.length - 1;
  const kept = words.filter(
    (word, index) =>
      !(isInside(index) && initial.test(word) && words[index - 1] !== '(') &&
      !(words.length > 2 && generation.test(word)),
  );
  return kept
    .join(' ')
    .replace(/ ([-‐‑–]) /g, '$1')
    .replace(/ ([,)])/g, '$1')
    .replace(/\( /g, '(')
    .replace(/(\p{L}) (['’])(\p{L})/gu, '$1$2$3');
}

/** Gender that the given name tells, null when it tells none. */
export function genderOf(parts: NameParts, words: readonly string[]): Gender | null {
  const first = words.find((word) => !initial.test(word));
  return first && words.length > 1 ? (parts.givenNames.get(keyOf(first)) ?? null) : null;
}
