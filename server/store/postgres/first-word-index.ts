import { sql } from 'kysely';
import type { FirstWordIndex } from '../migrations/0019-document-words.ts';

const vectorOf = (words: string) =>
  sql.raw(`tsvector generated always as (array_to_tsvector(string_to_array(${words}, ' '))) stored`);

/** The table of words as migration 0019 makes it: never changed, a later migration changes the table. */
export const firstWordIndex: FirstWordIndex = {
  async create(db) {
    await sql`create table document_words (number integer primary key, title text not null, text text not null,
      title_vector ${vectorOf('title')}, vector ${vectorOf(`trim(title || ' ' || text)`)})`.execute(db);
    await sql`create index document_words_by_title on document_words using gin (title_vector)`.execute(db);
    await sql`create index document_words_by_word on document_words using gin (vector)`.execute(db);
  },
  async add(db, { number, title, text }) {
    await sql`insert into document_words (number, title, text) values (${number}, ${title}, ${text})`.execute(db);
  },
  async remove(db, number) {
    await sql`delete from document_words where number = ${number}`.execute(db);
  },
};
