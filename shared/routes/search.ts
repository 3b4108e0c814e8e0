import { z } from 'zod';
import { ActorLabel, actorKinds } from '../actor.ts';
import { DocumentSummary } from '../document.ts';
import { ActorFilter, CorporaFilter, flag, ListedFilter, StanceFilter } from '../filter.ts';
import { PolarityCounts } from '../graph.ts';
import { Question, QuestionParts } from '../search.ts';
import { Span } from '../span.ts';
import { StanceRecord } from '../stance-record.ts';
import { ActorSummary } from './actors.ts';
import { PathAnswer } from './paths.ts';
import { SpeakerPair } from './speakers.ts';

export const SearchQuery = z.object({
  q: z.string().default('').describe('names, words, or a question such as "who criticises China"'),
  corpus: CorporaFilter,
  outlet: ListedFilter.shape.outlet.describe('of documents: name of an outlet, repeated for several'),
  from: ListedFilter.shape.from.describe('of documents: first day'),
  to: ListedFilter.shape.to.describe('of documents: last day'),
  language: ListedFilter.shape.language.describe('of documents: ISO 639-1 codes of languages'),
  kind: ActorFilter.shape.kind.describe(`of actors: any of ${actorKinds.join(', ')}`),
  country: ActorFilter.shape.country.describe('of actors: ISO 3166-1 alpha-3'),
  limit: z.coerce.number().int().min(1).max(20).default(3).describe('how many of each kind at most'),
});
export type SearchQuery = z.infer<typeof SearchQuery>;

/** What a search found: what the phrase may ask, and what bears its words. */
export const SearchAnswer = z.object({
  /** What the phrase may ask, likeliest first. */
  questions: z.array(Question),
  actors: z.object({
    total: z.int(),
    /** `alias`: the name by which it was found, where that is not its own. */
    found: z.array(ActorSummary.extend({ alias: z.string().nullable() })),
  }),
  issues: z.object({
    total: z.int(),
    /** `phrase`: the phrase by which it was found, where that is not its name. */
    found: z.array(z.object({ name: z.string(), phrase: z.string().nullable(), stances: z.int() })),
  }),
  documents: z.object({
    total: z.int(),
    /** `passage`: where the text first has one of the words, and their places in it; null where only the title does. */
    found: z.array(
      DocumentSummary.extend({ passage: z.object({ text: z.string(), marks: z.array(Span) }).nullable() }),
    ),
  }),
});
export type SearchAnswer = z.infer<typeof SearchAnswer>;

export const AskQuery = StanceFilter.extend({
  q: z.string().optional().describe('a question such as "who criticises China"; the other parameters narrow it'),
  asks: QuestionParts.shape.asks.default('stances'),
  source: z
    .string()
    .optional()
    .describe('id, name or alias of who takes the stances, where the path begins, or who speaks'),
  target: z
    .string()
    .optional()
    .describe('id, name or alias of whom they are toward, where the path ends, or for whom is spoken'),
  eitherWay: flag.describe('true: stances the other way count, too'),
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('how many lines or pairs at most'),
});
export type AskQuery = z.infer<typeof AskQuery>;

/** What answers a question: the lines with most stances first, the sentences that say it best, the paths, or who speaks for whom. */
export const AskAnswer = z.object({
  /** What the phrase was read as; null where it asks nothing. */
  question: Question.nullable(),
  /** What it may as well be read as, where that has an answer: asked by its parts. */
  others: z.array(Question).optional(),
  total: z.int(),
  lines: z.array(z.object({ source: ActorLabel, target: ActorLabel, count: z.int(), byPolarity: PolarityCounts })),
  sentences: z.array(StanceRecord),
  paths: z.array(PathAnswer),
  speakers: z.array(SpeakerPair),
});
export type AskAnswer = z.infer<typeof AskAnswer>;
