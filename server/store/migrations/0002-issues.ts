import { type Kysely, type Migration, sql } from 'kysely';
import { fold } from '../../../shared/fold.ts';
import { portions } from '../rows.ts';
import type { IssueRow, Schema } from '../schema.ts';

/** The table as this migration makes it. */
type FirstIssues = Kysely<{ issues: Pick<IssueRow, 'phrase' | 'name' | 'folded_phrase' | 'folded_name'> }>;

/** Every phrase that stances bear stands for itself until the phrases are grouped. */
async function fillIssues(db: Kysely<Schema>): Promise<void> {
  const rows = await db.selectFrom('stances').select('issue').distinct().where('issue', 'is not', null).execute();
  const issues = rows.map(({ issue }) => ({ phrase: issue!, name: issue!, ...folded(issue!) }));
  for (const portion of portions(issues))
    await (db as unknown as FirstIssues).insertInto('issues').values(portion).execute();
}

const folded = (phrase: string) => ({ folded_phrase: fold(phrase), folded_name: fold(phrase) });

/** Which phrases say what stances are about, and which of them are one issue. */
export const issues: Migration = {
  async up(db: Kysely<Schema>): Promise<void> {
    await db.schema
      .createTable('issues')
      .addColumn('phrase', 'text', (column) => column.primaryKey().notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('folded_phrase', 'text', (column) => column.notNull())
      .addColumn('folded_name', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('issues_by_name').on('issues').column('folded_name').execute();
    await db.schema.createIndex('issues_by_phrase').on('issues').column('folded_phrase').execute();
    await db.schema
      .createIndex('stances_by_issue')
      .on('stances')
      .column('issue')
      .where(sql.ref('issue'), 'is not', null)
      .execute();
    await fillIssues(db);
  },
};
