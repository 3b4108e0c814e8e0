import { type Kysely, type Migration, sql } from 'kysely';
import type { IssueRow, Schema } from '../schema.ts';
import { firstFold } from './first-fold.ts';

/** The table as this migration makes it. */
type FirstIssues = Kysely<{ issues: Pick<IssueRow, 'phrase' | 'name' | 'folded_phrase' | 'folded_name'> }>;

const rowsAtOnce = 500;

/** Every phrase that stances bear stands for itself until the phrases are grouped. */
async function fillIssues(db: Kysely<Schema>): Promise<void> {
  const rows = await db.selectFrom('stances').select('issue').distinct().where('issue', 'is not', null).execute();
  const issues = rows.map(({ issue }) => ({ phrase: issue!, name: issue!, ...folded(issue!) }));
  for (let at = 0; at < issues.length; at += rowsAtOnce)
    await (db as unknown as FirstIssues)
      .insertInto('issues')
      .values(issues.slice(at, at + rowsAtOnce))
      .execute();
}

const folded = (phrase: string) => ({ folded_phrase: firstFold(phrase), folded_name: firstFold(phrase) });

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
