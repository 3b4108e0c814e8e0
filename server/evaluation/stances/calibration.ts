import { softmax } from './edge-logit.ts';

/** What makes scores probabilities: an addition to the score of the first outcome, and a divisor of all. */
export interface Calibration {
  neutral: number;
  temperature: number;
}

/** Rows of scores with the outcome that was right. */
export interface Judged {
  scores: readonly number[];
  outcome: number;
}

const grid = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step);

export const calibrated = (scores: readonly number[], { neutral, temperature }: Calibration): number[] =>
  softmax(scores.map((score, outcome) => (score + (outcome === 0 ? neutral : 0)) / temperature));

/** Mean negative logarithm of the probability given to what was right. */
export function logLoss(rows: readonly Judged[], calibration: Calibration): number {
  const loss = rows.reduce(
    (sum, { scores, outcome }) => sum - Math.log(Math.max(1e-9, calibrated(scores, calibration)[outcome]!)),
    0,
  );
  return loss / rows.length;
}

/** The calibration of least log loss on rows that were not trained on (Guo et al. 2017, temperature scaling). */
export function calibrate(rows: readonly Judged[], { withNeutral }: { withNeutral: boolean }): Calibration {
  let best: Calibration = { neutral: 0, temperature: 1 };
  let least = Number.POSITIVE_INFINITY;
  for (const neutral of withNeutral ? grid(-1, 3, 0.1) : [0])
    for (const temperature of grid(0.4, 3, 0.1)) {
      const loss = logLoss(rows, { neutral, temperature });
      if (loss < least) [best, least] = [{ neutral, temperature }, loss];
    }
  return best;
}
