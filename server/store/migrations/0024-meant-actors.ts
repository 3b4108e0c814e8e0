import type { Kysely, Migration } from 'kysely';
import type { Schema } from '../schema.ts';

/** Whom corrections of stances mean is noted as they are shown; without a note they are shown anew. */
export const meantActors: Migration = {
  async up(db: Kysely<Schema>): Promise<void> {
    await db.schema.alterTable('curated_documents').addColumn('meant', 'text').execute();
  },
};
