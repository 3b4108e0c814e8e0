import { sharedCount, sharedRuns, shinglesOf, type Wording } from './shingles.ts';

/** A document as it is compared with others. */
export interface Telling extends Wording {
  /** ISO 8601, null when nobody knows it. */
  date: string | null;
}

/** Fewest words of a text that may be a copy: a line or two can stand in articles on different events. */
const fewestWords = 16;

/**
 * What copies, updates and shortened versions of one article share at least, as the Jaccard similarity of their shingles, or of their
 * words where one place was rewritten, so that one run stands before and one after it: the shingles that reach into that place are lost
 * too, which in a short text are as many as those of a sentence. Reports of a series share many runs, each of a few words.
 */
const leastSimilarity = 0.35;

/** Of what two texts share figures aside, how much they share with the figures: reports of a series differ in these only. */
const leastSameFigures = 0.93;

/**
 * An update follows within days; what comes later is the same story only when one text holds nearly all of the other. So is a short
 * text of another day: the few words that changed in it may be all that it says (who raised prices, how much rain fell).
 */
const daysOfUpdates = 5;
const fewWords = 60;
const leastContained = 0.95;

/** Words that a dateline or a headline may put before a text. */
const wordsBefore = 10;

/** What only stands around articles stands at their end: of the first half of one, the other holds this much. */
const leastOfBeginning = 0.25;

const dayLength = 86_400_000;

/** Measured on the 16,252 stories of Reuters-21578: pairs near each threshold were read in samples. */
export function isSameStory(a: Telling, b: Telling): boolean {
  const shorter = Math.min(a.words.length, b.words.length);
  if (shorter < fewestWords) return false;
  if (!sharesBeginning(a, b)) return false;
  // Cut to one length, a copy without its end and an update with new paragraphs below equal their original.
  return [Number.POSITIVE_INFINITY, shorter + wordsBefore].some((length) => resemble(a, b, length));
}

/** What two sets have in common of all that they have. */
const jaccard = (shared: number, first: number, second: number): number => shared / (first + second - shared);

/** Whether the texts, each cut to so many words, are tellings of one story. */
function resemble(a: Telling, b: Telling, length: number): boolean {
  const [words, others] = [a.words.subarray(0, length), b.words.subarray(0, length)];
  const [first, second] = [shinglesOf(words), shinglesOf(others)];
  const shared = sharedCount(first, second);
  const contained = shared / Math.min(first.size, second.size);
  const [before = 0, after = 0] = sharedRuns(words, second);
  const similarity = Math.max(
    jaccard(shared, first.size, second.size),
    jaccard(before + after, words.length, others.length),
  );
  if (similarity < leastSimilarity) return false;
  if (contained < leastContained && daysBetween(a.date, b.date) > longestUpdate(a, b)) return false;
  return contained >= leastSameFigures * containedWithoutFigures(a, b, length);
}

/** Whether the longer text holds enough of the first half of the shorter one; of two as long, one of the other. */
function sharesBeginning({ words: a }: Wording, { words: b }: Wording): boolean {
  if (a.length === b.length) return holdsBeginning(a, b) || holdsBeginning(b, a);
  return a.length < b.length ? holdsBeginning(b, a) : holdsBeginning(a, b);
}

function holdsBeginning(longer: Uint32Array, shorter: Uint32Array): boolean {
  const beginning = shinglesOf(shorter.subarray(0, shorter.length / 2));
  return sharedCount(beginning, shinglesOf(longer)) >= leastOfBeginning * beginning.size;
}

function containedWithoutFigures(a: Telling, b: Telling, length: number): number {
  const [first, second] = [a, b].map(({ withoutFigures }) => shinglesOf(withoutFigures.subarray(0, length)));
  return sharedCount(first!, second!) / Math.min(first!.size, second!.size);
}

/** Within how many days of an article of such a length an update of it may come. */
const longestUpdate = (a: Wording, b: Wording): number =>
  Math.min(a.words.length, b.words.length) < fewWords ? 0 : daysOfUpdates;

/** 0 where a day is not known. */
function daysBetween(a: string | null, b: string | null): number {
  if (a === null || b === null) return 0;
  const [first, second] = [a, b].map((date) => Date.parse(date.slice(0, 10)));
  return Math.abs(first! - second!) / dayLength;
}
