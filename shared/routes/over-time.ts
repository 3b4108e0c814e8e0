import { z } from 'zod';
import { ActorLabel } from '../actor.ts';
import { StanceFilter } from '../filter.ts';
import { PolarityCounts } from '../graph.ts';
import { StanceRecord } from '../stance-record.ts';
import { Listed, Page, Subject, SubjectQuery } from './query-parts.ts';

export const TimelineQuery = StanceFilter.extend({
  ...SubjectQuery.shape,
  by: z.enum(['day', 'week', 'month']).default('month').describe('weeks begin on Monday'),
});
export type TimelineQuery = z.infer<typeof TimelineQuery>;

/** What several documents say, summed up. */
const Said = z.object({
  documents: z.int(),
  stances: z.int(),
  byPolarity: PolarityCounts,
  /** Mean PLOVER intensity of the stances, -10..10; null where there are none. */
  intensity: z.number().nullable(),
});

export const TimelineAnswer = Subject.extend({
  by: TimelineQuery.shape.by.unwrap(),
  /** In their order; those without a stance are left out. */
  periods: z.array(
    Said.extend({
      from: z.string(),
      to: z.string(),
      /** Holds the mean intensity with a probability of 95 %; null for fewer than three documents. */
      interval: z.object({ low: z.number(), high: z.number() }).nullable(),
    }),
  ),
  undated: Said,
});
export type TimelineAnswer = z.infer<typeof TimelineAnswer>;

export const ChangesQuery = StanceFilter.extend(SubjectQuery.shape);
export type ChangesQuery = z.infer<typeof ChangesQuery>;

/** Days between two changes: mean intensity, weighted by documents, and the sentences that show it best, at most three. */
const Stretch = z.object({
  from: z.string(),
  to: z.string(),
  intensity: z.number(),
  documents: z.int(),
  sentences: z.array(StanceRecord),
});

/** A day from which on another tone holds than before. */
const Change = z.object({
  date: z.string(),
  before: Stretch,
  after: Stretch,
  /** Mean intensity after less mean intensity before. */
  difference: z.number(),
  /** How probable so clear a change is where nothing has changed. */
  probability: z.number(),
});

export const ChangesAnswer = Subject.extend({ changes: z.array(Change) });
export type ChangesAnswer = z.infer<typeof ChangesAnswer>;

export const TurnsQuery = StanceFilter.extend({
  actor: z.string().optional().describe('id, name or alias of an actor at either end'),
  ...Page.shape,
});
export type TurnsQuery = z.infer<typeof TurnsQuery>;

export const Turned = Change.extend({ source: ActorLabel, target: ActorLabel });
export type Turned = z.infer<typeof Turned>;

export const TurnsAnswer = Listed.extend({
  /** How many pairs were looked at: those with ten documents or more, at most three hundred. */
  pairs: z.int(),
  /** Those first where the tone changed most. */
  turns: z.array(Turned),
});
export type TurnsAnswer = z.infer<typeof TurnsAnswer>;
