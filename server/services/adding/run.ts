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
  onSettled(settled: Settled): void;
}

/**
 * Reads inputs where they stall nobody, until the signal; what has begun then is finished.
 * @throws Error when the reading ends early.
 */
export type ReadElsewhere = (job: AddingJob, options: AddingEvents & { signal: AbortSignal }) => Promise<void>;
