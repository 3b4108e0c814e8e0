import { z } from 'zod';
import { MentionKind } from '../actor.ts';
import { Document, DocumentCopy, DocumentSummary } from '../document.ts';
import { ListedFilter, StanceFilter } from '../filter.ts';
import { Span } from '../span.ts';
import { StanceRecord } from '../stance-record.ts';
import { Listed, Page } from './query-parts.ts';

export const DocumentsQuery = ListedFilter.extend({
  ...Page.shape,
  copies: StanceFilter.shape.copies.describe('true: every document; otherwise one of each story'),
  q: z
    .string()
    .optional()
    .describe(
      'words that the title or the text holds, all of them: whole or as the beginning of a word; in quotation marks as they are',
    ),
});
export type DocumentsQuery = z.infer<typeof DocumentsQuery>;

export const DocumentsAnswer = Listed.extend({ documents: z.array(DocumentSummary) });
export type DocumentsAnswer = z.infer<typeof DocumentsAnswer>;

export const DocumentDetails = z.object({
  document: Document,
  /** The other copies of its story, the earliest first. */
  copies: z.array(DocumentCopy),
  mentions: z.array(Span.extend({ actor: z.string(), name: z.string(), kind: MentionKind })),
  stances: z.array(StanceRecord),
});
export type DocumentDetails = z.infer<typeof DocumentDetails>;
