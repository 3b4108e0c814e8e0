import type { Reading } from '../reading.ts';
import type { PairScore } from './score-pair.ts';

/** Weights of the rules' trust and of the logarithms of the model's probabilities, fitted on stances judged right or wrong. */
const weights = { constant: 0.35, trust: 2, sign: 0.35, type: 0.1 };

/** Probability that a reader agrees with a reading that the rules chose; the model's own probability for those that it added. */
export function confidenceOf({ rule, trust, polarity, type }: Reading, { forward, types }: PairScore): number {
  if (rule === 'model') return trust;
  const sign = polarity === 'neutral' ? 0 : Math.log(Math.max(0.01, forward[polarity]) / 0.2);
  const typed = Math.log(Math.max(0.01, types[type]) / 0.5);
  const odds = weights.constant + weights.trust * (trust - 0.6) + weights.sign * sign + weights.type * typed;
  return 1 / (1 + Math.exp(-odds));
}
