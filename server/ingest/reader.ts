import type { DocumentInput } from '../../shared/document.ts';
import { DemarcheError } from '../../shared/errors.ts';
import type { Place } from './place.ts';

/** Bytes to read documents from. */
export interface Source {
  /** The file as the user named it, or "standard input". */
  name: string;
  /** Absolute path, null for standard input. */
  path: string | null;
  bytes(): AsyncIterable<Uint8Array>;
}

export interface ReadDocument {
  kind: 'document';
  place: Place;
  input: DocumentInput;
  /** Absolute path of the file when the document is the whole of it, else null. */
  path: string | null;
  /** What was left out because it was unclear, each in one sentence. */
  notes: string[];
}

/** A file or row that is no document; the message says what to mend. */
export interface ReadFailure {
  kind: 'failure';
  place: Place;
  message: string;
}

export type ReadItem = ReadDocument | ReadFailure;

/** Reads one format. It yields failures of single rows and goes on; what it throws ends the reading of its source. */
export interface Reader {
  readonly format: string;
  /** Extensions of its files, in lower case, without the dot. */
  readonly extensions: readonly string[];
  read(source: Source): AsyncGenerator<ReadItem>;
}

export const failure = (place: Place, error: unknown): ReadFailure => ({
  kind: 'failure',
  place,
  message: error instanceof Error ? error.message : String(error),
});

export const unreadable = (message: string): DemarcheError => new DemarcheError('unreadable_input', message);
