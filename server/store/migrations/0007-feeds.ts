import type { Kysely, Migration } from 'kysely';
import type { Schema } from '../schema.ts';

/** What is known of watched feeds. */
export const feeds: Migration = {
  async up(db: Kysely<Schema>): Promise<void> {
    await db.schema
      .createTable('feeds')
      .addColumn('address', 'text', (column) => column.primaryKey())
      .addColumn('etag', 'text')
      .addColumn('last_modified', 'text')
      .addColumn('entries', 'text', (column) => column.notNull())
      .execute();
  },
};
