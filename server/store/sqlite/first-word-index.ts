import { sql } from 'kysely';
import type { FirstWordIndex } from '../migrations/0019-document-words.ts';

/** The table of words as migration 0019 makes it: never changed, a later migration changes the table. */
export const firstWordIndex: FirstWordIndex = {
  async create(db) {
    await sql`create virtual table document_words using fts5(title, text, tokenize = 'ascii')`.execute(db);
    await sql`insert into document_words (document_words, rank) values ('secure-delete', 1)`.execute(db);
  },
  async add(db, { number, title, text }) {
    await sql`insert into document_words (rowid, title, text) values (${number}, ${title}, ${text})`.execute(db);
  },
  async remove(db, number) {
    await sql`delete from document_words where rowid = ${number}`.execute(db);
  },
};
