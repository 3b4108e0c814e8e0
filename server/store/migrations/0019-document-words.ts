import type { Kysely, Migration, Transaction } from 'kysely';
import { indexAllWords } from '../queries/words.ts';
import type { Schema } from '../schema.ts';
import type { WordIndex } from '../word-index.ts';

/** Documents are found by their words, and listed without a look at their texts. */
export const documentWords = (index: WordIndex): Migration => ({
  async up(db: Kysely<Schema>): Promise<void> {
    await index.create(db);
    await db.schema
      .createIndex('documents_listed')
      .on('documents')
      .columns(['number', 'date', 'story', 'id'])
      .execute();
    await indexAllWords(db as Transaction<Schema>, index);
  },
});
