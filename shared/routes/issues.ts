import { z } from 'zod';
import { ActorLabel } from '../actor.ts';
import { StanceFilter } from '../filter.ts';
import { PolarityCounts } from '../graph.ts';
import { StanceRecord } from '../stance-record.ts';
import { Listed, Page, Sought } from './query-parts.ts';

export const IssuesQuery = StanceFilter.omit({ minCount: true }).extend({
  q: Sought.default('').describe('part of the name or of a phrase'),
  actor: z.string().optional().describe('id, name or alias of an actor at either end'),
  ...Page.shape,
});
export type IssuesQuery = z.infer<typeof IssuesQuery>;

/** What stances are about, summed up over all documents. */
export const IssueSummary = z.object({
  name: z.string(),
  /** All phrases that belong to it, most frequent first. */
  phrases: z.array(z.string()),
  /** All of them, also those toward no actor and denied ones. */
  stances: z.int(),
  byPolarity: PolarityCounts,
  documents: z.int(),
  /** Actors that give or receive one of the stances. */
  actors: z.int(),
});
export type IssueSummary = z.infer<typeof IssueSummary>;

export const IssuesAnswer = Listed.extend({ issues: z.array(IssueSummary) });
export type IssuesAnswer = z.infer<typeof IssuesAnswer>;

export const PositionsQuery = StanceFilter.omit({ issue: true, minCount: true }).extend(Page.shape);
export type PositionsQuery = z.infer<typeof PositionsQuery>;

/** Articles by the sign of most of their stances, and the sentences with the highest scores, at most two. */
const Articles = z.object({ documents: z.int(), byPolarity: PolarityCounts, sentences: z.array(StanceRecord) });

export const PositionsAnswer = Listed.extend({
  issue: z.string(),
  /** Actors by what they say of the issue itself, most articles first. */
  positions: z.array(Articles.extend({ actor: ActorLabel, side: z.enum(['for', 'against', 'divided', 'neutral']) })),
  totalDisputes: z.int(),
  /** What actors say of each other over it. */
  disputes: z.array(Articles.extend({ source: ActorLabel, target: ActorLabel })),
});
export type PositionsAnswer = z.infer<typeof PositionsAnswer>;
