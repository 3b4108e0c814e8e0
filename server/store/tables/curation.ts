import type { CurationConflict, CurationOp } from '../../../shared/curation.ts';

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
  /** JSON: the actors that the corrections of its stances meant when it was shown; null when it has not been. */
  meant: string | null;
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
