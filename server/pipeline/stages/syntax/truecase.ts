/** A sentence is a headline in title case when at least this share of its words but the small ones has a capital. */
const smallestShare = 0.8;
const fewestWords = 3;
/** Words that title case leaves small. */
const small = new Set(
  'a an the of to in on at by for from with as and or but nor vs v via per is are be was its his her it up out off over into than that not'.split(
    ' ',
  ),
);

const startsUpper = (word: string): boolean => /^\p{Lu}/u.test(word);
const isWord = (word: string): boolean => /^\p{L}{2}/u.test(word);
const shouts = (word: string): boolean => word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();

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
