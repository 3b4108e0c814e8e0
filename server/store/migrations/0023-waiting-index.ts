import { type Kysely, type Migration, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** Documents that wait to be linked are found by the index of those alone: the one of sums would have all of them read for each portion. */
export const waitingIndex: Migration = {
  async up(db: Kysely<Schema>): Promise<void> {
    await db.schema.dropIndex('document_actors_by_sum').execute();
    await db.schema
      .createIndex('document_actors_by_sum')
      .on('document_actors')
      .column('summed_as')
      .where(sql.ref('summed_as'), 'is not', null)
      .execute();
  },
};
