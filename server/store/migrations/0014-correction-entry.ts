import type { Kysely, Migration } from 'kysely';
import type { Schema } from '../schema.ts';

interface Correction {
  entry?: string;
  by: string;
  at: string;
}

/** Ids of the entries about stances by author, moment and the document that they are about here. */
async function entryIds(db: Kysely<Schema>): Promise<(correction: Correction, document: string) => string> {
  const rows = await db
    .selectFrom('curations')
    .leftJoin('curated_documents', 'curated_documents.id', 'curations.document')
    .select(['curations.id', 'at', 'body', 'curated_documents.document'])
    .where('op', 'in', ['accept', 'reject', 'retype', 'flip', 'redirect', 'add'])
    .orderBy('at')
    .orderBy('curations.id')
    .execute();
  const ids = new Map<string, string>();
  for (const { id, at, body, document } of rows) ids.set(JSON.stringify([JSON.parse(body).author, at, document]), id);
  return ({ by, at }, document) => ids.get(JSON.stringify([by, at, document])) ?? '';
}

/** Every corrected stance tells which entry corrected it last; an empty id where no entry of the log is by this author at this moment. */
export const correctionEntry: Migration = {
  async up(db: Kysely<Schema>): Promise<void> {
    const rows = await db
      .selectFrom('stances')
      .select(['document_id', 'id', 'correction'])
      .where('correction', 'is not', null)
      .execute();
    const idOf = await entryIds(db);
    for (const row of rows) {
      const correction = JSON.parse(row.correction!) as Correction;
      await db
        .updateTable('stances')
        .set({ correction: JSON.stringify({ entry: idOf(correction, row.document_id), ...correction }) })
        .where('document_id', '=', row.document_id)
        .where('id', '=', row.id)
        .execute();
    }
  },
};
