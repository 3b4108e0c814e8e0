import type { Actor } from '../../shared/actor.ts';
import type { Analysis, AnalyzedMention } from '../../shared/analysis.ts';
import type { Corpus } from '../../shared/corpus.ts';
import type { CurationConflict, CurationEntry } from '../../shared/curation.ts';
import type { Document, DocumentCopy, DocumentSummary } from '../../shared/document.ts';
import type { ActorSum, DayCell, EdgeSum, EdgeWeight, GraphSum, PairCell } from '../../shared/edge-sums.ts';
import type { ActorFilter, DocumentFilter } from '../../shared/filter.ts';
import type { MergeSuggestion } from '../../shared/linking.ts';
import type { ReaderVersion } from '../../shared/reader-version.ts';
import type { Facets } from '../../shared/routes.ts';
import type { GroupedPhrase, LinkTables } from './link-tables.ts';
import type {
  Direction,
  DocumentSelection,
  EdgeSelection,
  Ends,
  ListedDocuments,
  Next,
  Page,
  ReportSelection,
  StanceSelection,
} from './selections.ts';
import type {
  DatedActor,
  Fault,
  FeedState,
  FileOfDocument,
  Occurrences,
  Provenance,
  SpeakerCount,
  StanceForCuration,
  StanceNote,
  StanceOutline,
  StoredDocument,
  StoredStance,
} from './stored.ts';

export type * from './link-tables.ts';
export type * from './selections.ts';
export type * from './stored.ts';

/** What can be read of a store at one moment. */
export type Moment = Omit<
  Store,
  | 'isReadOnly'
  | 'saveDocument'
  | 'saveAnalysis'
  | 'removeDocuments'
  | 'addToCorpus'
  | 'renameCorpus'
  | 'findMissingStories'
  | 'findStoriesAnew'
  | 'repair'
  | 'link'
  | 'addCurations'
  | 'saveFeed'
  | 'damage'
  | 'backUp'
  | 'close'
  | 'atOneMoment'
  | 'snapshot'
>;

/** A moment that lasts until it is closed. */
export type Snapshot = Moment & { close(): Promise<void> };

/**
 * Where documents, actors, mentions and stances are kept. One adapter per database engine implements it;
 * ids of actors that leave the store are corpus-wide ids, except in `documentActors`.
 */
