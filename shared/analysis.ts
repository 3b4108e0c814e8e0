import { z } from 'zod';
import { Actor, MentionKind } from './actor.ts';
import { Span } from './span.ts';
import { Stance } from './stance.ts';

export const AnalyzedMention = Span.extend({ actor: z.string(), kind: MentionKind });
export type AnalyzedMention = z.infer<typeof AnalyzedMention>;

/** What `analyze` prints for one document. */
export const Analysis = z.object({
  id: z.string(),
  actors: z.array(Actor),
  mentions: z.array(AnalyzedMention),
  stances: z.array(Stance),
});
export type Analysis = z.infer<typeof Analysis>;
