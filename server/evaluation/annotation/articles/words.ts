import type { Offsets } from '../read.ts';

const oneBlank = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** What stands at a place of the text, with single blanks. */
export const wordsAt = (text: string, [start, end]: Offsets): string => oneBlank(text.slice(start, end));

/** Where whole words first stand in a stretch of the text, however the blanks and apostrophes in them are written; null where they do not. */
export function placeOf(words: string, text: string, [from, to]: Offsets = [0, text.length]): Offsets | null {
  if (!words.trim()) return null;
  const pattern = oneBlank(words)
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/ /g, '\\s+')
    .replace(/['’]/g, "['’]");
  const found = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'u').exec(text.slice(from, to));
  return found && [from + found.index, from + found.index + found[0].length];
}
