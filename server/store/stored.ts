import type { AnalyzedActor } from '../../shared/analysis.ts';
import type { Correction, Note, Reading, Review, StanceRef } from '../../shared/curation.ts';
import type { Document, DocumentInput } from '../../shared/document.ts';
import type { PolarityCounts } from '../../shared/graph.ts';
import type { ReaderVersion } from '../../shared/reader-version.ts';
import type { Stance } from '../../shared/stance.ts';

/** An actor as one document knows it, with the corpus-wide actor it was linked to. */
export interface DocumentActor extends AnalyzedActor {
  documentId: string;
  /** Id of the corpus-wide actor; equal to `id` until the corpus is linked. */
  linkedTo: string;
}

/** A document's actor with the date of its document. */
export type DatedActor = DocumentActor & { date: string | null };

/** A stance with the corpus-wide actors of its ends and what the graph needs of its document. */
export interface StoredStance extends Stance {
  documentId: string;
  documentTitle: string | null;
  outlet: string | null;
  date: string | null;
  /** Name of the issue that its phrase belongs to. */
  issueGroup: string | null;
  review: Review;
  /** Null for a stance that no correction is about. */
  correction: Correction | null;
}

/** A stance as a correction names it, and as it is shown. */
export interface StanceForCuration {
  ref: StanceRef;
  reading: Reading;
}

/** A speaker and an actor whose stances it claims: how many, of which sign, and where those with the highest scores stand. */
export interface SpeakerCount {
  speaker: string;
  subject: string;
  /** Whether one acts for the other. */
  affiliated: boolean;
  claims: number;
  documents: number;
  byPolarity: PolarityCounts;
  best: { documentId: string; id: string }[];
}

/** A note with the stance that it names. */
export interface StanceNote extends Note {
  on: StanceRef;
}

/** The documents that mean an actor, and the names by which they do. */
export interface Occurrences {
  total: number;
  names: { name: string; documents: number }[];
  occurrences: {
    documentId: string;
    documentTitle: string | null;
    outlet: string | null;
    date: string | null;
    name: string;
  }[];
}

/** A file that a document is the whole of. */
export interface FileOfDocument {
  id: string;
  path: string;
}

/** What is known of a watched feed from the last look at it. */
export interface FeedState {
  /** What its server called its state, null when it said nothing. */
  etag: string | null;
  lastModified: string | null;
  /** Keys of the entries that are done with. */
  entries: string[];
}

/** The mentions and actors that came with a document. */
export type Annotation = Pick<DocumentInput, 'mentions' | 'actors'>;

/** By whom and with what a document was analyzed; null where that is not known, or there was no annotation. */
export interface Provenance {
  reader: ReaderVersion | null;
  annotation: Annotation | null;
  /** Absolute path of the file that it was read from, of which it may be one row; that which it is the whole of when left out. */
  origin?: string | null;
  /** The corpus that it goes to, beside those that it is in; the main one when left out. */
  corpus?: string;
}

/** All that is kept of a document beside its analysis. */
export interface StoredDocument extends Provenance {
  document: Document;
  hash: string;
  path: string | null;
  /** Length of the text as it was noted. */
  characters: number;
}

/** Something that is wrong with the store: what, where, and what mends it. */
export interface Fault {
  what: string;
  place: string;
  /** Id of the one document that is meant. */
  document: string | null;
  /** From the rest of the store, by reading the document again, by ingesting it again, or by taking a backup. */
  mend: 'repair' | 'reanalyze' | 'ingest' | 'restore';
}

/** What the graph needs of a stance. */
export type StanceOutline = Pick<
  StoredStance,
  | 'source'
  | 'target'
  | 'issue'
  | 'issueGroup'
  | 'type'
  | 'polarity'
  | 'intensity'
  | 'modality'
  | 'documentId'
  | 'outlet'
  | 'date'
>;
