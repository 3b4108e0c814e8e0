import { z } from 'zod';
import { Span } from './span.ts';

/** A mention that comes with the document: the caller's own entity annotation. */
export const GivenMention = Span.extend({ actor: z.string().min(1) });
export type GivenMention = z.infer<typeof GivenMention>;

/** ISO 8601: a day, or a day with time. */
export const IsoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}([T ].*)?$/, 'expected a date such as 2024-04-26');

/** One article as `analyze` and `ingest` take it. */
export const DocumentInput = z.object({
  id: z.string().min(1).optional(),
  text: z.string(),
  title: z.string().nullish(),
  date: IsoDate.nullish(),
  /** The outlet. */
  source: z.string().nullish(),
  url: z.string().nullish(),
  language: z.string().nullish(),
  mentions: z.array(GivenMention).optional(),
});
export type DocumentInput = z.infer<typeof DocumentInput>;

/** One article as it is stored; `text` never changes after ingest. */
export const Document = z.object({
  id: z.string(),
  text: z.string(),
  title: z.string().nullable(),
  date: z.string().nullable(),
  source: z.string().nullable(),
  url: z.string().nullable(),
  language: z.string().nullable(),
});
export type Document = z.infer<typeof Document>;

export const DocumentSummary = Document.omit({ text: true }).extend({
  characters: z.int(),
  stances: z.int(),
});
export type DocumentSummary = z.infer<typeof DocumentSummary>;
