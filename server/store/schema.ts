import type { Generated } from 'kysely';
import type { ActorKind, MentionKind } from '../../shared/actor.ts';
import type { CurationConflict, CurationOp, Review } from '../../shared/curation.ts';
import type { Modality, Polarity, StanceType } from '../../shared/plover.ts';

/** Tables of the store, the same on every engine; JSON columns hold text. */
export interface Schema {
  revisions: RevisionRow;
  documents: DocumentRow & StoryColumns;
  corpus_documents: CorpusDocumentRow;
  actors: ActorRow;
  aliases: AliasRow;
  document_actors: DocumentActorRow;
  mentions: MentionRow;
  stances: StanceRow & TellingColumns;
  story_bands: StoryBandRow;
  merge_suggestions: MergeSuggestionRow;
  removed_actors: RemovedActorRow;
  summed_actors: SummedActorRow;
  acronyms: AcronymRow;
  actor_blocks: ActorBlockRow;
  lone_names: LoneNameRow;
  linkers: LinkerRow;
  edge_stances: EdgeStanceRow;
  actor_counts: ActorCountRow;
  edges: EdgeRow;
  document_sums: DocumentSumRow;
  issues: IssueRow;
  curations: CurationRow;
  curated_documents: CuratedDocumentRow;
  curation_conflicts: CurationConflictRow;
  found_actors: FoundActorRow;
  actors_apart: ActorsApartRow;
  feeds: FeedRow;
}

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

/** A corpus-wide actor. */
export interface ActorRow {
  id: string;
  name: string;
  kind: ActorKind;
  country: string | null;
  affiliation: string | null;
  role: string | null;
  /** Stances that it gives or receives, kept up to date for the ranking of searches. */
  stances: number;
}

/** A name of a corpus-wide actor: position 0 is the canonical one, the aliases follow. */
export interface AliasRow {
  actor_id: string;
  position: number;
  name: string;
  /** The name as searches compare it: see `fold`. */
  folded: string;
}

/** An actor as one document knows it. */
export interface DocumentActorRow {
  document_id: string;
  id: string;
  position: number;
  name: string;
  kind: ActorKind;
  country: string | null;
  affiliation: string | null;
  role: string | null;
  /** JSON: list of strings. */
  aliases: string;
  /** Id of the corpus-wide actor. */
  linked_to: string;
  /** Id of the one that linking found, which corrections may show as another; null for an actor that a correction added. */
  found_as: string | null;
  /** JSON: list of the fields that the caller's annotation gives, null for an actor that was found. */
  given: string | null;
  /** What it shares with others of its name: see name-keys.ts of linking; null while it waits, and for a name that stays alone. */
  name_key: string | null;
  /** Id of the corpus-wide actor to whose sum linking has added it, null while it waits to be linked. */
  summed_as: string | null;
}

/** An actor of a document that is gone, until linking has taken it off. */
export type RemovedActorRow = Omit<DocumentActorRow, 'position' | 'linked_to' | 'found_as' | 'summed_as'> & {
  date: string | null;
  summed_as: string;
};

/** A corpus-wide actor as linking finds it. */
export interface SummedActorRow {
  id: string;
  name: string;
  kind: ActorKind;
  country: string | null;
  role: string | null;
  /** How many documents' actors it is. */
  documents: number;
  /** 1 where a caller's annotation gives it, else 0. */
  given: number;
  /** JSON: what all documents say of it, see evidence.ts of linking. */
  evidence: string;
}

/** How many linked documents' actors of a name go by an acronym too. */
export interface AcronymRow {
  acronym: string;
  name_key: string;
  count: number;
}

/** An actor that linking found takes part in the comparison of names within a block. */
export interface ActorBlockRow {
  block: string;
  actor_id: string;
}

/** All family names without a given name, of one country: their block, and whom they probably mean. */
export interface LoneNameRow {
  block: string;
  family: string;
  country: string | null;
  into_actor: string | null;
  score: number;
}

/** One row once documents were linked: what linked them. */
export interface LinkerRow {
  fingerprint: string;
}

export interface MentionRow {
  document_id: string;
  position: number;
  start: number;
  end: number;
  /** Id in the document. */
  actor: string;
  kind: MentionKind;
}

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

/** The stances of edges in a document that has some, each told once, without rejected ones: how many of each sign, and their intensity. */
export type DocumentSumRow = Record<Polarity | 'intensity', number> & {
  document_id: string;
  day: string | null;
  outlet: string | null;
};

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

/** Two corpus-wide actors that probably are one; see `MergeSuggestion` in shared/linking.ts. */
export interface MergeSuggestionRow {
  /** Block of names that both are in. */
  block: string;
  into_actor: string;
  from_actor: string;
  /** Of several rows for one pair the one with the lowest place counts. */
  place: number;
  reason: string;
  score: number;
}

/** An entry of the log of corrections. */
export interface CurationRow {
  id: string;
  at: string;
  op: CurationOp;
  /** Id of the document that it is about, as the entry has it. */
  document: string | null;
  /** The entry that an undo or a redo names. */
  named: string | null;
  /** JSON: the whole entry. */
  body: string;
}

/** A document that corrections name, with what finds it again under another id. */
export interface CuratedDocumentRow {
  id: string;
  url: string | null;
  title: string | null;
  source: string | null;
  /** What its id has in common with those of other versions of its file. */
  stem: string | null;
  /** Id of the document of this store. */
  document: string | null;
}

export interface CurationConflictRow extends CurationConflict {
  /** What was corrected when it showed: the log, the actors or a document. */
  scope: string;
  position: number;
}

/** An actor that corrections show otherwise than linking found it. */
export interface FoundActorRow {
  id: string;
  /** JSON: the actor as it was found; null for one that a correction made. */
  actor: string | null;
  /** Id of the actor that shows it, when another does. */
  shown_as: string | null;
  /** 1 where splits take occurrences out of it, else 0. */
  cut: number;
}

/** Two corpus-wide actors that are not one. */
export interface ActorsApartRow {
  first: string;
  second: string;
}

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
