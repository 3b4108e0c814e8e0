import type { Frame } from '../../../lexicon/frames.ts';

/** A frame found in the text. */
export interface Predicate {
  frame: Frame;
  /** Token of the verb, noun or adjective that heads it. */
  head: number;
  /** All tokens of the frame's lemma, the head first: `take`, `aim`, `at`. */
  words: readonly number[];
}
