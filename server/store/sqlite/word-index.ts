import { sql } from 'kysely';
import type { SearchTerm } from '../../../shared/text-words.ts';
import type { IndexedWords, WordIndex } from '../word-index.ts';

/** A word stands in quotation marks, so that none is an operator. */
const termOf = ({ words, isBeginning }: SearchTerm): string => `"${words.join(' ')}"${isBeginning ? ' *' : ''}`;

const queryOf = (terms: readonly SearchTerm[]): string => terms.map(termOf).join(' AND ');

/** Words are folded already: the tokenizer only takes them apart at the blanks. What is removed leaves no trace in the file. */
export const wordIndex: WordIndex = {
  async add(trx, documents) {
    for (const { number, title, text } of documents)
      await sql`insert into document_words (rowid, title, text) values (${number}, ${title}, ${text})`.execute(trx);
  },
  async remove(trx, numbers) {
    for (const number of numbers) await sql`delete from document_words where rowid = ${number}`.execute(trx);
  },
  async clear(trx) {
    await sql`delete from document_words`.execute(trx);
  },
  matching: (terms, part) => {
    const query = part === 'title' ? `title : (${queryOf(terms)})` : queryOf(terms);
    return sql`select rowid from document_words where document_words match ${query}`;
  },
  numbers: () => sql`select rowid as number from document_words`,
  words: async (db, numbers) => {
    const { rows } = await sql<IndexedWords>`
      select rowid as number, title, text from document_words where rowid in (${sql.join([...numbers])})`.execute(db);
    return rows;
  },
};
