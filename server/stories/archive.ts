import type { Copy } from './copies.ts';

/** A stance as far as it matters who told it first. */
export interface ToldStance {
  id: string;
  /** The whole sentence, verbatim. */
  sentence: string;
  /** Whether an earlier copy of its story tells the same sentence. */
  repeats: boolean;
}

/** What is found out of a stance. */
export interface StanceMark {
  id: string;
  /** The same for all stances that stand in the same sentence, whatever the document. */
  sentenceKey: string;
  repeats: boolean;
}

/** What finding the stories needs of the place where documents are kept. */
export interface StoryArchive {
  document(id: string): Promise<Copy & { text: string }>;
  /** Keeps the bands of a document instead of those that it had. */
  keepBands(id: string, bands: readonly number[]): Promise<void>;
  /** Other documents that have a story and share a band, those with most bands in common first, then by id. */
  sharingBands(id: string, bands: readonly number[]): Promise<{ id: string; story: string }[]>;
  /** The documents of a story, in any order. */
  copies(story: string): Promise<Copy[]>;
  /** Puts documents into a story, out of those that they were in. */
  setStory(ids: readonly string[], story: string): Promise<void>;
  stances(documentId: string): Promise<ToldStance[]>;
  /** Keeps what was found out of stances of one document. */
  mark(documentId: string, marks: readonly StanceMark[]): Promise<void>;
}
