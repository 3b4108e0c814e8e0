import { type Kysely, type Migration, sql } from 'kysely';
import type { Schema } from '../schema.ts';

const signs = ['positive', 'negative', 'neutral'] as const;

async function createEdges(db: Kysely<Schema>): Promise<void> {
  let table = db.schema
    .createTable('edges')
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('target', 'text', (column) => column.notNull());
  const sums = ['stances', 'documents', ...signs] as const;
  for (const sum of sums) table = table.addColumn(sum, 'integer', (column) => column.notNull());
  await table.addPrimaryKeyConstraint('edges_key', ['source', 'target']).execute();
  await db.schema
    .createIndex('edges_by_target')
    .on('edges')
    .columns(['target', 'source', ...sums])
    .execute();
}

async function createDocumentSums(db: Kysely<Schema>): Promise<void> {
  let table = db.schema
    .createTable('document_sums')
    .addColumn('document_id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('day', 'text')
    .addColumn('outlet', 'text');
  for (const sign of signs) table = table.addColumn(sign, 'integer', (column) => column.notNull());
  await table.addColumn('intensity', 'double precision', (column) => column.notNull()).execute();
}

/** Indexes by which questions about an actor, a pair, an issue or the copies of a story read no rows of tables. */
async function widenIndexes(db: Kysely<Schema>): Promise<void> {
  for (const index of ['edge_stances_by_target', 'edge_stances_by_issue', 'stances_by_issue', 'documents_by_story'])
    await db.schema.dropIndex(index).execute();
  await db.schema
    .createIndex('edge_stances_by_target')
    .on('edge_stances')
    .columns(['target', 'source', 'repeats', 'review', 'type', 'polarity', 'intensity', 'day', 'document_id'])
    .execute();
  await db.schema
    .createIndex('edge_stances_by_issue')
    .on('edge_stances')
    .columns(['issue', 'repeats', 'review'])
    .execute();
  await db.schema.createIndex('stances_by_issue').on('stances').columns(['issue', 'repeats', 'review']).execute();
  await db.schema.createIndex('stances_by_ends').on('stances').columns(['document_id', 'source', 'target']).execute();
  await db.schema.createIndex('documents_by_story').on('documents').columns(['story', 'date', 'id']).execute();
  await db.schema
    .createIndex('stances_repeating')
    .on('stances')
    .columns(['document_id', 'sentence_key'])
    .where(sql<boolean>`repeats <> 0`)
    .execute();
}

const counted = signs.map((sign) => sql`sum(case when polarity = ${sql.lit(sign)} then 1 else 0 end)`);
const counting = sql`repeats = 0 and review <> 'rejected'`;

/** Edges and documents with the sums of their stances: what a graph is chosen by, and what is said day by day. */
export const edgeSums: Migration = {
  async up(db: Kysely<Schema>): Promise<void> {
    await createEdges(db);
    await createDocumentSums(db);
    await widenIndexes(db);
    await sql`insert into edges (source, target, stances, documents, positive, negative, neutral)
      select source, target, count(*), count(distinct document_id), ${sql.join(counted)}
      from edge_stances where ${counting} group by source, target`.execute(db);
    await sql`insert into document_sums (document_id, day, outlet, positive, negative, neutral, intensity)
      select document_id, day, outlet, ${sql.join(counted)}, sum(intensity)
      from edge_stances where ${counting} group by document_id, day, outlet`.execute(db);
  },
};
