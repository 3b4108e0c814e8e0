import type {
  AcronymRow,
  ActorBlockRow,
  ActorRow,
  AliasRow,
  DocumentActorRow,
  LinkerRow,
  LoneNameRow,
  MentionRow,
  MergeSuggestionRow,
  RemovedActorRow,
  SummedActorRow,
} from './tables/actors.ts';
import type {
  ActorsApartRow,
  CuratedDocumentRow,
  CurationConflictRow,
  CurationRow,
  FoundActorRow,
} from './tables/curation.ts';
import type {
  CorpusDocumentRow,
  DocumentRow,
  DocumentSumRow,
  FeedRow,
  RevisionRow,
  StoryBandRow,
  StoryColumns,
} from './tables/documents.ts';
import type {
  ActorCountRow,
  EdgeRow,
  EdgeStanceRow,
  IssueRow,
  StanceRow,
  TellingColumns,
  TellingRow,
} from './tables/stances.ts';

export type * from './tables/actors.ts';
export type * from './tables/curation.ts';
export type * from './tables/documents.ts';
export type * from './tables/stances.ts';

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
  tellings: TellingRow;
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
