import { z } from 'zod';
import { Corpus } from '../corpus.ts';
import { StanceFilter } from '../filter.ts';
import { PolarityCounts } from '../graph.ts';
import { DeadJob, JobCounts } from '../jobs.ts';
import { Listed } from './query-parts.ts';

/** How many documents are in a language; those in another than English are not analyzed. */
export const LanguageCount = z.object({ language: z.string().nullable(), documents: z.int() });
export type LanguageCount = z.infer<typeof LanguageCount>;

/** Stories with several copies count once, and so do their stances. */
export const Stats = z.object({
  documents: z.int(),
  stories: z.int(),
  actors: z.int(),
  stances: z.int(),
  edges: z.int(),
  /** Documents that another version of the reader has read: see `demarche reanalyze`. */
  outdated: z.int(),
  /** Documents by the language that they are written in (ISO 639-1), most first; null where that could not be told. */
  languages: z.array(LanguageCount),
});
export type Stats = z.infer<typeof Stats>;

export const FacetsQuery = StanceFilter.extend({
  actor: z.string().optional().describe('id, name or alias of an actor at either end'),
});
export type FacetsQuery = z.infer<typeof FacetsQuery>;

/** What the legend filters by: every outlet and the most frequent issues with their stances, and the stances of every day with their signs. */
export const Facets = z.object({
  outlets: z.array(z.object({ name: z.string(), stances: z.int() })),
  /** The hundred most frequent ones. */
  issues: z.array(z.object({ name: z.string(), stances: z.int() })),
  days: z.array(z.object({ date: z.string(), counts: PolarityCounts })),
  undated: z.int(),
});
export type Facets = z.infer<typeof Facets>;

export const Health = z.object({
  status: z.literal('ok'),
  version: z.string(),
  documents: z.int(),
  /** Why this server takes no corrections; null where it does. */
  readOnly: z.string().nullable(),
});
export type Health = z.infer<typeof Health>;

export const CorporaAnswer = z.object({ corpora: z.array(Corpus) });
export type CorporaAnswer = z.infer<typeof CorporaAnswer>;

/** The queue beside the store: its counts, and the documents that were given up, oldest first. */
export const JobsAnswer = Listed.extend({ counts: JobCounts, dead: z.array(DeadJob) });
export type JobsAnswer = z.infer<typeof JobsAnswer>;
