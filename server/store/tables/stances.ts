import type { Generated } from 'kysely';
import type { Review } from '../../../shared/curation.ts';
import type { Modality, Polarity, StanceType } from '../../../shared/plover.ts';

/** `source`, `target` and `attributed_to` are ids in the document. */
export interface StanceRow {
  document_id: string;
  id: string;
  source: string;
  target: string | null;
  issue: string | null;
  type: StanceType;
  polarity: Polarity;
  intensity: number;
  modality: Modality;
  confidence: number;
  score: number;
  attributed_to: string | null;
  sentence_start: number;
  sentence_end: number;
  evidence_start: number;
  evidence_end: number;
  text: string;
  /** JSON: see `Why` in shared/stance.ts. */
  why: string;
  review: Review;
  /** JSON: `StoredCorrection` of curation/stances.ts; null for a stance that no correction is about. */
  correction: string | null;
}

/** What is found out of a stance among those of other documents. */
export interface TellingColumns {
  /** See `sentenceKey`; null until the story of its document is found. */
  sentence_key: Generated<string | null>;
  /** See `quotationOf`; null for a short sentence. */
  quotation: Generated<string | null>;
  /** 0 counts, 1 an earlier copy of its story has the sentence, 2 an earlier article of another story has it with the same ends. */
  repeats: Generated<number>;
}

/** A stance whose sentence is told more than once: which of its tellings count where only some documents are looked at. */
export interface TellingRow extends Pick<StanceRow, 'document_id' | 'id' | 'source' | 'target' | 'type' | 'review'> {
  /** See `TellingColumns`. */
  sentence_key: string;
  quotation: string | null;
  repeats: number;
  /** Of the document. */
  date: string | null;
  outlet: string | null;
  story: string;
  /** Date of the leading copy of the story. */
  begun: string | null;
}

/** A stance that makes an edge, by its corpus-wide actors. */
export interface EdgeStanceRow {
  document_id: string;
  id: string;
  source: string;
  target: string;
  type: StanceType;
  polarity: Polarity;
  intensity: number;
  confidence: number;
  /** Day of the document. */
  day: string | null;
  outlet: string | null;
  /** The phrase. */
  issue: string | null;
  review: Review;
  /** See `TellingColumns`. */
  repeats: number;
}

type End = 'given' | 'received';

/** How many stances an actor gives and receives, by sign and in all, and in how many documents: each told once, without rejected ones. */
export type ActorCountRow = Record<`${End}_${Polarity}` | 'stances' | 'documents', number> & { actor_id: string };

/** The stances of an edge, each told once, without rejected ones: how many, of which sign, and in how many documents. */
export type EdgeRow = Record<Polarity | 'stances' | 'documents', number> & { source: string; target: string };

/** A phrase that stances bear as their issue, with the issue that it belongs to. */
export interface IssueRow {
  phrase: string;
  /** Name of the issue: the phrase itself or another. */
  name: string;
  /** Both as searches compare them: see `fold`. */
  folded_phrase: string;
  folded_name: string;
  /** How many stances bear it. */
  stances: number;
  /** How many of them are no repetition of another telling. */
  told: number;
  /** The word that it shares with all issues that it may belong to, null until it is grouped. */
  head: string | null;
  /** 0 where its stances have changed since the last grouping, else 1. */
  grouped: number;
}
