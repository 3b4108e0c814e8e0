import { softmax, type Width } from './edge-logit.ts';
import { minimize } from './minimize.ts';
import { addRow, margin, type Row } from './row.ts';

/** An ordered pair with the number of its type. */
export interface TypeExample {
  row: Row;
  type: number;
  /** How much it counts; by default the root of how rare its type is. */
  weight?: number;
}

/** One score per type. */
export function typeScores(row: Row, weights: Float64Array, width: Width, types: number): number[] {
  const size = width.sparse + width.dense;
  return Array.from({ length: types }, (_, type) => margin(row, weights, type * size, width.sparse));
}

/** Trains a multinomial logit over the types. */
export function trainTypeLogit(
  examples: readonly TypeExample[],
  width: Width,
  types: number,
  { l2, iterations }: { l2: number; iterations: number },
): Float64Array {
  const size = width.sparse + width.dense;
  const counts = Array.from({ length: types }, (_, type) => examples.filter((row) => row.type === type).length);
  const largest = Math.max(...counts);
  return minimize(
    (weights, gradient) => {
      let loss = 0;
      for (let i = 0; i < weights.length; i++) {
        gradient[i] = l2 * weights[i]!;
        loss += 0.5 * l2 * weights[i]! * weights[i]!;
      }
      for (const { row, type: truth, weight: own } of examples) {
        const probabilities = softmax(typeScores(row, weights, width, types));
        const weight = own ?? Math.sqrt(largest / Math.max(1, counts[truth]!));
        loss -= weight * Math.log(Math.max(1e-12, probabilities[truth]!));
        for (let type = 0; type < types; type++)
          addRow(row, gradient, type * size, width.sparse, weight * (probabilities[type]! - (type === truth ? 1 : 0)));
      }
      return loss;
    },
    types * size,
    iterations,
  );
}
