import { z } from 'zod';
import { Correction, Note, Review } from './curation.ts';
import { DocumentCopy } from './document.ts';
import { Stance } from './stance.ts';

/** A stance as the API hands it out: ids and names of the actors of the whole corpus, with its sentence and its document. */
export const StanceRecord = Stance.extend({
  documentId: z.string(),
  documentTitle: z.string().nullable(),
  outlet: z.string().nullable(),
  date: z.string().nullable(),
  /** Name of the issue that its phrase belongs to in this corpus. */
  issueGroup: z.string().nullable(),
  review: Review,
  /** Null for a stance that no correction is about. */
  correction: Correction.nullable(),
  /** What users have noted on it, the oldest first. */
  notes: z.array(Note),
  sourceName: z.string(),
  targetName: z.string().nullable(),
  attributedToName: z.string().nullable(),
  /** The whole sentence, verbatim; `evidence.start - sentence.start` places the evidence in it. */
  sentenceText: z.string(),
  /** 1-based paragraph of the document. */
  paragraph: z.int(),
  /** The other documents that have the sentence: copies of the story, or articles that quote the same. */
  copies: z.array(DocumentCopy),
});
export type StanceRecord = z.infer<typeof StanceRecord>;
