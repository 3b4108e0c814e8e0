import { z } from 'zod';
import { Actor, MentionKind } from './actor.ts';
import { Span } from './span.ts';
import { Stance } from './stance.ts';

/** An actor as one document knows it. */
export const AnalyzedActor = Actor.extend({
  /** Fields that the caller's own annotation gives, `id` always; absent for an actor that was found in the text. */
  given: z.array(Actor.keyof()).optional(),
});
export type AnalyzedActor = z.infer<typeof AnalyzedActor>;

export const AnalyzedMention = Span.extend({ actor: z.string(), kind: MentionKind });
export type AnalyzedMention = z.infer<typeof AnalyzedMention>;

/** What `analyze` prints for one document. */
export const Analysis = z.object({
  id: z.string(),
  actors: z.array(AnalyzedActor),
  mentions: z.array(AnalyzedMention),
  stances: z.array(Stance),
});
export type Analysis = z.infer<typeof Analysis>;
