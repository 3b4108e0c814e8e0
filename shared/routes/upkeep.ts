import { z } from 'zod';
import { CorpusName } from '../corpus.ts';
import { Page } from './query-parts.ts';

export const LogQuery = Page.extend({
  actor: z.string().optional().describe('id of an actor that corrections name'),
  document: z.string().optional().describe('id of the document that they are about'),
  author: z.string().optional(),
  op: z.string().optional().describe('what they do: merge, split, rename, accept and so on'),
});
export type LogQuery = z.infer<typeof LogQuery>;

/** Which documents to read anew: those that another version of the reader has read, all, or these. */
export const ReanalyzeRequest = z.object({
  /** Of these corpora only. */
  corpus: z.array(CorpusName).optional(),
  all: z.boolean().optional(),
  documents: z.array(z.string()).optional(),
});
export type ReanalyzeRequest = z.infer<typeof ReanalyzeRequest>;

/** How far the reading in the background is, or was when it ended. */
export const ReanalysisState = z.object({
  running: z.boolean(),
  total: z.int(),
  read: z.int(),
  stances: z.int(),
  failed: z.int(),
  /** Why it ended early, null when it did not. */
  error: z.string().nullable(),
});
export type ReanalysisState = z.infer<typeof ReanalysisState>;

export const CorpusRenamed = z.object({ name: z.string(), to: CorpusName });
export type CorpusRenamed = z.infer<typeof CorpusRenamed>;

/** `kept` of the `removed` documents are in other corpora, and only left one. */
export const RemovedAnswer = z.object({ removed: z.int(), kept: z.int(), stances: z.int() });
export type RemovedAnswer = z.infer<typeof RemovedAnswer>;
