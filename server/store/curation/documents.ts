import type { Kysely, Transaction } from 'kysely';
import type { DocumentRef } from '../../../shared/curation.ts';
import type { Document } from '../../../shared/document.ts';
import { inPortions } from '../queries/linking/portions.ts';
import { portions } from '../rows.ts';
import type { CuratedDocumentRow, Schema } from '../schema.ts';

const hashLength = 12;

/** The id of a document without the hash of its text, which all versions of its file share; null for an id without one. */
const stemOf = (id: string): string | null => /^(.+)-[0-9a-f]{12}$/.exec(id)?.[1] ?? null;

/** Remembers documents that corrections name. */
export async function nameDocuments(trx: Transaction<Schema>, refs: readonly DocumentRef[]): Promise<void> {
  const rows = refs.map(({ id, url, title, source }) => ({
    id,
    url,
    title,
    source,
    stem: stemOf(id),
    document: null,
    meant: null,
  }));
  for (const portion of portions(rows))
    await trx
      .insertInto('curated_documents')
      .values(portion)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
}

const two = (db: Kysely<Schema>) => db.selectFrom('documents').select('id').limit(2);

/** Documents of other versions of a file; the range lets an index find them. */
const versions = (db: Kysely<Schema>, stem: string) =>
  two(db)
    .where('id', '>=', `${stem}-`)
    .where('id', '<', `${stem}.`)
    .where(({ eb, fn }) => eb(fn<number>('length', ['id']), '=', [...stem].length + 1 + hashLength));

/**
 * The document of this store that a name means: the one of that id, else the only one of the same address, else of the same
 * title and outlet, else the only other version of the same file. Null when there is none, or no only one.
 */
async function find(db: Kysely<Schema>, { id, url, title, source, stem }: CuratedDocumentRow): Promise<string | null> {
  const attempts = [
    two(db).where('id', '=', id),
    url === null ? null : two(db).where('url', '=', url),
    title === null
      ? null
      : two(db)
          .where('title', '=', title)
          .where('source', source === null ? 'is' : '=', source),
    stem === null ? null : versions(db, stem),
  ];
  for (const attempt of attempts) {
    const found = (await attempt?.execute()) ?? [];
    if (found.length === 1) return found[0]!.id;
  }
  return null;
}

/** The names that may mean a document: those that do, and those that could since it is there. */
export const namesFor = async (
  db: Kysely<Schema>,
  document: Pick<Document, 'id' | 'url' | 'title'>,
): Promise<string[]> => {
  const stem = stemOf(document.id);
  const rows = await db
    .selectFrom('curated_documents')
    .select('id')
    .where((or) =>
      or.or([
        or('id', '=', document.id),
        or('document', '=', document.id),
        ...(document.url === null ? [] : [or('url', '=', document.url)]),
        ...(document.title === null ? [] : [or('title', '=', document.title)]),
        ...(stem === null ? [] : [or('stem', '=', stem)]),
      ]),
    )
    .execute();
  return rows.map(({ id }) => id);
};

/** Finds the documents of names anew; gives those that they meant or mean now, and the names that mean none. */
export async function findDocuments(
  trx: Transaction<Schema>,
  names: readonly string[],
): Promise<{ documents: Set<string>; lost: string[] }> {
  const documents = new Set<string>();
  const lost: string[] = [];
  for (const portion of portions(names))
    for (const row of await trx.selectFrom('curated_documents').selectAll().where('id', 'in', portion).execute()) {
      const document = await find(trx, row);
      if (row.document !== null) documents.add(row.document);
      if (document === null) lost.push(row.id);
      else documents.add(document);
      if (document !== row.document)
        await trx.updateTable('curated_documents').set({ document }).where('id', '=', row.id).execute();
    }
  return { documents, lost };
}

/** The names by which corrections mean these documents. */
export async function namesOf(db: Kysely<Schema>, ...documents: string[]): Promise<string[]> {
  const rows = await inPortions(documents, (some) =>
    db.selectFrom('curated_documents').select('id').where('document', 'in', some).execute(),
  );
  return rows.map(({ id }) => id);
}

/** The documents that names mean. */
export async function documentsByName(db: Kysely<Schema>): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('curated_documents')
    .select(['id', 'document'])
    .where('document', 'is not', null)
    .orderBy('id')
    .execute();
  return new Map(rows.map(({ id, document }) => [id, document!]));
}
