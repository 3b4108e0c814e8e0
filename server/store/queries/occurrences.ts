import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import type { Occurrences, Page } from '../store.ts';

/** The actors that documents know and that are shown as one actor of the corpus; those that a correction added stand in no text. */
const known = (db: Kysely<Schema>, actor: string) =>
  db
    .selectFrom('document_actors as local')
    .where('local.linked_to', '=', actor)
    .where('local.found_as', 'is not', null);

/** Under which names documents mean an actor, the most frequent first, and a page of these documents by name, newest first. */
export async function occurrencesOf(db: Kysely<Schema>, actor: string, { limit, offset }: Page): Promise<Occurrences> {
  const names = await known(db, actor)
    .select(['local.name', (count) => count.fn.countAll().as('documents')])
    .groupBy('local.name')
    .execute();
  const rows = await known(db, actor)
    .innerJoin('documents as document', 'document.id', 'local.document_id')
    .select(['local.name', 'document.id', 'document.title', 'document.source', 'document.date'])
    .orderBy('local.name')
    .orderBy((order) => order.fn.coalesce('document.date', order.val('')), 'desc')
    .orderBy('document.id')
    .limit(limit)
    .offset(offset)
    .execute();
  const counted = names.map(({ name, documents }) => ({ name, documents: Number(documents) }));
  return {
    total: counted.reduce((sum, { documents }) => sum + documents, 0),
    names: counted.sort((a, b) => b.documents - a.documents || (a.name < b.name ? -1 : 1)),
    occurrences: rows.map(({ id, title, source, date, name }) => ({
      documentId: id,
      documentTitle: title,
      outlet: source,
      date,
      name,
    })),
  };
}
