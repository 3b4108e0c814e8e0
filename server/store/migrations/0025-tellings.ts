import { type Kysely, type Migration, sql } from 'kysely';
import type { Schema } from '../schema.ts';

async function createTellings(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('tellings')
    .addColumn('document_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('sentence_key', 'text', (column) => column.notNull())
    .addColumn('quotation', 'text')
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('target', 'text')
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('review', 'text', (column) => column.notNull())
    .addColumn('repeats', 'integer', (column) => column.notNull())
    .addColumn('date', 'text')
    .addColumn('outlet', 'text')
    .addColumn('story', 'text', (column) => column.notNull())
    .addColumn('begun', 'text')
    .addPrimaryKeyConstraint('tellings_key', ['document_id', 'id'])
    .execute();
  await db.schema.createIndex('tellings_by_sentence').on('tellings').columns(['sentence_key', 'repeats']).execute();
  await sql`create index tellings_by_outlet on tellings (substr(outlet, 1, 100), sentence_key)`.execute(db);
  await sql`create index tellings_late on tellings (begun, date, sentence_key, story) where repeats <> 0`.execute(db);
  await sql`create index tellings_quoting on tellings (date, sentence_key) where repeats = 2`.execute(db);
}

/** The stances whose sentence is told more than once, with all that decides which of them count where only some documents are looked at. */
export const tellings: Migration = {
  async up(db: Kysely<Schema>): Promise<void> {
    await createTellings(db);
    await sql`insert into tellings (document_id, id, sentence_key, quotation, source, target, type, review, repeats, date,
        outlet, story, begun)
      select own.document_id, own.id, own.sentence_key, own.quotation, own.source, own.target, own.type, own.review,
        own.repeats, document.date, document.source, coalesce(document.story, document.id), leader.date
      from stances as own join documents as document on document.id = own.document_id
      left join documents as leader on leader.id = coalesce(document.story, document.id)
      where own.sentence_key in (select sentence_key from stances where repeats <> 0 and sentence_key is not null)`.execute(
      db,
    );
  },
};
