import { calibrationError, type Judged } from './reliability.ts';

/** What a measure may give. */
export type Figure = 'precision' | 'recall' | 'f1';

export type Interval = readonly [low: number, high: number];

/** One row of an evaluation's report. A figure that makes no sense for the row is null; all are shares, 0..1. */
export interface Measure {
  name: string;
  precision: number | null;
  recall: number | null;
  f1: number | null;
  /** The 95% interval of each figure, where it was computed. */
  intervals?: Partial<Record<Figure, Interval>>;
  /** What the figures were computed from, by name. */
  counts: Record<string, number>;
  /** A row that refines the one above it, such as one label of a classification. */
  detail: boolean;
}

/** What a scorer gives: its measures, a line for everything that the predictions got wrong, and how sure the reader was of what is right or wrong. */
export interface Scores {
  measures: Measure[];
  errors: string[];
  /** Stances of which the gold decides whether they are right; only from scorers of free text. */
  judged?: Judged[];
}

/** Right, superfluous and missed predictions. */
export interface Tally {
  tp: number;
  fp: number;
  fn: number;
}

export const noTally = (): Tally => ({ tp: 0, fp: 0, fn: 0 });

/** Precision, recall and their harmonic mean; 0 where there is nothing to divide by. */
export function precisionRecall({ tp, fp, fn }: Tally): { precision: number; recall: number; f1: number } {
  const precision = tp / (tp + fp || 1);
  const recall = tp / (tp + fn || 1);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}

export const tallied = (name: string, tally: Tally): Measure => ({
  name,
  ...precisionRecall(tally),
  counts: { ...tally },
  detail: false,
});

/** The share of `right` in `all`, reported as a precision. */
export const share = (name: string, right: number, all: number): Measure => ({
  name,
  precision: right / (all || 1),
  recall: null,
  f1: null,
  counts: { right, of: all },
  detail: false,
});

/** How far the reader's confidence is off, reported as a precision. */
export const calibration = (judged: readonly Judged[]): Measure => ({
  name: 'expected calibration error',
  precision: calibrationError(judged),
  recall: null,
  f1: null,
  counts: { stances: judged.length },
  detail: false,
});
