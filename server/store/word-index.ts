import type { Kysely, RawBuilder, Transaction } from 'kysely';
import type { SearchTerm } from '../../shared/text-words.ts';
import type { Schema } from './schema.ts';

/** The words of a document, in the order of its title and of its text, a blank between them. */
export interface IndexedWords {
  /** Number of the document. */
  number: number;
  title: string;
  text: string;
}

/** The part of a document that has to meet all that is asked for. */
export type SearchedPart = 'title' | 'document';

/** What finds documents by their words. Engines do that each in its own way, with the same answers. */
export interface WordIndex {
  add(trx: Transaction<Schema>, documents: readonly IndexedWords[]): Promise<void>;
  /** Takes documents out without a trace. */
  remove(trx: Transaction<Schema>, numbers: readonly number[]): Promise<void>;
  clear(trx: Transaction<Schema>): Promise<void>;
  /** A query for the numbers of the documents that meet all terms; there must be one at least. */
  matching(terms: readonly SearchTerm[], part: SearchedPart): RawBuilder<unknown>;
  /** Numbers of the documents in it, as a query with the column `number`. */
  numbers(): RawBuilder<unknown>;
  words(db: Kysely<Schema>, numbers: readonly number[]): Promise<IndexedWords[]>;
}
