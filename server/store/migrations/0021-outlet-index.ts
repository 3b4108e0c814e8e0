import { type Kysely, type Migration, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** The documents of an outlet are found without a look at the others; only the beginning of its name is in the index, since PostgreSQL takes no row of an index of more than 2,704 bytes. */
export const outletIndex: Migration = {
  async up(db: Kysely<Schema>): Promise<void> {
    await sql`create index documents_by_outlet on documents (substr(source, 1, 100), id)`.execute(db);
  },
};
