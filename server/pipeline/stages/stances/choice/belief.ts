/**
 * What makes a probability of all that speaks for a stance: a logistic regression of predictions that were made for text which none of
 * the readers had been trained on (stacking; Wolpert 1992, "Stacked generalization").
 */
export interface Belief {
  readonly constant: number;
  readonly trust: number;
  readonly model: number;
  /** The rest counts where the encoder reads, too. */
  readonly encoder?: number;
  readonly proposed?: number;
  readonly other?: number;
}

/** What speaks for a stance of one sign between two actors in a sentence. */
export interface Evidence {
  /** Trust of the rules in such a reading; 0 where they read none. */
  readonly trust: number;
  /** Probabilities of the linear model and of the encoder. */
  readonly model: number;
  readonly encoder?: number;
  /** Whether the rules propose it. */
  readonly proposed?: boolean;
  /** Trust of the rules in a reading of another sign. */
  readonly other?: number;
}

/** On text that it was not trained on, a model is surer of itself than it should be: nearer to 0 and 1 its probability says no more. */
const bounds = { model: 0.05, encoder: 0.01 } as const;

/** ln(p / (1 - p)) of a probability that is kept between .05 and .95, of the encoder between .01 and .99. */
export function boundedLogit(probability: number, of: keyof typeof bounds = 'model'): number {
  const p = Math.min(1 - bounds[of], Math.max(bounds[of], probability));
  return Math.log(p / (1 - p));
}

/** Probability that there is such a stance. */
export function beliefIn(belief: Belief, { trust, model, encoder, proposed = false, other = 0 }: Evidence): number {
  const { constant, encoder: weight = 0, proposed: ofProposed = 0, other: ofOther = 0 } = belief;
  const rules = belief.trust * trust + ofProposed * Number(proposed) + ofOther * other;
  const models =
    belief.model * boundedLogit(model) + (encoder === undefined ? 0 : weight * boundedLogit(encoder, 'encoder'));
  return 1 / (1 + Math.exp(-(constant + rules + models)));
}
