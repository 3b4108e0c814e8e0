import type { ActorKind, MentionKind } from '../../../shared/actor.ts';

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
