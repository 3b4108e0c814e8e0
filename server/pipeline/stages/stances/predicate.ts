import type { Frame } from '../../../lexicon/frames.ts';

/** A frame found in the text. */
export interface Predicate {
  frame: Frame;
  /** Token of the verb, noun or adjective that heads it. */
  head: number;
  /** All tokens of the frame's lemma, the head first: `take`, `aim`, `at`. */
  words: readonly number[];
  /** True when the lemma has frames for certain objects, and this one takes any: the object here is none that it is known for. */
  loose: boolean;
}
