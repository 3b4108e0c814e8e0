import { apostrophes, fold } from '../../shared/fold.ts';

/** A word of a phrase. */
export interface PhraseWord {
  /** As it was typed, without the marks around it. */
  typed: string;
  /** As names and words are compared; without the ending of a possessive. */
  text: string;
  /** Whether it owns what follows: `China's`. */
  possessive: boolean;
}

/** Longer phrases are no questions: what follows is left out. */
const mostCharacters = 200;
const mostWords = 24;

const day = /^\d{4}-\d{2}(-\d{2})?$/;
const apostrophe = new RegExp(`[${apostrophes}]`, 'g');
const marks = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}']+$/gu;

/** The words of a phrase; dates such as 2024-03-01 are one. */
export function phraseWords(phrase: string): PhraseWord[] {
  const typed = phrase
    .slice(0, mostCharacters)
    .replace(apostrophe, "'")
    .split(/\s+/)
    .flatMap((chunk) => {
      const bare = chunk.replace(marks, '');
      return day.test(bare) ? [bare] : bare.split(/\p{Pd}+/u);
    });
  return typed.flatMap((chunk) => wordOf(chunk.replace(marks, '')) ?? []).slice(0, mostWords);
}

function wordOf(typed: string): PhraseWord | null {
  const possessive = /('s|s')$/i.test(typed);
  const bare = typed.replace(/'s$/i, '').replace(/'$/, '');
  const text = day.test(bare) ? bare : fold(bare.replace(/[^\p{L}\p{M}\p{N}'&.]/gu, ''));
  return text ? { typed, text, possessive } : null;
}
