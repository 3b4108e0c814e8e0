import type { Reading } from '../reading.ts';
import type { PairScore } from './score-pair.ts';

/**
 * Weights of the rules' trust and of the logarithms of the model's probabilities: a logistic regression on 216 stances of whole
 * articles and of DSE's validation sentences, the latter at half weight since a third of their gold is not in the text.
 */
const weights = { constant: 0.76, trust: 1, sign: 0.22, type: 0.15 };

/** Probability that a reader agrees with a reading that the rules chose; the model's own probability for those that it added. */
export function confidenceOf({ rule, trust, polarity, type }: Reading, { forward, types }: PairScore): number {
  if (rule === 'model') return trust;
  const sign = polarity === 'neutral' ? 0 : Math.log(Math.max(0.01, forward[polarity]) / 0.2);
  const typed = Math.log(Math.max(0.01, types[type]) / 0.5);
  const odds = weights.constant + weights.trust * (trust - 0.6) + weights.sign * sign + weights.type * typed;
  return 1 / (1 + Math.exp(-odds));
}
