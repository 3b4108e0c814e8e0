import type { Settled } from '../../../shared/adding.ts';
import type { AddingInput } from './input.ts';

export interface AddingJob {
  inputs: readonly AddingInput[];
  corpus: string | undefined;
}

/** What is told while inputs are read. */
export interface AddingEvents {
  /** How many articles there are; null where only reading tells. */
  onTotal(total: number | null): void;
  /** Of the input of this number; the articles of each are told in their order. */
  onSettled(settled: Settled, number: number): void;
  /** Everything in the input of this number has been read. */
  onDone(number: number): void;
}

/** The reading ended in the middle, by what it read: it was killed, ran out of memory, or a library broke. */
export class BrokenOff extends Error {}

/**
 * Reads inputs where they stall nobody, until the signal; what has begun then is finished.
 * @throws BrokenOff, and Error when nothing can be read, as where the store cannot be written.
 */
export type ReadElsewhere = (job: AddingJob, options: AddingEvents & { signal: AbortSignal }) => Promise<void>;
