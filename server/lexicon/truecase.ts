import { regularLemma } from './inflection.ts';
import { isLemma } from './lemmas.ts';
import { wordClass } from './word-classes.ts';

/** A sentence is a headline in title case when at least this share of its words but the small ones has a capital. */
const smallestShare = 0.8;
const fewestWords = 3;
const small = wordClass('words that title case leaves small');

export const startsUpper = (word: string): boolean => /^\p{Lu}/u.test(word);
const isWord = (word: string): boolean => /^\p{L}{2}/u.test(word);
/** True for a word of several letters that are all capitals. */
export const shouts = (word: string): boolean =>
  word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();

/** Whether capitals say nothing about names here: title case or capitals throughout. */
export function isHeadline(words: readonly string[]): boolean {
  let counted = 0;
  let capitals = 0;
  for (const word of words) {
    if (!isWord(word) || small.has(word)) continue;
    counted++;
    if (startsUpper(word)) capitals++;
  }
  return counted >= fewestWords && capitals >= counted * smallestShare;
}

const endings = [
  [/ing$/, 'VBG'],
  [/ed$/, 'VBD'],
  [/s$/, 'NNS'],
] as const;

/** Common words and verbs of the tables, and their inflected forms: "Vows" is seldom, "vow" is not. */
export function isCommon(lower: string, common: ReadonlySet<string>): boolean {
  const isKnown = (word: string) => common.has(word) || isLemma(word, 'VB');
  if (isKnown(lower)) return true;
  const tag = endings.find(([ending]) => ending.test(lower))?.[1];
  return tag !== undefined && isKnown(regularLemma(lower, tag, isKnown, () => false));
}

/** The word as it would stand inside a plain sentence. */
function settle(word: string, allShout: boolean, common: ReadonlySet<string>): string {
  if (!allShout && shouts(word)) return word;
  const lower = word.toLowerCase();
  return isCommon(lower, common) ? lower : capitalised(word, allShout);
}

const capitalised = (word: string, allShout: boolean): string =>
  allShout && word.length > longestAcronym ? word[0]! + word.slice(1).toLowerCase() : word;

/** Names of so few letters may be acronyms where all letters are capitals. */
const longestAcronym = 3;

/**
 * Headlines as plain sentences, so that models trained on sentences can read them: "China Vows Retaliation" becomes
 * "China vows retaliation". Other sentences come back as they are.
 * @param common words that are written small as a rule
 * @param isName words that are known to be names, by their place
 */
export function truecase(
  words: readonly string[],
  common: ReadonlySet<string>,
  isName: (index: number) => boolean = () => false,
): readonly string[] {
  if (!isHeadline(words)) return words;
  const allShout = isShouted(words);
  return words.map((word, i) => {
    if (!startsUpper(word)) return word;
    return isName(i) ? capitalised(word, allShout) : settle(word, allShout, common);
  });
}

/** Whether all letters of a line are capitals. */
export const isShouted = (words: readonly string[]): boolean => words.every((word) => !isWord(word) || shouts(word));
