import { type Kysely, type Migration, sql } from 'kysely';
import type { Schema } from '../schema.ts';

async function extendDocumentActors(db: Kysely<Schema>): Promise<void> {
  await db.schema.alterTable('document_actors').addColumn('name_key', 'text').execute();
  await db.schema.alterTable('document_actors').addColumn('summed_as', 'text').execute();
  await db.schema
    .createIndex('document_actors_by_name')
    .on('document_actors')
    .columns(['name_key', 'id', 'country'])
    .where(sql.ref('name_key'), 'is not', null)
    .execute();
  await db.schema.createIndex('document_actors_by_sum').on('document_actors').column('summed_as').execute();
  await db.schema
    .createIndex('document_actors_waiting')
    .on('document_actors')
    .column('document_id')
    .where(sql.ref('summed_as'), 'is', null)
    .execute();
}

async function createRemovedActors(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('removed_actors')
    .addColumn('document_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('date', 'text')
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('country', 'text')
    .addColumn('affiliation', 'text')
    .addColumn('role', 'text')
    .addColumn('aliases', 'text', (column) => column.notNull())
    .addColumn('given', 'text')
    .addColumn('name_key', 'text')
    .addColumn('summed_as', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('removed_actors_key', ['document_id', 'id'])
    .execute();
}

async function createFoundActors(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('summed_actors')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('country', 'text')
    .addColumn('role', 'text')
    .addColumn('documents', 'integer', (column) => column.notNull())
    .addColumn('given', 'integer', (column) => column.notNull())
    .addColumn('evidence', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('acronyms')
    .addColumn('acronym', 'text', (column) => column.notNull())
    .addColumn('name_key', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('acronyms_key', ['acronym', 'name_key'])
    .execute();
  await db.schema.createIndex('acronyms_by_name').on('acronyms').column('name_key').execute();
  await db.schema
    .createTable('linkers')
    .addColumn('fingerprint', 'text', (column) => column.notNull())
    .execute();
}

/** Suggestions by the block of names that they come from; the old ones stay until the first linking. */
async function createSuggestions(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('actor_blocks')
    .addColumn('block', 'text', (column) => column.notNull())
    .addColumn('actor_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('actor_blocks_key', ['block', 'actor_id'])
    .execute();
  await db.schema
    .createTable('lone_names')
    .addColumn('block', 'text', (column) => column.primaryKey().notNull())
    .addColumn('family', 'text', (column) => column.notNull())
    .addColumn('country', 'text')
    .addColumn('into_actor', 'text')
    .addColumn('score', 'double precision', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('lone_names_by_family').on('lone_names').column('family').execute();
  await db.schema.alterTable('merge_suggestions').renameTo('earlier_suggestions').execute();
  await db.schema
    .createTable('merge_suggestions')
    .addColumn('block', 'text', (column) => column.notNull())
    .addColumn('into_actor', 'text', (column) => column.notNull())
    .addColumn('from_actor', 'text', (column) => column.notNull())
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('score', 'double precision', (column) => column.notNull())
    .addPrimaryKeyConstraint('merge_suggestions_of_block', ['block', 'into_actor', 'from_actor'])
    .execute();
  await sql`insert into merge_suggestions (block, into_actor, from_actor, place, reason, score)
    select 'earlier', into_actor, from_actor, min(position), min(reason), max(score) from earlier_suggestions
    group by into_actor, from_actor`.execute(db);
  await db.schema.dropTable('earlier_suggestions').execute();
}

async function extendIssues(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .alterTable('issues')
    .addColumn('stances', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema.alterTable('issues').addColumn('head', 'text').execute();
  await db.schema
    .alterTable('issues')
    .addColumn('grouped', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await sql`update issues set stances = (select count(*) from stances where stances.issue = issues.phrase)`.execute(db);
  await db.schema.createIndex('issues_by_head').on('issues').column('head').execute();
  await db.schema
    .createIndex('issues_changed')
    .on('issues')
    .column('phrase')
    .where(sql.ref('grouped'), '=', sql.lit(0))
    .execute();
}

/** What linking and grouping need so that a new document touches only what shares its names and its issues. */
export const linking: Migration = {
  async up(db: Kysely<Schema>): Promise<void> {
    await extendDocumentActors(db);
    await createRemovedActors(db);
    await createFoundActors(db);
    await createSuggestions(db);
    await extendIssues(db);
  },
};
