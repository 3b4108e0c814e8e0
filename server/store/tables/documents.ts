import type { Generated } from 'kysely';
import type { Polarity } from '../../../shared/plover.ts';

/** One row: how often the store has been written to. */
export interface RevisionRow {
  number: number;
}

export interface DocumentRow {
  id: string;
  /** Hash of its content. */
  hash: string;
  /** File that it is the whole of, null for a row of a file. */
  path: string | null;
  title: string | null;
  date: string | null;
  source: string | null;
  url: string | null;
  language: string | null;
  text: string;
  /** Length of the text in UTF-16 code units, which engines cannot count. */
  characters: number;
  /** Version of the reader that analyzed it, null when it was stored before that was kept. */
  reader: string | null;
  /** JSON: the mentions and actors that came with it, null when none did. */
  annotation: string | null;
  /** File that it was read from, null when it came from none. */
  origin: string | null;
}

/** What is found out of a document among the others, null until then. */
export interface StoryColumns {
  /** What bands know it by. */
  number: Generated<number | null>;
  /** Id of the leading copy of its story. */
  story: Generated<string | null>;
}

/** A document of a corpus. */
export interface CorpusDocumentRow {
  corpus: string;
  document_id: string;
}

/** A band of a document: see `bandsOf`. */
export interface StoryBandRow {
  band: number;
  /** Number of the document. */
  document: number;
}

/** The stances of edges in a document that has some, each told once, without rejected ones: how many of each sign, and their intensity. */
export type DocumentSumRow = Record<Polarity | 'intensity', number> & {
  document_id: string;
  day: string | null;
  outlet: string | null;
};

/** What is known of a watched feed. */
export interface FeedRow {
  /** The corpus that its articles go to. */
  corpus: string;
  address: string;
  etag: string | null;
  last_modified: string | null;
  /** JSON: list of the keys of its entries that are done with. */
  entries: string;
}
