import { apostrophes, fold } from './fold.ts';

/** A word of a text as searches compare it, and where it stands there (UTF-16). */
export interface TextWord {
  word: string;
  start: number;
  end: number;
}

/** Longer words are compared by so many code points of them: no database keeps words of any length. */
const longestWord = 64;

/** Scripts that write no blanks: every character is a word. */
const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`;
/** What is a letter, or written like an apostrophe, and no part of a word. */
const apart = `${unspaced}|[${apostrophes}]`;
const inWord = String.raw`(?:(?!${apart})[\p{L}\p{M}\p{N}])`;
const letter = String.raw`(?:(?!${apart})\p{L})`;

/** Initials such as U.S. are one word. */
const words = new RegExp(
  String.raw`${letter}(?:\.${letter})+(?!${inWord})|${unspaced}|(?!${apart})[\p{L}\p{N}]${inWord}*`,
  'gu',
);
const plainWords = /[a-z](?:\.[a-z])+(?![a-z0-9])|[a-z0-9]+/g;

const isPlain = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

/** A word in small letters, without accents and what is neither letter nor digit. */
function folded(word: string): string {
  if (isPlain(word)) return word.toLowerCase().replaceAll('.', '').slice(0, longestWord);
  const bare = fold(word)
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replaceAll('ς', 'σ');
  return bare.length <= longestWord ? bare : [...bare].slice(0, longestWord).join('');
}

/** The words of a text, each with its place, in its order. */
export function* textWords(text: string): Generator<TextWord> {
  for (const { 0: found, index } of text.matchAll(words)) {
    const word = folded(found);
    if (word) yield { word, start: index, end: index + found.length };
  }
}

/** The words of a text as searches compare them, in its order. */
export function wordsOf(text: string): string[] {
  if (!isPlain(text)) return Array.from(textWords(text), ({ word }) => word);
  return (text.toLowerCase().match(plainWords) ?? []).map((word) =>
    (word.includes('.') ? word.replaceAll('.', '') : word).slice(0, longestWord),
  );
}

/** What a search asks of a text: words that stand in it one after the other, the last one whole or as the beginning of a word. */
export interface SearchTerm {
  words: readonly string[];
  isBeginning: boolean;
}
