import { createHash } from 'node:crypto';
import { minimize } from './minimize.ts';

/** What is learnt from: its inputs by number, all others being 0, and which share of it is right, 0..1. */
export interface Observed {
  inputs: readonly (readonly [number: number, value: number])[];
  right: number;
  /** What is added to the weighted sum and not learnt. */
  given?: number;
}

/** Weights of `count` inputs by logistic regression; the square of each counts as much as its penalty says. */
export function logisticWeights(
  observed: readonly Observed[],
  count: number,
  penaltyOf: (input: number) => number,
): Float64Array {
  return minimize(
    (point, gradient) => {
      let loss = 0;
      for (let i = 0; i < count; i++) {
        gradient[i] = penaltyOf(i) * point[i]!;
        loss += (penaltyOf(i) * point[i]! ** 2) / 2;
      }
      for (const { inputs, right, given = 0 } of observed) {
        const sum = inputs.reduce((sum, [i, value]) => sum + value * point[i]!, given);
        const chance = 1 / (1 + Math.exp(-sum));
        loss -= right * Math.log(Math.max(1e-12, chance)) + (1 - right) * Math.log(Math.max(1e-12, 1 - chance));
        for (const [i, value] of inputs) gradient[i]! += (chance - right) * value;
      }
      return loss;
    },
    count,
    200,
  );
}

const folds = 10;

const foldOf = ({ document }: { document: string }): number =>
  Number.parseInt(createHash('sha256').update(document).digest('hex').slice(0, 6), 16) % folds;

/** What weights say of each example that were learnt without its document: ten folds. */
export const heldOutOf = <Example extends { document: string }, Weights, Said>(
  examples: readonly Example[],
  train: (on: readonly Example[]) => Weights,
  ask: (weights: Weights, example: Example) => Said,
): Said[] =>
  Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const weights = train(examples.filter((one) => foldOf(one) !== fold));
    return examples.filter((one) => foldOf(one) === fold).map((one) => ask(weights, one));
  });
