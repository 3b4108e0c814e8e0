import type { Kysely, Migration } from 'kysely';
import type { Schema } from '../schema.ts';

async function createRevisions(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('revisions')
    .addColumn('number', 'integer', (column) => column.notNull())
    .execute();
  await db.insertInto('revisions').values({ number: 0 }).execute();
}

async function createDocuments(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('documents')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('hash', 'text', (column) => column.notNull().unique())
    .addColumn('path', 'text', (column) => column.unique())
    .addColumn('title', 'text')
    .addColumn('date', 'text')
    .addColumn('source', 'text')
    .addColumn('url', 'text')
    .addColumn('language', 'text')
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('characters', 'integer', (column) => column.notNull())
    .execute();
}

async function createActors(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('actors')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('country', 'text')
    .addColumn('affiliation', 'text')
    .addColumn('role', 'text')
    .addColumn('stances', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createTable('aliases')
    .addColumn('actor_id', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('folded', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('aliases_key', ['actor_id', 'position'])
    .addForeignKeyConstraint('aliases_actor', ['actor_id'], 'actors', ['id'], (key) => key.onDelete('cascade'))
    .execute();
}

/** `linked_to` is checked at commit, so that linking may replace all actors within one transaction. */
async function createDocumentActors(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('document_actors')
    .addColumn('document_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('country', 'text')
    .addColumn('affiliation', 'text')
    .addColumn('role', 'text')
    .addColumn('aliases', 'text', (column) => column.notNull())
    .addColumn('linked_to', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('document_actors_key', ['document_id', 'id'])
    .addForeignKeyConstraint('document_actors_document', ['document_id'], 'documents', ['id'], (key) =>
      key.onDelete('cascade'),
    )
    .addForeignKeyConstraint('document_actors_link', ['linked_to'], 'actors', ['id'], (key) =>
      key.deferrable().initiallyDeferred(),
    )
    .execute();
}

async function createMentions(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('mentions')
    .addColumn('document_id', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('start', 'integer', (column) => column.notNull())
    .addColumn('end', 'integer', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('mentions_key', ['document_id', 'position'])
    .addForeignKeyConstraint(
      'mentions_actor',
      ['document_id', 'actor'],
      'document_actors',
      ['document_id', 'id'],
      (key) => key.onDelete('cascade'),
    )
    .execute();
}

async function createStances(db: Kysely<Schema>): Promise<void> {
  const actor = ['document_id', 'id'] as ['document_id', 'id'];
  await db.schema
    .createTable('stances')
    .addColumn('document_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('target', 'text')
    .addColumn('issue', 'text')
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('polarity', 'text', (column) => column.notNull())
    .addColumn('intensity', 'double precision', (column) => column.notNull())
    .addColumn('modality', 'text', (column) => column.notNull())
    .addColumn('confidence', 'double precision', (column) => column.notNull())
    .addColumn('score', 'double precision', (column) => column.notNull())
    .addColumn('attributed_to', 'text')
    .addColumn('sentence_start', 'integer', (column) => column.notNull())
    .addColumn('sentence_end', 'integer', (column) => column.notNull())
    .addColumn('evidence_start', 'integer', (column) => column.notNull())
    .addColumn('evidence_end', 'integer', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('why', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('stances_key', ['document_id', 'id'])
    .addForeignKeyConstraint('stances_source', ['document_id', 'source'], 'document_actors', actor, (key) =>
      key.onDelete('cascade'),
    )
    .addForeignKeyConstraint('stances_target', ['document_id', 'target'], 'document_actors', actor, (key) =>
      key.onDelete('cascade'),
    )
    .addForeignKeyConstraint('stances_speaker', ['document_id', 'attributed_to'], 'document_actors', actor, (key) =>
      key.onDelete('cascade'),
    )
    .execute();
}

/** Ways into the tables that neighbours, edges and searches take. */
async function createIndexes(db: Kysely<Schema>): Promise<void> {
  await db.schema.createIndex('documents_by_date').on('documents').columns(['date', 'id']).execute();
  await db.schema.createIndex('aliases_by_name').on('aliases').columns(['folded', 'actor_id']).execute();
  await db.schema.createIndex('document_actors_by_link').on('document_actors').column('linked_to').execute();
  await db.schema.createIndex('mentions_by_actor').on('mentions').columns(['document_id', 'actor']).execute();
  await db.schema.createIndex('stances_by_source').on('stances').columns(['document_id', 'source', 'target']).execute();
  await db.schema.createIndex('stances_by_target').on('stances').columns(['document_id', 'target']).execute();
  await db.schema.createIndex('stances_by_speaker').on('stances').columns(['document_id', 'attributed_to']).execute();
}

async function createMergeSuggestions(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('merge_suggestions')
    .addColumn('position', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('into_actor', 'text', (column) => column.notNull())
    .addColumn('from_actor', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('score', 'real', (column) => column.notNull())
    .execute();
}

/** Documents, actors, mentions, stances and which actors may be one. */
export const corpus: Migration = {
  async up(db: Kysely<Schema>): Promise<void> {
    await createRevisions(db);
    await createDocuments(db);
    await createActors(db);
    await createDocumentActors(db);
    await createMentions(db);
    await createStances(db);
    await createMergeSuggestions(db);
    await createIndexes(db);
  },
};
