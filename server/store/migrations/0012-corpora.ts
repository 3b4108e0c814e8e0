import { type Kysely, type Migration, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** The corpus of what was stored before. */
const mainCorpus = 'main';

/** What was stored before is all in one corpus. */
async function createCorpora(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('corpus_documents')
    .addColumn('corpus', 'text', (column) => column.notNull())
    .addColumn('document_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('corpus_documents_key', ['corpus', 'document_id'])
    .addForeignKeyConstraint('corpus_documents_document', ['document_id'], 'documents', ['id'], (key) =>
      key.onDelete('cascade'),
    )
    .execute();
  await db.schema.createIndex('corpus_documents_by_document').on('corpus_documents').column('document_id').execute();
  await sql`insert into corpus_documents (corpus, document_id) select ${sql.lit(mainCorpus)}, id from documents`.execute(
    db,
  );
}

/** A feed can be watched for several corpora. */
async function separateFeeds(db: Kysely<Schema>): Promise<void> {
  await db.schema.alterTable('feeds').renameTo('earlier_feeds').execute();
  await db.schema
    .createTable('feeds')
    .addColumn('corpus', 'text', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('etag', 'text')
    .addColumn('last_modified', 'text')
    .addColumn('entries', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('feeds_of_corpora', ['corpus', 'address'])
    .execute();
  await sql`insert into feeds (corpus, address, etag, last_modified, entries)
    select ${sql.lit(mainCorpus)}, address, etag, last_modified, entries from earlier_feeds`.execute(db);
  await db.schema.dropTable('earlier_feeds').execute();
}

/** Named sets of documents. */
export const corpora: Migration = {
  async up(db: Kysely<Schema>): Promise<void> {
    await createCorpora(db);
    await separateFeeds(db);
  },
};
