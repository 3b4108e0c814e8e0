import { type Kysely, type Migration, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** How many stances bear a phrase, each told once; issues are grouped by that. */
export const toldIssues: Migration = {
  async up(db: Kysely<Schema>): Promise<void> {
    await db.schema
      .alterTable('issues')
      .addColumn('told', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await sql`update issues set grouped = 0,
      told = (select count(*) from stances where stances.issue = issues.phrase and stances.repeats = 0)`.execute(db);
  },
};
