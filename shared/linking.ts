import { z } from 'zod';
import { Actor } from './actor.ts';
import { AnalyzedActor } from './analysis.ts';

/** An actor as one document knows it, with the date of the document. */
export const ActorOccurrence = AnalyzedActor.extend({ documentId: z.string(), date: z.string().nullable() });
export type ActorOccurrence = z.infer<typeof ActorOccurrence>;

/** A corpus-wide actor as linking finds it. */
export const FoundActor = Actor.extend({
  /** How many documents' actors it is; ranks actors of like names. */
  documents: z.int(),
  /** Whether callers' own annotation gives it. */
  isGiven: z.boolean(),
});
export type FoundActor = z.infer<typeof FoundActor>;

/** What actors of like names are compared by. */
export type LikeActor = Omit<FoundActor, 'affiliation' | 'aliases'>;

/** Two corpus-wide actors that probably, not certainly, are one; what the explorer offers to merge. */
export const MergeSuggestion = z.object({
  /** Id of the actor that stays, and of the one that would go into it. */
  into: z.string(),
  from: z.string(),
  /** Why, for the user to read. */
  reason: z.string(),
  /** 0..1, more is more probable. */
  score: z.number(),
});
export type MergeSuggestion = z.infer<typeof MergeSuggestion>;

/** A phrase that says what stances are about, with the number of stances of the corpus that bear it. */
export const IssuePhrase = z.object({ phrase: z.string(), stances: z.int() });
export type IssuePhrase = z.infer<typeof IssuePhrase>;

/** Why an actor of whom a document gives one name only may be another; for the user to read. */
export const reasonOfLoneName = (documentId: string): string => `Only the family name stands in ${documentId}`;
