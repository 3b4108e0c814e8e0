import type { Act } from './act.ts';
import type { Context } from './context.ts';
import type { Reading } from './reading.ts';
import type { Speeches } from './speech/reports.ts';

/** Everything that the rules see in a document, before anything is decided. */
export interface Findings {
  context: Context;
  /** Who says what. */
  speeches: Speeches;
  /** What predicates say, with the actors in their slots. */
  acts: Act[];
  /**
   * All readings of all ordered pairs of actors, and those on issues, however weak, in text order of their predicates.
   * A pair may have several; `decide` and the trained model choose among them.
   */
  readings: Reading[];
}

/** Something that the text says in a way of its own; it builds on what the rules before it found. */
export interface Rule {
  name: string;
  /** What it reads, with an example. */
  reads: string;
  /** Acts that it adds. */
  acts?(findings: Findings): Act[];
  /** Readings that it adds beside those of acts. */
  readings?(findings: Findings): Reading[];
}
