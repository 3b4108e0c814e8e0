import { hashOf, join } from './hashes.ts';
import { wordsOf } from './words.ts';

/** The words of a text as one line, each between two blanks, so that whole sentences are found in it. */
export const lineOf = (text: string): string => ` ${wordsOf(text).join(' ')} `;

/** A key that sentences of the same words share: two hashes of 32 bits. */
export function sentenceKey(sentence: string): string {
  let [first, second] = [0, 1];
  for (const word of wordsOf(sentence)) {
    const hash = hashOf(word);
    first = join(first, hash);
    second = join(hash, second);
  }
  return [first, second].map((half) => half.toString(36).padStart(7, '0')).join('');
}
