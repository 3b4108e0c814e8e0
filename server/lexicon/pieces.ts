import { Memo } from '../../shared/memo.ts';

/** Most words need no more than small letters, and most names no more than their words. */
const plainWord = /^[A-Za-z]+$/;
const plainName = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

const clitic = /^['’]s$/i;

/**
 * The pieces by which names are compared: lower case, without diacritics, full stops and apostrophes, split at hyphens.
 * `U.S.` and `US` give `us`, `Al-Qa'ida` gives `al`, `qaida`; the possessive `'s` stays a piece of its own.
 */
export function piecesOf(token: string): string[] {
  if (plainWord.test(token)) return [token.toLowerCase()];
  if (clitic.test(token)) return ["'s"];
  return token
    .normalize('NFD')
    .replace(/[\u0300-\u036f.'’`]/g, '')
    .toLowerCase()
    .split(/[-‐‑–/]/)
    .filter(Boolean);
}

/** More distinct tokens than the tables and a thousand articles hold. */
const memo = new Memo<readonly string[]>(40_000);

/** {@link piecesOf}, remembered: the same words come again and again. */
export const knownPiecesOf = (token: string): readonly string[] => memo.of(token, piecesOf);

/** The form by which words are looked up: small letters, without accents. */
export const keyOf = (word: string): string => knownPiecesOf(word).join(' ');

/** The pieces of a name as the tables write it, with its possessive split as the tokenizer splits it. */
export function piecesOfName(name: string): string[] {
  if (plainName.test(name)) return name.toLowerCase().split(' ');
  return name
    .replace(/(\w)(['’]s)(?=\s|$)/g, '$1 $2')
    .replace(/[,()]/g, ' $& ')
    .split(/\s+/)
    .flatMap(knownPiecesOf);
}

/** Pieces of the token at an index for a walk through a trie that ends with the sentence. */
export const piecesWithin =
  (tokens: readonly { text: string }[], end: number) =>
  (index: number): readonly string[] | null => {
    if (index >= end) return null;
    const { text } = tokens[index]!;
    return text === ',' ? [','] : knownPiecesOf(text);
  };
