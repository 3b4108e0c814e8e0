import type { DocumentInput } from '../../shared/document.ts';
import { DemarcheError } from '../../shared/errors.ts';
import type { InputFormatName } from '../../shared/input-formats.ts';
import type { Head } from './files/head.ts';
import type { Source } from './files/source.ts';
import type { Place } from './place.ts';

export { unreadable } from './unreadable.ts';

export interface ReadDocument {
  kind: 'document';
  place: Place;
  input: DocumentInput;
  /** Absolute path of the file when the document is the whole of it, else null. */
  path: string | null;
  /** What was left out because it was unclear, each in one sentence. */
  notes: string[];
}

/** What a list says of an article that it does not hold. */
export type KnownFacts = Pick<DocumentInput, 'title' | 'date'>;

/** A file or row that is no document; the message says what to mend. */
export interface ReadFailure {
  kind: 'failure';
  place: Place;
  message: string;
  /** Addresses of the articles whose text is not in the file. */
  urls?: readonly string[];
  /** What the file says of the article all the same. */
  known?: KnownFacts;
}

/** Something about a file as a whole, or a file that was left aside on purpose, with the reason. */
export interface ReadRemark {
  kind: 'note' | 'skipped';
  place: Place;
  message: string;
}

export type ReadItem = ReadDocument | ReadFailure | ReadRemark;

/** Fields of documents that a file calls otherwise: `{text: 'body'}` takes the text from `body`. */
export type FieldMap = Partial<Record<'id' | 'text' | 'title' | 'date' | 'source' | 'url' | 'language', string>>;

export interface ReadSettings {
  /** The format of every file, instead of what it seems to be. */
  format?: InputFormatName;
  map?: FieldMap;
  /** How long a file may be taken apart, in milliseconds; see `Reader.apart`. */
  patience?: number;
}

export interface ReadContext extends ReadSettings {
  /** Reads what is packed in a source as a file of its own, of a format where that is certain. */
  inner(source: Source, format?: InputFormatName): AsyncGenerator<ReadItem>;
}

/** Reads one format. It yields failures of single rows and goes on; what it throws ends the reading of its source. */
export interface Reader {
  readonly format: InputFormatName;
  /** How many documents a file has: one, what reading it tells, or too costly to know. */
  readonly count: 'one' | 'read' | 'unknown';
  /** Set where a file is held and taken apart as a whole, so that one made badly may never come to its end: that is done where it can be ended. */
  readonly apart?: true;
  /** Whether the start of a file says that it is of this format, whatever its name. */
  recognizes(head: Head): boolean;
  read(source: Source, context: ReadContext): AsyncGenerator<ReadItem>;
}

/** An error about articles whose text is elsewhere. */
export class WithoutText extends DemarcheError {
  readonly urls: readonly string[];
  readonly known: KnownFacts | undefined;

  constructor(message: string, urls: readonly string[], known?: KnownFacts) {
    super('unreadable_input', message);
    this.urls = urls;
    this.known = known;
  }
}

export const failure = (place: Place, error: unknown): ReadFailure => ({
  kind: 'failure',
  place,
  message: error instanceof Error ? error.message : String(error),
  ...(error instanceof WithoutText && error.urls.length ? { urls: error.urls, known: error.known } : {}),
});
