import { z } from 'zod';
import { ActorLabel } from '../actor.ts';
import { flag, StanceFilter } from '../filter.ts';
import { PolarityCounts } from '../graph.ts';
import { StanceRecord } from '../stance-record.ts';
import { Listed, Page } from './query-parts.ts';

export const SpeakersQuery = StanceFilter.extend({
  speaker: z.string().optional().describe('id, name or alias of who speaks; anybody when left out'),
  subject: z.string().optional().describe('id, name or alias of whose stances are told; anybody when left out'),
  affiliated: flag.describe(
    'true: only where one acts for the other, as a minister for a government; otherwise also what others say of it',
  ),
  ...Page.shape,
});
export type SpeakersQuery = z.infer<typeof SpeakersQuery>;

/** A speaker and an actor whose stances it tells of. */
export const SpeakerPair = z.object({
  speaker: ActorLabel,
  subject: ActorLabel,
  /** Whether one acts for the other as far as is known: it is affiliated with it, or of the country that the other is. */
  affiliated: z.boolean(),
  /** Stances of the subject that the speaker claims, neither denied nor only imagined ones. */
  claims: z.int(),
  documents: z.int(),
  byPolarity: PolarityCounts,
  /** Those with the highest scores, at most two. */
  sentences: z.array(StanceRecord),
});
export type SpeakerPair = z.infer<typeof SpeakerPair>;

/** Those with most claims first. */
export const SpeakersAnswer = Listed.extend({ pairs: z.array(SpeakerPair) });
export type SpeakersAnswer = z.infer<typeof SpeakersAnswer>;
