import { type RawBuilder, sql } from 'kysely';
import type { SearchTerm } from '../../../shared/text-words.ts';
import { portions } from '../rows.ts';
import type { IndexedWords, WordIndex } from '../word-index.ts';

/** Words hold letters and digits only: nothing in them needs to be escaped. */
const queryOf = (terms: readonly SearchTerm[]): string =>
  terms
    .flatMap(({ words, isBeginning }) =>
      words.map((word, at) => `'${word}'${isBeginning && at === words.length - 1 ? ':*' : ''}`),
    )
    .join(' & ');

/** Words that stand one after the other do so in the title or in the text. */
function adjacent({ words, isBeginning }: SearchTerm, columns: readonly string[]): RawBuilder<unknown> {
  const pattern = `% ${words.join(' ')}${isBeginning ? '' : ' '}%`;
  return sql`(${sql.join(
    columns.map((column) => sql`' ' || ${sql.ref(column)} || ' ' like ${pattern}`),
    sql` or `,
  )})`;
}

/** A vector keeps each word once and no places; phrases are looked up in the words themselves. */
export const wordIndex: WordIndex = {
  async add(trx, documents) {
    for (const some of portions(documents)) {
      const rows = some.map(({ number, title, text }) => sql`(${number}, ${title}, ${text})`);
      await sql`insert into document_words (number, title, text) values ${sql.join(rows)}`.execute(trx);
    }
  },
  async remove(trx, numbers) {
    for (const some of portions(numbers))
      await sql`delete from document_words where number in (${sql.join(some)})`.execute(trx);
  },
  async clear(trx) {
    await sql`delete from document_words`.execute(trx);
  },
  matching: (terms, part) => {
    const [vector, columns] = part === 'title' ? ['title_vector', ['title']] : ['vector', ['title', 'text']];
    const phrases = terms.filter(({ words }) => words.length > 1);
    const conditions = [
      sql`${sql.ref(vector)} @@ ${queryOf(terms)}::tsquery`,
      ...phrases.map((term) => adjacent(term, columns)),
    ];
    return sql`select number from document_words where ${sql.join(conditions, sql` and `)}`;
  },
  numbers: () => sql`select number from document_words`,
  words: async (db, numbers) => {
    const { rows } = await sql<IndexedWords>`
      select number, title, text from document_words where number in (${sql.join([...numbers])})`.execute(db);
    return rows;
  },
};
