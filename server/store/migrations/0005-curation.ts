import { type Kysely, type Migration, sql } from 'kysely';
import type { Schema } from '../schema.ts';

async function createLog(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('curations')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('op', 'text', (column) => column.notNull())
    .addColumn('document', 'text')
    .addColumn('named', 'text')
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('curations_by_op').on('curations').column('op').execute();
  await db.schema.createIndex('curations_by_document').on('curations').column('document').execute();
  await db.schema.createIndex('curations_by_named').on('curations').column('named').execute();
  await db.schema
    .createTable('curation_conflicts')
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('entry', 'text', (column) => column.notNull())
    .addColumn('winner', 'text')
    .addColumn('message', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('curation_conflicts_key', ['scope', 'position'])
    .execute();
}

async function createDocuments(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('curated_documents')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('url', 'text')
    .addColumn('title', 'text')
    .addColumn('source', 'text')
    .addColumn('stem', 'text')
    .addColumn('document', 'text')
    .execute();
  for (const column of ['url', 'title', 'stem', 'document'] as const)
    await db.schema.createIndex(`curated_documents_by_${column}`).on('curated_documents').column(column).execute();
}

async function createFoundActors(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('found_actors')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('actor', 'text')
    .addColumn('shown_as', 'text')
    .execute();
  await db.schema
    .createTable('actors_apart')
    .addColumn('first', 'text', (column) => column.notNull())
    .addColumn('second', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('actors_apart_key', ['first', 'second'])
    .execute();
}

/** What was stored before was corrected by nobody. */
async function extendTables(db: Kysely<Schema>): Promise<void> {
  await db.schema.alterTable('document_actors').addColumn('found_as', 'text').execute();
  await db.updateTable('document_actors').set({ found_as: sql<string>`linked_to` }).execute();
  await db.schema.createIndex('document_actors_by_find').on('document_actors').column('found_as').execute();
  await db.schema
    .alterTable('stances')
    .addColumn('review', 'text', (column) => column.notNull().defaultTo('unreviewed'))
    .execute();
  await db.schema.alterTable('stances').addColumn('correction', 'text').execute();
}

/** The log of corrections, and what they show otherwise than it was found. */
export const curation: Migration = {
  async up(db: Kysely<Schema>): Promise<void> {
    await createLog(db);
    await createDocuments(db);
    await createFoundActors(db);
    await extendTables(db);
  },
};
