import { type Kysely, type Migration, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import { firstLineOf } from './0019-first-words.ts';

/** How an engine first found documents by their words; what it does is a part of the migration and never changes. */
export interface FirstWordIndex {
  create(db: Kysely<Schema>): Promise<void>;
  /** Adds a document by its number. */
  add(db: Kysely<Schema>, document: { number: number; title: string; text: string }): Promise<void>;
  remove(db: Kysely<Schema>, number: number): Promise<void>;
}

type Numbered = { id: string; number: number; title: string | null; text: string };

/** Texts are read so many at a time. */
const documentsAtOnce = 200;

async function numberAll(db: Kysely<Schema>): Promise<void> {
  const unnumbered = await sql<{ id: string }>`select id from documents where number is null order by id`.execute(db);
  const { rows } = await sql<{ last: number | string | null }>`select max(number) as last from documents`.execute(db);
  let number = Number(rows[0]?.last ?? 0);
  for (const { id } of unnumbered.rows)
    await sql`update documents set number = ${++number} where id = ${id}`.execute(db);
}

async function addAll(db: Kysely<Schema>, index: FirstWordIndex): Promise<void> {
  for (let last = -1; ; ) {
    const { rows } = await sql<Numbered>`select id, number, title, text from documents
      where number > ${last} order by number limit ${documentsAtOnce}`.execute(db);
    for (const { number, title, text } of rows)
      await index.add(db, { number, title: firstLineOf(title ?? ''), text: firstLineOf(text) });
    if (!rows.length) return;
    last = rows.at(-1)!.number;
  }
}

/** Documents are found by their words, and listed without a look at their texts. */
export const documentWords = (index: FirstWordIndex): Migration => ({
  async up(db: Kysely<Schema>): Promise<void> {
    await index.create(db);
    await db.schema
      .createIndex('documents_listed')
      .on('documents')
      .columns(['number', 'date', 'story', 'id'])
      .execute();
    await numberAll(db);
    await addAll(db, index);
  },
});
