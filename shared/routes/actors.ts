import { z } from 'zod';
import { Actor } from '../actor.ts';
import { ActorFilter, DocumentFilter, StanceFilter } from '../filter.ts';
import { PolarityCounts } from '../graph.ts';
import { Span } from '../span.ts';
import { StanceRecord } from '../stance-record.ts';
import { Listed, Page, Sought } from './query-parts.ts';

export const ActorSummary = Actor.extend({ stances: z.int() });
export type ActorSummary = z.infer<typeof ActorSummary>;

export const ActorDetails = ActorSummary.extend({
  affiliationName: z.string().nullable(),
  given: PolarityCounts,
  received: PolarityCounts,
  documents: z.int(),
  /** Of the sentences that pass the filter, those with the highest score that it gives or receives, best first, at most three. */
  mostQuoted: z.array(StanceRecord),
});
export type ActorDetails = z.infer<typeof ActorDetails>;

/** Which sentences of an actor are quoted. */
export const ActorQuery = StanceFilter.omit({ minCount: true });
export type ActorQuery = z.infer<typeof ActorQuery>;

export const ActorsQuery = ActorFilter.extend({ q: Sought.default(''), ...Page.shape });
export type ActorsQuery = z.infer<typeof ActorsQuery>;

export const ActorsAnswer = Listed.extend({ actors: z.array(ActorSummary) });
export type ActorsAnswer = z.infer<typeof ActorsAnswer>;

export const OccurrencesQuery = DocumentFilter.extend(Page.shape);
export type OccurrencesQuery = z.infer<typeof OccurrencesQuery>;

/** A document that means an actor. */
export const Occurrence = z.object({
  documentId: z.string(),
  documentTitle: z.string().nullable(),
  outlet: z.string().nullable(),
  date: z.string().nullable(),
  /** The name by which it means the actor. */
  name: z.string(),
  /** The sentence that first mentions it, with the place of the mention in it. */
  sentence: z.object({ text: z.string(), mention: Span }).nullable(),
});
export type Occurrence = z.infer<typeof Occurrence>;

export const OccurrencesAnswer = Listed.extend({
  /** All names, most frequent first. */
  names: z.array(z.object({ name: z.string(), documents: z.int() })),
  occurrences: z.array(Occurrence),
});
export type OccurrencesAnswer = z.infer<typeof OccurrencesAnswer>;

/** Two actors that probably are one: what a person may want to merge. */
export const SuggestedMerge = z.object({
  into: ActorSummary,
  from: ActorSummary,
  reason: z.string(),
  score: z.number(),
});

export const SuggestionsQuery = ActorFilter.extend(Page.shape);
export type SuggestionsQuery = z.infer<typeof SuggestionsQuery>;

export const SuggestionsAnswer = Listed.extend({ suggestions: z.array(SuggestedMerge) });
export type SuggestionsAnswer = z.infer<typeof SuggestionsAnswer>;
