import { type Kysely, sql } from 'kysely';
import type { DocumentFilter } from '../../../shared/filter.ts';
import type { Schema } from '../schema.ts';
import type { Next, Occurrences, Page } from '../store.ts';
import { type Column, pageOf } from './page-of.ts';
import { documentConditions } from './stories/stand-ins.ts';
import type { Worded } from './worded.ts';

/** The actors that documents know and that are shown as one actor of the corpus; those that a correction added stand in no text. */
const known = (db: Kysely<Schema>, actor: string, filter: DocumentFilter & Worded) =>
  documentConditions(db, 'document', filter).reduce(
    (query, condition) => query.where(condition),
    db
      .selectFrom('document_actors as local')
      .innerJoin('documents as document', 'document.id', 'local.document_id')
      .where('local.linked_to', '=', actor)
      .where('local.found_as', 'is not', null),
  );

/** The order of the documents that mean an actor; one may know it by several actors of the same name. */
const byName: readonly Column[] = [
  { by: sql.ref('local.name') },
  { by: sql.ref('document.date'), isDescending: true, mayLack: true },
  { by: sql.ref('document.id') },
  { by: sql.ref('local.id') },
];

/** Under which names documents mean an actor, the most frequent first, and a page of these documents by name, newest first. */
export async function occurrencesOf(
  db: Kysely<Schema>,
  actor: string,
  page: Page,
  filter: DocumentFilter & Worded,
): Promise<Next & Occurrences> {
  const names = await known(db, actor, filter)
    .select(['local.name', (count) => count.fn.countAll().as('documents')])
    .groupBy('local.name')
    .execute();
  const meaning = known(db, actor, filter).select([
    'local.name',
    'document.id',
    'document.title',
    'document.source',
    'document.date',
  ]);
  const { rows, next } = await pageOf(meaning, byName, page);
  const counted = names.map(({ name, documents }) => ({ name, documents: Number(documents) }));
  return {
    next,
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
