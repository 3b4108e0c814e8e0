/**
 * What makes a probability of the rules' trust in a reading and of the article model's probability of its sign: a logistic regression,
 * `constant + trust * trust + model * boundedLogit(p)`.
 */
export interface Belief {
  readonly constant: number;
  readonly trust: number;
  readonly model: number;
}

/** On text that it was not trained on, the model is surer of itself than it should be: nearer to 0 and 1 its probability says no more. */
const bound = 0.05;

/** ln(p / (1 - p)) of a probability that is kept between .05 and .95. */
export function boundedLogit(probability: number): number {
  const p = Math.min(1 - bound, Math.max(bound, probability));
  return Math.log(p / (1 - p));
}

/** Probability that a reading is right. */
export const beliefIn = ({ constant, trust, model }: Belief, readingTrust: number, probability: number): number =>
  1 / (1 + Math.exp(-(constant + trust * readingTrust + model * boundedLogit(probability))));
