import { readFileSync } from 'node:fs';
import { modelPath } from './archive.ts';

/** What speaks for a stance of one sign between two actors in a sentence. */
export interface Evidence {
  /** Trust of the rules in such a reading; 0 where they read none. */
  readonly trust: number;
  /** Probability of the linear model. */
  readonly model: number;
  /** What follows counts where the encoder reads, too: its probabilities of such a stance and of none at all. */
  readonly encoder?: number;
  readonly none?: number;
  /** Whether the rules propose it. */
  readonly proposed?: boolean;
  /** Trust of the rules in a reading of another sign, and in one of the source toward somebody else. */
  readonly other?: number;
  readonly elsewhere?: number;
  /** Whether the source stands before the target and is but a possessor, and how unsure the link of the target is; shares where both ways count. */
  readonly ahead?: number;
  readonly possessor?: number;
  readonly doubt?: number;
}

/**
 * What makes a probability of all that speaks for a stance: the weights of a logistic regression, by its inputs, of predictions that were made
 * for text which none of the readers had been trained on (stacking; Wolpert 1992, "Stacked generalization").
 */
export type Belief = Readonly<Record<'constant' | 'trust' | 'model', number>> &
  Partial<Readonly<Record<keyof Inputs, number>>>;

type Inputs = ReturnType<typeof inputsOf>;

/** On text that it was not trained on, a model is surer of itself than it should be: nearer to 0 and 1 its probability says no more. */
const bounds = { model: 0.05, encoder: 0.01 } as const;

/** ln(p / (1 - p)) of a probability that is kept between .05 and .95, of the encoder between .01 and .99. */
export function boundedLogit(probability: number, of: keyof typeof bounds = 'model'): number {
  const p = Math.min(1 - bounds[of], Math.max(bounds[of], probability));
  return Math.log(p / (1 - p));
}

/** The inputs of the regression. How far the encoder counts depends on whether the rules propose what it judges. */
export function inputsOf({ trust, model, encoder = 0.5, none = 0.5, proposed = false, ...rest }: Evidence) {
  const { other = 0, elsewhere = 0, ahead = 0, possessor = 0, doubt = 0 } = rest;
  const seen = boundedLogit(encoder, 'encoder');
  return {
    constant: 1,
    trust,
    model: boundedLogit(model),
    encoder: seen,
    encoderOfProposed: proposed ? seen : 0,
    none: boundedLogit(none, 'encoder'),
    proposed: Number(proposed),
    other,
    elsewhere,
    ahead,
    possessor,
    doubt,
  };
}

/** Probability that there is such a stance. */
export function beliefIn(belief: Belief, evidence: Evidence): number {
  const inputs = Object.entries(inputsOf(evidence)) as [keyof Inputs, number][];
  return 1 / (1 + Math.exp(-inputs.reduce((sum, [name, value]) => sum + (belief[name] ?? 0) * value, 0)));
}

let shipped: Belief | undefined;

/** How far to believe rules, linear model and encoder together, as `npm run train:stack` found; read on first use. */
export function stack(): Belief {
  shipped ??= JSON.parse(readFileSync(modelPath('stack.json'), 'utf8')) as Belief;
  return shipped;
}
