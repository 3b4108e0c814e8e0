import type { Kysely, Migration } from 'kysely';
import type { Schema } from '../schema.ts';

/** Which documents are copies of one another, and which stances repeat another telling; found at the next ingest for those stored before. */
export const stories: Migration = {
  async up(db: Kysely<Schema>): Promise<void> {
    await db.schema.alterTable('documents').addColumn('number', 'integer').execute();
    await db.schema.alterTable('documents').addColumn('story', 'text').execute();
    await db.schema.alterTable('stances').addColumn('sentence_key', 'text').execute();
    await db.schema
      .alterTable('stances')
      .addColumn('repeats', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await db.schema
      .createTable('story_bands')
      .addColumn('band', 'integer', (column) => column.notNull())
      .addColumn('document', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('story_bands_key', ['band', 'document'])
      .execute();
    await db.schema.createIndex('documents_by_number').on('documents').column('number').unique().execute();
    await db.schema.createIndex('documents_by_story').on('documents').columns(['story', 'id']).execute();
    await db.schema.createIndex('stances_by_sentence').on('stances').column('sentence_key').execute();
  },
};
