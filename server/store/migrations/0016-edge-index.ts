import type { Kysely, Migration } from 'kysely';
import type { Schema } from '../schema.ts';

/** The index of edges holds nothing of any length that a document brings: PostgreSQL takes no row of an index of more than 2,704 bytes. */
export const edgeIndex: Migration = {
  async up(db: Kysely<Schema>): Promise<void> {
    await db.schema.dropIndex('edge_stances_by_source').execute();
    await db.schema
      .createIndex('edge_stances_by_source')
      .on('edge_stances')
      .columns(['source', 'target', 'repeats', 'review', 'type', 'polarity', 'intensity', 'day', 'document_id'])
      .execute();
  },
};
