import type { Act } from './act.ts';
import type { Filler } from './arguments/fillers.ts';
import type { Hop } from './arguments/referents.ts';
import type { Context } from './context.ts';

/** What a reading takes from an act. */
export type Wording = Pick<Act, 'rule' | 'predicate' | 'type' | 'polarity' | 'modality' | 'trust'>;

/**
 * One way to read one directed relation: what a rule proposes and the deciding step weighs. Its trust is hand-set by the rules until
 * the model has weighed it, then the probability that it is right; the decision goes by it.
 */
export interface Reading extends Wording {
  /** Index of the sentence. */
  sentence: number;
  source: string;
  /** Null for a stance on an issue only. */
  target: string | null;
  /** The phrases that stand for the source and for the target or issue; the mention of an issue is -1. Evidence reaches to the latter. */
  from: Filler;
  to: Filler;
  issue: string | null;
  attributedTo: string | null;
  /** What weighed most in the model, heaviest first. */
  features?: readonly (readonly [string, number])[];
}

/** How far to trust an actor that was found by this way. */
export const hopTrust: Readonly<Record<Hop, number>> = {
  self: 1,
  apposition: 0.95,
  possessor: 0.85,
  maker: 0.8,
  modifier: 0.75,
  member: 0.85,
  complement: 0.7,
  inside: 0.45,
};

/** The reading of an act for one actor of its source and one of its target, or for none but what it is about. */
export function readingOf(
  { tree }: Context,
  { rule, predicate, type, polarity, modality, trust }: Wording,
  [from, source]: readonly [Filler, string],
  [to, target]: readonly [Filler, string | null],
): Reading {
  return {
    rule,
    predicate,
    type,
    polarity,
    modality,
    sentence: tree[predicate.head]!.sentence,
    source,
    target,
    from,
    to,
    issue: null,
    attributedTo: null,
    trust: trust * hopTrust[from.hop] * hopTrust[to.hop],
  };
}
