import { minimize } from './minimize.ts';
import { addRow, margin, type Row } from './row.ts';

/** No edge, or its sign and direction: the outcomes of a pair of actors. */
export const edgeOutcomes = ['neutral', 'positive a>b', 'negative a>b', 'positive b>a', 'negative b>a'] as const;

/** A pair in both orders with the number of its outcome. */
export interface EdgeExample {
  forward: Row;
  backward: Row;
  outcome: number;
}

/** Sizes of the parts of a row. */
export interface Width {
  sparse: number;
  dense: number;
}

/** Scores of the five outcomes; neutral is the zero that the others are measured against. */
export function edgeScores({ forward, backward }: EdgeExample, weights: Float64Array, width: Width): number[] {
  const size = width.sparse + width.dense;
  return [
    0,
    margin(forward, weights, 0, width.sparse),
    margin(forward, weights, size, width.sparse),
    margin(backward, weights, 0, width.sparse),
    margin(backward, weights, size, width.sparse),
  ];
}

/** Probabilities from scores. */
export function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** Trains a conditional logit; rare outcomes weigh more by the root of how rare they are. */
export function trainEdgeLogit(
  examples: readonly EdgeExample[],
  width: Width,
  { l2, iterations }: { l2: number; iterations: number },
): Float64Array {
  const size = width.sparse + width.dense;
  const counts = edgeOutcomes.map((_, outcome) => examples.filter((example) => example.outcome === outcome).length);
  const largest = Math.max(...counts);
  const weightOf = counts.map((count) => Math.sqrt(largest / Math.max(1, count)));
  return minimize(
    (weights, gradient) => {
      let loss = 0;
      for (let i = 0; i < weights.length; i++) {
        gradient[i] = l2 * weights[i]!;
        loss += 0.5 * l2 * weights[i]! * weights[i]!;
      }
      for (const example of examples) {
        const probabilities = softmax(edgeScores(example, weights, width));
        const weight = weightOf[example.outcome]!;
        loss -= weight * Math.log(Math.max(1e-12, probabilities[example.outcome]!));
        const slope = (outcome: number) => weight * (probabilities[outcome]! - (example.outcome === outcome ? 1 : 0));
        addRow(example.forward, gradient, 0, width.sparse, slope(1));
        addRow(example.forward, gradient, size, width.sparse, slope(2));
        addRow(example.backward, gradient, 0, width.sparse, slope(3));
        addRow(example.backward, gradient, size, width.sparse, slope(4));
      }
      return loss;
    },
    2 * size,
    iterations,
  );
}
