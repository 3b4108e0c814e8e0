import { type Kysely, type Migration, sql } from 'kysely';
import { outletKey } from '../queries/stories/outlet-key.ts';
import type { Schema } from '../schema.ts';

/** The documents of an outlet are found without a look at the others; only the beginning of its name is in the index, see `outletKey`. */
export const outletIndex: Migration = {
  async up(db: Kysely<Schema>): Promise<void> {
    await sql`create index documents_by_outlet on documents (${outletKey(sql.ref('source'))}, id)`.execute(db);
  },
};
