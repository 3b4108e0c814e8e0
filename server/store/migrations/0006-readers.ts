import type { Kysely, Migration } from 'kysely';
import type { Schema } from '../schema.ts';

/**
 * Who read a document, the annotation that came with it, and the file that it came from, of which it may be one row. Of those
 * stored before only files are known that are one document.
 */
export const readers: Migration = {
  async up(db: Kysely<Schema>): Promise<void> {
    await db.schema.alterTable('documents').addColumn('reader', 'text').execute();
    await db.schema.alterTable('documents').addColumn('annotation', 'text').execute();
    await db.schema.alterTable('documents').addColumn('origin', 'text').execute();
    await db
      .updateTable('documents')
      .set((column) => ({ origin: column.ref('path') }))
      .execute();
    await db.schema.createIndex('documents_by_origin').on('documents').column('origin').execute();
    await db.schema.createIndex('documents_by_reader').on('documents').column('reader').execute();
  },
};
