import type { Kysely } from 'kysely';
import type { ReaderVersion } from '../../../shared/reader-version.ts';
import { portions } from '../rows.ts';
import type { Schema } from '../schema.ts';
import type { DocumentSelection, StoredDocument } from '../store.ts';
import { documentsIn } from './corpora.ts';
import { documentConditions } from './stories/stand-ins.ts';

/** All that is kept of one document beside its analysis. */
export async function storedDocument(db: Kysely<Schema>, id: string): Promise<StoredDocument | null> {
  const row = await db.selectFrom('documents').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const { hash, path, characters, reader, annotation, origin, title, date, source, url, language, text } = row;
  const document = { id, text, title, date, source, url, language };
  const given = annotation === null ? null : JSON.parse(annotation);
  return { document, hash, path, characters, reader, annotation: given, origin };
}

/** Paths that start with the folder's sort between it with a slash and it with the character after the slash. */
const withinFolder = (folder: string, separator: string): [string, string] => [
  `${folder}${separator}`,
  `${folder}${String.fromCharCode(separator.charCodeAt(0) + 1)}`,
];

/** The stories of documents; one whose story is not found yet is its own. */
const storiesOf = (db: Kysely<Schema>, ids: readonly string[]) =>
  db
    .selectFrom('documents')
    .where('id', 'in', ids)
    .select((of) => of.fn.coalesce('story', 'id').as('story'));

function selected(db: Kysely<Schema>, selection: DocumentSelection) {
  const { corpus, copiesOf, outlet, from, to, origin, before, notReadBy } = selection;
  let query = db.selectFrom('documents').select('id').orderBy('id');
  if (corpus) query = query.where('id', 'in', documentsIn(db, corpus));
  if (copiesOf) query = query.where((of) => of(of.fn.coalesce('story', 'id'), 'in', storiesOf(db, copiesOf)));
  if (outlet) query = query.where('source', 'in', outlet);
  for (const condition of documentConditions(db, 'documents', { from, to })) query = query.where(condition);
  if (before !== undefined) query = query.where('date', '<', before.slice(0, 10));
  if (notReadBy !== undefined)
    query = query.where((or) => or.or([or('reader', 'is', null), or('reader', '<>', notReadBy)]));
  if (origin !== undefined) {
    const folders = ['/', '\\'].map((separator) => withinFolder(origin.replace(/[\\/]+$/, ''), separator));
    query = query.where((or) =>
      or.or([
        or('origin', '=', origin),
        ...folders.map(([first, end]) => or.and([or('origin', '>=', first), or('origin', '<', end)])),
      ]),
    );
  }
  return query;
}

/** Ids of the documents that meet every condition of the selection, in their order. */
export async function documentIds(db: Kysely<Schema>, selection: DocumentSelection): Promise<string[]> {
  const { ids } = selection;
  if (!ids) return (await selected(db, selection).execute()).map(({ id }) => id);
  const found: string[] = [];
  for (const portion of portions([...new Set(ids)].sort()))
    found.push(...(await selected(db, selection).where('id', 'in', portion).execute()).map(({ id }) => id));
  return found;
}

/** The addresses of documents, each with the id of the first that is at it. */
export async function documentAddresses(db: Kysely<Schema>): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('documents')
    .where('url', 'is not', null)
    .orderBy('id', 'desc')
    .select(['id', 'url'])
    .execute();
  return new Map(rows.map(({ id, url }) => [url!, id]));
}

/** How many documents each version of the reader has read. */
export async function readersOfDocuments(
  db: Kysely<Schema>,
  corpora?: readonly string[],
): Promise<{ reader: ReaderVersion | null; documents: number }[]> {
  const rows = await db
    .selectFrom('documents')
    .$if(corpora !== undefined, (query) => query.where('id', 'in', documentsIn(db, corpora!)))
    .groupBy('reader')
    .select(['reader', (count) => count.fn.countAll().as('documents')])
    .orderBy('reader', (order) => order.asc().nullsFirst())
    .execute();
  return rows.map(({ reader, documents }) => ({ reader, documents: Number(documents) }));
}

/** How many stances the documents have. */
export async function stancesIn(db: Kysely<Schema>, documentIds: readonly string[]): Promise<number> {
  let total = 0;
  for (const portion of portions(documentIds)) {
    const { count } = await db
      .selectFrom('stances')
      .where('document_id', 'in', portion)
      .select((stances) => stances.fn.countAll().as('count'))
      .executeTakeFirstOrThrow();
    total += Number(count);
  }
  return total;
}
