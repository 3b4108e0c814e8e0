/** A sentence is a headline in title case when at least this share of its longer words has a capital. */
const smallestShare = 0.8;
/** Words of fewer letters are written small in title case too often to tell anything. */
const fewestLetters = 4;
const fewestWords = 3;

const startsUpper = (word: string): boolean => /^\p{Lu}/u.test(word);
const isWord = (word: string): boolean => /^\p{L}{2}/u.test(word);
const shouts = (word: string): boolean => word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();

/** Whether capitals say nothing about names here: title case or capitals throughout. */
export function isHeadline(words: readonly string[]): boolean {
  let long = 0;
  let capitals = 0;
  let count = 0;
  for (const word of words) {
    if (!isWord(word)) continue;
    count++;
    if (word.length < fewestLetters) continue;
    long++;
    if (startsUpper(word)) capitals++;
  }
  return count >= fewestWords && long > 1 && capitals >= long * smallestShare;
}

const endings: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ies$/, ['y']],
  [/es$/, ['', 'e']],
  [/s$/, ['']],
  [/ed$/, ['', 'e']],
  [/ing$/, ['', 'e']],
];

/** Common words, and inflected forms of common words: "Vows" is seldom, "vow" is not. */
function isCommon(lower: string, common: ReadonlySet<string>): boolean {
  if (common.has(lower)) return true;
  return endings.some(
    ([ending, added]) => ending.test(lower) && added.some((add) => common.has(lower.replace(ending, add))),
  );
}

/** The word as it would stand inside a plain sentence. */
function settle(word: string, allShout: boolean, common: ReadonlySet<string>): string {
  const lower = word.toLowerCase();
  if (isCommon(lower, common)) return lower;
  return allShout && isWord(word) ? word[0]! + lower.slice(1) : word;
}

/**
 * Headlines as plain sentences, so that models trained on sentences can read them: "China Vows Retaliation" becomes
 * "China vows retaliation". Other sentences come back as they are.
 * @param common words that are written small as a rule
 */
export function truecase(words: readonly string[], common: ReadonlySet<string>): readonly string[] {
  if (!isHeadline(words)) return words;
  const allShout = words.every((word) => !isWord(word) || shouts(word));
  return words.map((word) => (startsUpper(word) ? settle(word, allShout, common) : word));
}
