import { z } from 'zod';
import { ActorLabel } from './actor.ts';
import { StanceFilter } from './filter.ts';

/** What a question is after: stances, how two actors are connected, or who speaks for whom. */
export const questionKinds = ['stances', 'path', 'speakers'] as const;

/** The filters that a phrase can set. */
export const QuestionFilter = StanceFilter.pick({
  type: true,
  polarity: true,
  issue: true,
  outlet: true,
  from: true,
  to: true,
});
export type QuestionFilter = z.infer<typeof QuestionFilter>;

/** A query in parts, each of which can be changed. */
export const QuestionParts = z.object({
  asks: z.enum(questionKinds),
  /** Who takes the stances, where the path begins, or who speaks; null for anyone. */
  source: ActorLabel.nullable(),
  /** Toward whom, where the path ends, or for whom; null for anyone. */
  target: ActorLabel.nullable(),
  /** Whether stances the other way count, too: with one actor, all that it gives and receives. */
  eitherWay: z.boolean(),
  filter: QuestionFilter,
});
export type QuestionParts = z.infer<typeof QuestionParts>;

/** What a phrase was read as. */
export const Question = QuestionParts.extend({
  /** The query in words. */
  words: z.string(),
  /** Words that were read as others: misspelt ones, or ones only begun. */
  mended: z.array(z.object({ typed: z.string(), read: z.string() })),
  /** Words that say nothing here, so that they are left out. */
  ignored: z.array(z.string()),
  /** Stances that answer it and the actors that they are of; null for another question, and where they were not counted. */
  count: z.object({ stances: z.int(), actors: z.int() }).nullable(),
  /** Steps of the shortest path; null where there is none, or it was not looked for. */
  steps: z.int().nullable(),
});
export type Question = z.infer<typeof Question>;
