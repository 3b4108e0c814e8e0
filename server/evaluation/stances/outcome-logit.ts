import { softmax, type Width } from './edge-logit.ts';
import { minimize } from './minimize.ts';
import { addRow, columnScores, type Row } from './row.ts';

/** An ordered pair with the number of its outcome, and how much it counts. */
export interface OutcomeExample {
  row: Row;
  outcome: number;
  weight: number;
}

/** Trains a multinomial logit: a column of weights per outcome, one after the other. */
export function trainOutcomeLogit(
  examples: readonly OutcomeExample[],
  width: Width,
  outcomes: number,
  { l2, iterations }: { l2: number; iterations: number },
): Float64Array {
  const size = width.sparse + width.dense;
  return minimize(
    (weights, gradient) => {
      let loss = 0;
      for (let i = 0; i < weights.length; i++) {
        gradient[i] = l2 * weights[i]!;
        loss += 0.5 * l2 * weights[i]! * weights[i]!;
      }
      for (const { row, outcome: truth, weight } of examples) {
        const probabilities = softmax(columnScores(row, weights, width, outcomes));
        loss -= weight * Math.log(Math.max(1e-12, probabilities[truth]!));
        for (let outcome = 0; outcome < outcomes; outcome++)
          addRow(
            row,
            gradient,
            outcome * size,
            width.sparse,
            weight * (probabilities[outcome]! - (outcome === truth ? 1 : 0)),
          );
      }
      return loss;
    },
    outcomes * size,
    iterations,
  );
}
