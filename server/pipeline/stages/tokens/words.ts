import { wordClass } from '../../../lexicon/word-classes.ts';
import type { Word } from './tokenizer.ts';

/** The tokens of one block of prose, as the rules of sentence ends look at them. */
export interface Words {
  readonly count: number;
  readonly texts: readonly string[];
  /** The token's text. */
  at(index: number): string;
  /** Whether a blank stands before the token. */
  spaced(index: number): boolean;
}

export const wordsOf = (words: readonly Word[]): Words => ({
  count: words.length,
  texts: words.map(({ text }) => text),
  at: (index) => words[index]!.text,
  spaced: (index) => index > 0 && words[index]!.start > words[index - 1]!.end,
});

export const startsUpper = (word: string): boolean => /^[\p{Lu}\p{Lt}]/u.test(word);
export const startsLower = (word: string): boolean => /^\p{Ll}/u.test(word);
export const startsWithDigit = (word: string): boolean => /^\d/.test(word);

const openers = wordClass('sentence openers');

/** A capitalized word of the closed classes: it opens a sentence far more often than it stands inside one. */
export const opensSentence = (word: string): boolean => startsUpper(word) && openers.has(word.toLowerCase());