export interface Store {
  /** Whether it may only be read from here: its file, or the database that holds it, takes no changes. */
  readonly isReadOnly: boolean;
  /** Documents that hold the same content hash, so that the same text is stored once. */
  findByHash(hash: string): Promise<string | null>;
  /** The document that was read from this file as a whole, so that a changed file replaces it. */
  findByPath(path: string): Promise<string | null>;
  /** The files that documents are the whole of, by path. */
  files(): Promise<FileOfDocument[]>;
  /**
   * Stores a document with its analysis, replacing what was there under its id or its path, in one transaction.
   * `path` is the file when the document is the whole of one.
   */
  saveDocument(
    document: Document,
    hash: string,
    analysis: Analysis,
    path?: string | null,
    provenance?: Provenance,
  ): Promise<void>;
  /**
   * Replaces the analysis of a stored document in one transaction; the old one can be read until then. Does nothing and
   * gives false when the document is gone, or has another content than that of the hash by now.
   */
  saveAnalysis(id: string, hash: string, analysis: Analysis, reader: ReaderVersion): Promise<boolean>;
  storedDocument(id: string): Promise<StoredDocument | null>;
  /** Ids of the documents that the selection names, in their order. */
  documentIds(selection: DocumentSelection): Promise<string[]>;
  /** The addresses of documents, each with the id of the first that is at it. */
  documentAddresses(): Promise<Map<string, string>>;
  /** How many stances the documents have. */
  stancesIn(documentIds: readonly string[]): Promise<number>;
  /**
   * Removes documents with all that belongs to no other document, in one transaction. With corpora, takes them out of these and
   * removes those that are in no other. To `forget` them takes the corrections about them out of the log as well; without, these hold
   * again as soon as the documents are back.
   */
  removeDocuments(ids: readonly string[], corpora?: readonly string[], options?: { forget?: boolean }): Promise<void>;
  /** The corpora that hold documents, by name. */
  corpora(): Promise<Corpus[]>;
  /** Those of the corpora that hold documents. */
  knownCorpora(names: readonly string[]): Promise<Set<string>>;
  /** The corpora that hold one of these documents. */
  corporaOf(documentIds: Iterable<string>): Promise<string[]>;
  /** Puts a stored document into a corpus; false when it is in it already, or not there. */
  addToCorpus(corpus: string, documentId: string): Promise<boolean>;
  /** Those of the documents that other corpora than these hold as well. */
  heldElsewhere(documentIds: readonly string[], corpora: readonly string[]): Promise<string[]>;
  /** Gives a corpus another name; false when there is none of the one, or one of the other already. */
  renameCorpus(name: string, to: string): Promise<boolean>;
  /** Rows that do not fit together, and counts that are not those of a recount; at most a hundred of each kind. */
  faults(): Promise<Fault[]>;
  /** What is kept of stories otherwise than it is found anew; `onRead` is told after every document how many of them were read. */
  storyFaults(onRead?: (read: number, total: number) => void): Promise<Fault[]>;
  /** Forgets what was found of the stories of documents, and finds it anew. */
  findStoriesAnew(documentIds: readonly string[]): Promise<void>;
  /** What is wrong with the database itself. */
  damage(): Promise<Fault[]>;
  /** Takes out what belongs to nothing, and counts anew, in one transaction. */
  repair(): Promise<void>;
  /** How many documents, of these corpora or of all, each version of the reader has read, by version; null stands for those before it was kept. */
  readers(corpora?: readonly string[]): Promise<{ reader: ReaderVersion | null; documents: number }[]>;
  /** How many documents, of these corpora or of all, are in each language, most first; null stands for those of which it could not be told. */
  languages(corpora?: readonly string[]): Promise<{ language: string | null; documents: number }[]>;
  /** A page of the documents, newest first; of those that meet terms, those whose title does first, and those that only have words that begin so last. */
  documents(page: Page, selection?: ListedDocuments): Promise<Next & { total: number; documents: DocumentSummary[] }>;
  /** Finds the stories of at most so many documents that were stored before stories were looked for; how many of them. */
  findMissingStories(limit: number): Promise<number>;
  /** The other copies of the story of a document, the earliest first. */
  copiesOfDocument(id: string): Promise<DocumentCopy[]>;
  /** Tells the other documents that have the sentence of one of these stances. */
  copiesOfStances(
    stances: readonly { documentId: string; id: string }[],
  ): Promise<(documentId: string, id: string) => DocumentCopy[]>;
  document(id: string): Promise<Document | null>;
  /** Texts of those of the documents that are there, by id. */
  texts(ids: Iterable<string>): Promise<Map<string, string>>;
  mentions(documentId: string): Promise<AnalyzedMention[]>;
  /** All documents' actors, in a stable order. */
  documentActors(): AsyncIterable<DatedActor>;
  /** Fingerprint of the linker that the links are of, null when none has run. */
  linker(): Promise<string | null>;
  /** Whether documents or phrases have changed since the last linking. */
  waitsForLinking(): Promise<boolean>;
  /** Lets the work link within one transaction. */
  link<T>(work: (tables: LinkTables) => Promise<T>): Promise<T>;
  /** Corpus-wide actors that probably, not certainly, are one, most probable first. */
  mergeSuggestions(): Promise<MergeSuggestion[]>;
  actors(): Promise<Actor[]>;
  actor(id: string): Promise<Actor | null>;
  /** Those of the actors that are there, ordered by id. */
  actorsById(ids: Iterable<string>): Promise<Actor[]>;
  /** Names of those of the actors that are there, by id. */
  actorNames(ids: Iterable<string>): Promise<Map<string, string>>;
  /** Actors that have the folded name as their own or, where none has, as an alias; ordered by id. */
  actorsNamed(folded: string): Promise<Actor[]>;
  /** The actors that pass, those with most stances there that count toward edges first, then by id. */
  actorsByCounts(page: Page, filter?: ActorFilter): Promise<Next & { total: number; actors: Actor[] }>;
  /** Those of the actors that pass. */
  occurringActors(ids: Iterable<string>, filter: ActorFilter): Promise<Set<string>>;
  /** What actors, or all, give and receive in the stances of edges that pass; those without any are left out. */
  actorSums(selection: EdgeSelection, actors?: readonly string[]): Promise<ActorSum[]>;
  /** The edges of the stances that pass, in no certain order; with `ends` those between these actors. */
  edgeSums(selection: EdgeSelection, ends?: Ends): Promise<EdgeSum[]>;
  /** The edges of the stances that pass, in no certain order, with as much as tells which of them matter. */
  edgeWeights(selection: EdgeSelection): Promise<EdgeWeight[]>;
  /** The same, each given to `use`: for who needs all of them and keeps little of each. */
  eachEdgeWeight(selection: EdgeSelection, use: (weight: EdgeWeight) => void): Promise<void>;
  /** The issue of each stance of edges that passes and has one, with the ends of its edge. */
  eachEdgeIssue(selection: EdgeSelection, use: (source: string, target: string, issue: string) => void): Promise<void>;
  /** All stances of edges that pass, summed up. */
  graphSum(selection: EdgeSelection): Promise<GraphSum>;
  countEdges(selection?: EdgeSelection): Promise<number>;
  /** What is said on each day by the stances of edges that pass, or by those between these actors; in no certain order. */
  dayCells(selection: EdgeSelection, ends?: Ends): Promise<DayCell[]>;
  /** The same for each pair of these actors; at most five hundred of them at either end. */
  pairCells(selection: EdgeSelection, ends: Ends): Promise<PairCell[]>;
  /** The actors at the other end of the edges of these actors. */
  actorsBeside(selection: EdgeSelection, actors: readonly string[], direction: Direction): Promise<Set<string>>;
  /** Counts the stances of edges that pass by outlet (most first), by issue (most first, at most `mostIssues`) and by day (first first). */
  facets(selection: EdgeSelection, mostIssues: number): Promise<Facets>;
  /** Names of the outlets of all documents, or of those of corpora. */
  outletNames(corpora?: readonly string[]): Promise<string[]>;
  /** Those of the folded names that actors go by, each with the actors, those with most stances first. */
  bearersOf(folded: readonly string[]): Promise<Map<string, string[]>>;
  /** Folded names with a word that begins with the letter, of the actors with most stances; at most so many. */
  namesBeginning(letter: string, limit: number): Promise<{ actor: string; folded: string }[]>;
  /** Actors whose name or an alias holds the query, best match first; all of them by stances for an empty query. */
  searchActors(query: string, page: Page, filter?: ActorFilter): Promise<Next & { total: number; actors: Actor[] }>;
  /** The names by which documents mean an actor, most frequent first, and a page of these documents by name, newest first; of those that pass. */
  occurrences(actor: string, page: Page, filter?: DocumentFilter): Promise<Next & Occurrences>;
  /** Stances that pass the selection, highest score first, then by place; with `minCount` those of edges of which as many pass. */
  stances(selection: StanceSelection, page?: Page): Promise<StoredStance[]>;
  countStances(selection: StanceSelection): Promise<number>;
  /** Ids of the stances that pass, by document, ordered by its id: of so many documents at a time. It must be one moment. */
  stanceIds(selection: StanceSelection, documents: number): AsyncIterable<Map<string, Set<string>>>;
  /** All of these stances in outline, in no certain order: several times faster where all of them are wanted. */
  stanceOutlines(selection: StanceSelection): Promise<StanceOutline[]>;
  /** A page of the pairs of a speaker and an actor whose stances it claims, of the stances that pass, those with most claims first. */
  speakerPairs(
    selection: StanceSelection,
    wanted: ReportSelection,
    page: Page,
  ): Promise<Next & { total: number; pairs: SpeakerCount[] }>;
  /** How many of the stances that pass bear each phrase, with the name of its issue. */
  countPhrases(selection: StanceSelection): Promise<GroupedPhrase[]>;
  /** Adds those of the entries that the log does not hold yet and shows the corpus as the whole log has it, in one transaction; gives the added ones. */
  addCurations(entries: readonly CurationEntry[]): Promise<CurationEntry[]>;
  /** The log of corrections, by moment. */
  curations(): Promise<CurationEntry[]>;
  /** The moment of the last entry, null for an empty log. */
  lastCuration(): Promise<string | null>;
  /** Documents that corrections name, by the id that these have, as far as they are there: name -> id. */
  curatedDocuments(): Promise<Map<string, string>>;
  /** Entries that do not hold, and why. */
  curationConflicts(): Promise<CurationConflict[]>;
  stanceForCuration(documentId: string, stanceId: string): Promise<StanceForCuration | null>;
  /** Those of the stances of a document that are there, by id. */
  stancesForCuration(documentId: string, stanceIds: readonly string[]): Promise<Map<string, StanceForCuration>>;
  /** The notes on stances that are in force, by moment, of those of the documents that have some. */
  stanceNotes(documentIds: readonly string[]): Promise<Map<string, StanceNote[]>>;
  /** What is known of a feed that is watched for a corpus, null for one that never was. */
  feed(corpus: string, address: string): Promise<FeedState | null>;
  saveFeed(corpus: string, address: string, state: FeedState): Promise<void>;
  countDocuments(): Promise<number>;
  /** What the store holds, or these corpora do; stances of copies and of quotations are counted once. */
  counts(corpora?: readonly string[]): Promise<{ documents: number; stories: number; actors: number; stances: number }>;
  /** Lets the work read what belongs together at one moment, whatever is stored meanwhile. It must ask nothing but the moment. */
  atOneMoment<T>(work: (moment: Moment) => Promise<T>): Promise<T>;
  /** What the store holds now, on a connection of its own: others ask and store meanwhile. Whoever opens it closes it. */
  snapshot(): Promise<Snapshot>;
  /** Differs from what it was as soon as anything in the store has changed, by this process or another: what caches go by. */
  version(): Promise<string>;
  /**
   * Writes all that the store holds at this moment into a new file, while others read and write.
   * @throws DemarcheError `unwritable_file` when there is such a file or it cannot be written, `disk_full`.
   */
  backUp(file: string): Promise<void>;
  close(): Promise<void>;
}
