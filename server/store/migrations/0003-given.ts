import type { Kysely, Migration } from 'kysely';
import type { Schema } from '../schema.ts';

/** Which actors the caller's own annotation gives; those stored before count as found. */
export const given: Migration = {
  async up(db: Kysely<Schema>): Promise<void> {
    await db.schema.alterTable('document_actors').addColumn('given', 'text').execute();
  },
};
