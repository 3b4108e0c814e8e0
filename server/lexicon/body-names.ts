import type { Lexicon } from './lexicon.ts';
import { wordClass } from './word-classes.ts';

/** Words that tell a firm's legal form, which are no name by themselves. */
export const legalForm = /^(Co|Inc|Corp|Ltd|LLC|LLP|PLC|Plc|AG|SA|NV|SpA|GmbH)\.?$/;

const fields = wordClass('fields of bodies');
const bodies = wordClass('bodies with fields');
const chambers = new Set(['House', 'Senate', 'Assembly']);

/** "Barnes & Noble, Inc.", "JPMorgan Chase & Co.": where a name ends with the legal form behind it. */
export function withLegalForm(tokens: readonly { text: string }[], last: number, end: number): number {
  const isOpened = (tokens[last]?.text === ',' && tokens[last + 1]?.text !== 'NV') || tokens[last]?.text === '&';
  const form = isOpened ? last + 1 : last;
  return form < end && (legalForm.test(tokens[form]!.text) || tokens[form]!.text === 'Company') ? form + 1 : last;
}

/** True for a word that begins with a capital letter, or is written like `eBay`. */
export const startsUpper = (text: string): boolean => /^\p{Lu}|^\p{Ll}{1,2}\p{Lu}/u.test(text);

/** True when most longer words of a sentence are capitalised and no full stop ends it, as in headlines. */
export function isTitleCase(words: readonly string[]): boolean {
  if (/[.!?"”]$/.test(words.at(-1) ?? '')) return false;
  const longer = words.filter((word) => word.length >= 4 && /\p{L}/u.test(word));
  return longer.length >= 5 && longer.filter(startsUpper).length / longer.length > 0.7;
}

/** "Bank of China", "Procter & Gamble", "X Corp.": a word that bodies start with before what they are of, or one before an ampersand or a legal form. */
export function opensBody({ nameHeads }: Lexicon, words: readonly string[], first: number): boolean {
  const [next, third] = [words[first + 1] ?? '', words[first + 2] ?? ''];
  if (legalForm.test(next) || (next === '&' && startsUpper(third))) return true;
  const isBody = nameHeads.first.get(words[first]!.toLowerCase())?.kind === 'organization';
  return isBody && /^(of|for)$/.test(next) && startsUpper(third);
}

/** "Transport Minister", "House Budget Committee": what a body or office deals with, which opens a sentence before its noun. */
export function opensField({ nouns }: Lexicon, words: readonly string[], first: number): boolean {
  const [word, next, third] = [words[first]!, words[first + 1] ?? '', words[first + 2] ?? ''];
  if (!startsUpper(next) || !(fields.has(word.toLowerCase()) || chambers.has(word))) return false;
  const lower = next.toLowerCase();
  return bodies.has(lower) || nouns.get([lower]).length > 0 || (fields.has(lower) && startsUpper(third));
}
