import { z } from 'zod';
import { Modality, Polarity, StanceType } from './plover.ts';
import { Span } from './span.ts';

/** Why a stance was read: which rule, on which words, and what the model weighed. */
export const Why = z.object({
  /** Name of the rule that found it, e.g. `verb`, `nominalization`, `quotation`, or `encoder` or `model` when one of these reads it and no rule does. */
  rule: z.string(),
  /** The predicate as it stands in the text, with its place: the cue that the page underlines. */
  cue: Span.nullable(),
  /** Lemma of the frame. */
  frame: z.string().nullable(),
  /** How the source and the target hang on the predicate, e.g. `nsubj`, `obj`, `obl:against`. */
  sourceRole: z.string().nullable(),
  targetRole: z.string().nullable(),
  /** The model's heaviest features with their weights, heaviest first. */
  features: z.array(z.tuple([z.string(), z.number()])).optional(),
});
export type Why = z.infer<typeof Why>;

/** One directed relation in one sentence. `source` and `target` are ids of actors of the same document. */
export const Stance = z.object({
  id: z.string(),
  source: z.string(),
  /** Null when the stance is on an issue only. */
  target: z.string().nullable(),
  /** What it is about when that is no actor: a short phrase, `export controls`. Always there when there is no target. */
  issue: z.string().nullable(),
  type: StanceType,
  polarity: Polarity,
  intensity: z.number(),
  modality: Modality,
  /** Calibrated probability that a careful reader agrees, 0..1. */
  confidence: z.number(),
  /** Ranks stances, 0..1. */
  score: z.number(),
  /**
   * The actor who reports it. Null for what the article states, and for what it reports of speakers without a name that is an actor's
   * (`officials said`): these lower the confidence only.
   */
  attributedTo: z.string().nullable(),
  sentence: Span,
  evidence: Span,
  /** `document.text.slice(evidence.start, evidence.end)`. */
  text: z.string(),
  why: Why.nullable(),
});
export type Stance = z.infer<typeof Stance>;
