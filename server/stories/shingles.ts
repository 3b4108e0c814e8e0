import { hashOf, join } from './hashes.ts';
import { isFigure, wordsOf } from './words.ts';

/** Words of a shingle: enough that two articles on one event share few, few enough that a short one has some. */
export const shingleLength = 4;

/** A text as it is compared with others: the hashes of its words, and the same with all figures alike. */
export interface Wording {
  words: Uint32Array;
  /** Every figure is 0, so that two reports of one series look the same. */
  withoutFigures: Uint32Array;
}

export function wordingOf(text: string): Wording {
  const found = wordsOf(text);
  const words = Uint32Array.from(found, hashOf);
  return { words, withoutFigures: words.map((hash, index) => (isFigure(found[index]!) ? 0 : hash)) };
}

/** The hashes of all runs of four words, from the first to the last. */
function* shinglesInOrder(words: Uint32Array): Generator<number> {
  for (let start = 0; start + shingleLength <= words.length; start++) {
    let hash = 0;
    for (let index = start; index < start + shingleLength; index++) hash = join(hash, words[index]!);
    yield hash;
  }
}

/** The hashes of all runs of four words, each once; none for a shorter text. */
export const shinglesOf = (words: Uint32Array): Set<number> => new Set(shinglesInOrder(words));

/** How many words the runs have in which each shingle is one of these, longest first. */
export function sharedRuns(words: Uint32Array, shingles: ReadonlySet<number>): number[] {
  const runs: number[] = [];
  let length = 0;
  for (const shingle of shinglesInOrder(words)) {
    if (!shingles.has(shingle)) length = 0;
    else if (length++) runs[runs.length - 1]!++;
    else runs.push(shingleLength);
  }
  return runs.sort((a, b) => b - a);
}

/** How many shingles the two have in common. */
export function sharedCount(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  let count = 0;
  for (const shingle of fewer) if (more.has(shingle)) count++;
  return count;
}
