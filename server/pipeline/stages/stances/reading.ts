import type { Modality, Polarity, StanceType } from '../../../../shared/plover.ts';
import type { Act } from './act.ts';
import type { Filler } from './arguments/fillers.ts';
import type { Hop } from './arguments/referents.ts';
import type { Context } from './context.ts';

/** One way to read one directed relation: what a rule proposes and the deciding step weighs. */
export interface Reading {
  /** Name of the rule. */
  rule: string;
  /** Index of the sentence. */
  sentence: number;
  source: string;
  /** Null for a stance on an issue only. */
  target: string | null;
  sourceMention: number;
  /** Index of the target's mention; -1 without a target. */
  targetMention: number;
  issue: string | null;
  type: StanceType;
  polarity: Polarity;
  modality: Modality;
  /** Type and polarity of the frame before voice, negation and modality changed them. */
  frameType: StanceType;
  framePolarity: Polarity;
  /** Token indices of the predicate, its head first. */
  cue: readonly number[];
  /** Lemma of the frame. */
  frame: string;
  sourceRole: string;
  targetRole: string;
  sourceHop: Hop;
  targetHop: Hop;
  /** Token that fills the target or issue slot, -1 for none: evidence reaches to it. */
  targetToken: number;
  attributedTo: string | null;
  /** Hand-set trust of the rules until the model has weighed it, then the probability that it is right; 0..1. The decision goes by it. */
  trust: number;
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

/** What a reading takes from an act. */
export type Wording = Pick<Act, 'rule' | 'predicate' | 'type' | 'polarity' | 'modality' | 'trust'>;

/** The reading of an act for one actor of its source and one of its target, or for none but what it is about. */
export function readingOf(
  { tree }: Context,
  { rule, predicate: { frame, head, words }, type, polarity, modality, trust }: Wording,
  [source, from]: readonly [Filler, string],
  [target, to]: readonly [Filler, string | null],
): Reading {
  return {
    rule,
    sentence: tree[head]!.sentence,
    source: from,
    target: to,
    sourceMention: source.mention,
    targetMention: target.mention,
    issue: null,
    type,
    polarity,
    modality,
    frameType: frame.type,
    framePolarity: frame.polarity,
    cue: words,
    frame: frame.lemma,
    sourceRole: source.role,
    targetRole: target.role,
    sourceHop: source.hop,
    targetHop: target.hop,
    targetToken: target.token,
    attributedTo: null,
    trust: trust * hopTrust[source.hop] * hopTrust[target.hop],
  };
}
