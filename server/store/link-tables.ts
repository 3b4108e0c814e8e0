import type { ActorOccurrence, FoundActor, LikeActor, MergeSuggestion } from '../../shared/linking.ts';

/** A document's actor that is linked. */
export interface LinkedOccurrence extends ActorOccurrence {
  /** What it shares with others of its name, null for a name that stays with its document. */
  nameKey: string | null;
  /** Id of the corpus-wide actor that linking found. */
  foundAs: string;
}

/** How many linked documents' actors of one key have an id and act for a country. */
export interface BearerCount {
  key: string;
  id: string;
  country: string | null;
  count: number;
}

/** How many linked documents' actors of one key go by an acronym too. */
export interface AcronymCount {
  acronym: string;
  key: string;
  count: number;
}

/** A corpus-wide actor with the sum that it is made of, as linking writes it. */
export interface SummedActor {
  actor: FoundActor;
  evidence: string;
  /** Whether it differs from what was stored but for its documents. */
  isChanged: boolean;
}

/** What changes when documents are linked. */
export interface FoundLinks {
  links: readonly Pick<LinkedOccurrence, 'documentId' | 'id' | 'nameKey' | 'foundAs'>[];
  actors: readonly SummedActor[];
  /** Actors that no document has any more. */
  gone: readonly string[];
}

/** An actor that takes part in the comparison of names within a block. */
export interface BlockMember {
  block: string;
  actor: string;
}

/** A pair of a block, with the rank of the block's likeness: of several for one pair the lowest counts. */
export interface BlockPair extends MergeSuggestion {
  block: string;
  place: number;
}

/** All family names without a given name, of one country, and whom they probably mean; null when nobody. */
export interface LoneNames {
  block: string;
  family: string;
  country: string | null;
  into: string | null;
  score: number;
}

/** A phrase that stances bear, as grouping reads it. */
export interface GroupedPhrase {
  phrase: string;
  /** Each told once. */
  stances: number;
  /** Name of its issue so far. */
  name: string;
}

/**
 * What linking reads and writes, within one transaction that keeps other writers out. It holds what linking finds; what a reader of
 * the store sees of it (`linked_to`, the actors) is written by `save` alone.
 */
export interface LinkTables {
  /** Forgets all that linking found, so that every document waits for it again; readers see the old links until then. */
  restart(linker: string): Promise<void>;
  /** Actors of at most this many documents that wait to be linked, whole documents, in a stable order. */
  waiting(documents: number): Promise<ActorOccurrence[]>;
  /** Takes out actors of at most this many documents that were linked and are gone since. */
  takeRemoved(documents: number): Promise<LinkedOccurrence[]>;
  bearers(keys: readonly string[]): Promise<BearerCount[]>;
  acronyms(acronyms: readonly string[]): Promise<AcronymCount[]>;
  /** The acronyms that organizations of these keys go by. */
  acronymsOf(keys: readonly string[]): Promise<string[]>;
  /** Sets the counts; those of 0 go. */
  saveAcronyms(counts: readonly AcronymCount[]): Promise<void>;
  /** All linked documents' actors of these keys. */
  occurrencesNamed(keys: readonly string[]): Promise<LinkedOccurrence[]>;
  /** All linked actors of these documents. */
  occurrencesIn(documents: readonly string[]): Promise<LinkedOccurrence[]>;
  /** The sums of these actors, as they were written. */
  evidence(actors: readonly string[]): Promise<Map<string, string>>;
  save(links: FoundLinks): Promise<void>;

  saveBlocks(added: readonly BlockMember[], removed: readonly BlockMember[]): Promise<void>;
  /** The members of those of the blocks that have from two to `most`; of each block those of most documents first. */
  comparable(blocks: readonly string[], most: number): Promise<Map<string, LikeActor[]>>;
  /** All members of the blocks, those of most documents first. */
  members(blocks: readonly string[]): Promise<Map<string, LikeActor[]>>;
  /** Which of the blocks have a member. */
  inhabited(blocks: readonly string[]): Promise<Set<string>>;
  /** Replaces the pairs of the blocks. */
  savePairs(blocks: readonly string[], pairs: readonly BlockPair[]): Promise<void>;
  loneNames(families: readonly string[]): Promise<LoneNames[]>;
  /** Replaces the lone names of the blocks. */
  saveLoneNames(blocks: readonly string[], names: readonly LoneNames[]): Promise<void>;

  /** Phrases of which the stances have changed since they were grouped, with their head where it is known. */
  changedPhrases(): Promise<{ phrase: string; head: string | null }[]>;
  saveHeads(heads: ReadonlyMap<string, string>): Promise<void>;
  /** All phrases with these heads that stances bear. */
  phrasesOf(heads: readonly string[]): Promise<GroupedPhrase[]>;
  /** Gives phrases the names of their issues; those of the changed phrases that no stance bears go. */
  saveIssueGroups(groups: ReadonlyMap<string, string>): Promise<void>;
}
