import type { Kysely, Migration } from 'kysely';
import type { Schema } from '../schema.ts';

/** The bands of a document are found by it too, when it goes or is verified. */
export const bands: Migration = {
  async up(db: Kysely<Schema>): Promise<void> {
    await db.schema.createIndex('story_bands_by_document').on('story_bands').column('document').execute();
  },
};
