import type { Kysely, Migration } from 'kysely';
import type { Schema } from '../schema.ts';

/** Which of the actors that are shown otherwise have lost occurrences to a split: of those of before any may have. */
export const cutActors: Migration = {
  async up(db: Kysely<Schema>): Promise<void> {
    await db.schema
      .alterTable('found_actors')
      .addColumn('cut', 'integer', (column) => column.notNull().defaultTo(1))
      .execute();
  },
};
