import { type Kysely, type Migration, sql } from 'kysely';
import type { Schema } from '../schema.ts';

interface Found {
  source: string;
  target: string | null;
}

/** Stances that corrections show otherwise than they were found. */
const corrected = (db: Kysely<Schema>) =>
  db
    .selectFrom('stances')
    .select(['document_id', 'id', 'sentence_key', 'correction'])
    .where('quotation', 'is not', null)
    .where('correction', 'is not', null)
    .execute();

/** What a long sentence says of whom as it was found, which corrections hide. */
export const quotations: Migration = {
  async up(db: Kysely<Schema>): Promise<void> {
    await db.schema.alterTable('stances').addColumn('quotation', 'text').execute();
    const line = '\n';
    await sql`update stances set quotation = sentence_key || ${line} || source || ${line} || coalesce(target, '')
      where sentence_key is not null and sentence_end - sentence_start >= 60`.execute(db);
    for (const { document_id, id, sentence_key, correction } of await corrected(db)) {
      const { found } = JSON.parse(correction!) as { found: Found | null };
      const quotation = found && [sentence_key, found.source, found.target ?? ''].join(line);
      await db
        .updateTable('stances')
        .set({ quotation })
        .where('document_id', '=', document_id)
        .where('id', '=', id)
        .execute();
    }
  },
};
