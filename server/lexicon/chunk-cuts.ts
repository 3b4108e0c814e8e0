import { pattern } from './patterns.ts';
import { wordClass } from './word-classes.ts';

/** Abbreviations in small letters, without their last full stop. */
const abbreviations = wordClass('abbreviations');
const beforeNumber = wordClass('abbreviations before numbers');
/** What a chunk between two blanks is cut into, tried in the table's order at every place. */
const scanner = pattern('token', 'uy');
const clitic = pattern('clitic', 'iu');
const contracted: Readonly<Record<string, number>> = { cannot: 3, gonna: 3, wanna: 3, gotta: 3 };
const isWord = /^[\p{L}\p{N}]/u;
const initial = /^\p{Lu}$/u;
const transliteratedName = /^\p{Lu}\p{Ll}{1,5}-\p{Ll}{2,6}$/u;
/** Second part of a transliterated given name: "chung", "ping", "un". */
const givenName = /^(?:[a-z]ing|[a-z]{1,2}[aeiou]n?g?)$/u;
const surnameParticle = /^(?:Al|El|Abu|Ben|Bin|Ibn|Ould)$/i;
const oneWord = /^(?:and\/or|w\/o|s\/he|c\/o|n\/a|[:;=]['-]?[()DPp]|[()][:;]|<3|v\.|C\+\+)$/u;

/** Ends of the chunk's raw pieces, before clitics, hyphens and abbreviations are seen to. */
function scan(chunk: string): number[] {
  const ends: number[] = [];
  scanner.lastIndex = 0;
  while (scanner.lastIndex < chunk.length && scanner.exec(chunk)) ends.push(scanner.lastIndex);
  if (ends.at(-1) !== chunk.length) ends.push(chunk.length);
  return ends;
}

/** A full stop that belongs to the word before it: "Mr.", "J.", and before a number "No.". */
function ownsStop(word: string, rest: string, numberNext: boolean): boolean {
  if (rest[0] !== '.' || rest[1] === '.') return false;
  if (initial.test(word)) return word !== 'I' || rest.length === 1;
  const lower = word.toLowerCase();
  return abbreviations.has(lower) || (beforeNumber.has(lower) && (numberNext || /^\.\d/.test(rest)));
}

/** True when the hyphen after `left` joins one word: "non-profit", "e-mail", "Yiu-chung". */
function joinsWord(left: string, right: string): boolean {
  if (wordClass('bound prefixes').has(left.toLowerCase()) && /^[\p{L}\d]/u.test(right)) return true;
  return transliteratedName.test(`${left}-${right}`) && givenName.test(right) && !surnameParticle.test(left);
}

/** Index of the last raw piece of the word that starts with piece `i` at `start`: hyphens inside one word are taken in. */
function lastPieceOf(chunk: string, raw: readonly number[], i: number, start: number): number {
  let last = i;
  while (chunk[raw[last]!] === '-' && raw[last + 1] === raw[last]! + 1 && last + 2 < raw.length) {
    if (!joinsWord(chunk.slice(start, raw[last]), chunk.slice(raw[last]! + 1, raw[last + 2]))) break;
    last += 2;
  }
  return last;
}

/** Where a word is cut in two ("did|n't", "Iran|'s", "can|not"), 0 for nowhere. */
const innerCut = (word: string): number => contracted[word.toLowerCase()] ?? clitic.exec(word)?.index ?? 0;

/**
 * Cuts a chunk of text without blanks into words and marks after Universal Dependencies' English habits.
 * @param numberNext whether a digit opens the next chunk, which makes "No." one word
 * @returns the end offset of every piece, in order; the last one is the chunk's length
 */
export function cutsOf(chunk: string, numberNext: boolean): number[] {
  if (oneWord.test(chunk)) return [chunk.length];
  const raw = scan(chunk);
  const cuts: number[] = [];
  let start = 0;
  for (let i = 0; i < raw.length; i++) {
    i = lastPieceOf(chunk, raw, i, start);
    const word = chunk.slice(start, raw[i]);
    if (isWord.test(word)) {
      const inner = innerCut(word);
      if (inner > 0) cuts.push(start + inner);
      else if (ownsStop(word, chunk.slice(raw[i]), numberNext)) i++;
    }
    start = raw[i]!;
    cuts.push(start);
  }
  return cuts;
}
