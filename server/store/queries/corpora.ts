import { type Kysely, sql, type Transaction } from 'kysely';
import type { Corpus } from '../../../shared/corpus.ts';
import { portions } from '../rows.ts';
import type { Schema } from '../schema.ts';
import { inPortions } from './linking/portions.ts';
import { nextRevision } from './revision.ts';

type Trx = Transaction<Schema>;

/** The corpora with their sizes, by name. */
export async function allCorpora(db: Kysely<Schema>): Promise<Corpus[]> {
  const rows = await db
    .selectFrom('corpus_documents as member')
    .innerJoin('documents as document', 'document.id', 'member.document_id')
    .groupBy('member.corpus')
    .select(['member.corpus as name', (count) => count.fn.countAll().as('documents')])
    .select((count) => count.fn.count(count.fn.coalesce('document.story', 'document.id')).distinct().as('stories'))
    .orderBy('member.corpus')
    .execute();
  return rows.map(({ name, documents, stories }) => ({ name, documents: Number(documents), stories: Number(stories) }));
}

/** Those of the corpora that hold documents. */
export async function knownCorpora(db: Kysely<Schema>, names: readonly string[]): Promise<Set<string>> {
  const known = new Set<string>();
  for (const name of names) {
    const row = db.selectFrom('corpus_documents').select('corpus').where('corpus', '=', name).limit(1);
    if (await row.executeTakeFirst()) known.add(name);
  }
  return known;
}

/** Ids of the documents of corpora, for a condition. */
export const documentsIn = (db: Kysely<Schema>, corpora: readonly string[]) =>
  db.selectFrom('corpus_documents').select('document_id').where('corpus', 'in', corpora);

/** The corpora that hold one of these documents. */
export async function corporaOf(db: Kysely<Schema>, documents: Iterable<string>): Promise<string[]> {
  const rows = await inPortions(documents, (some) =>
    db.selectFrom('corpus_documents').select('corpus').distinct().where('document_id', 'in', some).execute(),
  );
  return [...new Set(rows.map(({ corpus }) => corpus))];
}

/** Puts a document into corpora, where it is not in them yet. */
export const putIntoCorpora = (trx: Trx, document: string, corpora: readonly string[]) =>
  trx
    .insertInto('corpus_documents')
    .values(corpora.map((corpus) => ({ corpus, document_id: document })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();

/** Whether a corpus lacks a document that the store has. */
async function lacks(db: Kysely<Schema>, corpus: string, document: string): Promise<boolean> {
  const row = await db
    .selectFrom('documents')
    .leftJoin('corpus_documents as member', (join) =>
      join.onRef('member.document_id', '=', 'documents.id').on('member.corpus', '=', corpus),
    )
    .where('documents.id', '=', document)
    .select('member.corpus')
    .executeTakeFirst();
  return row !== undefined && row.corpus === null;
}

/** Puts a stored document into a corpus; false when it is in it already, or not there. */
export async function addToCorpus(db: Kysely<Schema>, corpus: string, document: string): Promise<boolean> {
  if (!(await lacks(db, corpus, document))) return false;
  return db.transaction().execute(async (trx) => {
    await nextRevision(trx);
    if (!(await lacks(trx, corpus, document))) return false;
    await putIntoCorpora(trx, document, [corpus]);
    return true;
  });
}

/** Those of the documents that other corpora than these hold as well. */
export async function heldElsewhere(
  db: Kysely<Schema>,
  documents: readonly string[],
  corpora: readonly string[],
): Promise<string[]> {
  const rows = await inPortions(documents, (some) =>
    db
      .selectFrom('corpus_documents')
      .select('document_id')
      .distinct()
      .where('document_id', 'in', some)
      .where('corpus', 'not in', corpora)
      .execute(),
  );
  return rows.map(({ document_id }) => document_id);
}

export async function takeFromCorpora(
  trx: Trx,
  documents: readonly string[],
  corpora: readonly string[],
): Promise<void> {
  for (const some of portions(documents))
    await trx.deleteFrom('corpus_documents').where('document_id', 'in', some).where('corpus', 'in', corpora).execute();
}

/** Forgets what is known of the feeds of those of the corpora that hold nothing any more. */
export async function forgetFeeds(trx: Trx, corpora: readonly string[]): Promise<void> {
  if (!corpora.length) return;
  await trx
    .deleteFrom('feeds')
    .where('corpus', 'in', corpora)
    .where('corpus', 'not in', trx.selectFrom('corpus_documents').select('corpus'))
    .execute();
}

/** Gives a corpus another name; false when there is none of the one, or one of the other already. */
export const renameCorpus = (db: Kysely<Schema>, name: string, to: string): Promise<boolean> =>
  db.transaction().execute(async (trx) => {
    await nextRevision(trx);
    const taken = await trx.selectFrom('corpus_documents').select('corpus').where('corpus', '=', to).limit(1).execute();
    if (taken.length) return false;
    const { numUpdatedRows } = await trx
      .updateTable('corpus_documents')
      .set({ corpus: to })
      .where('corpus', '=', name)
      .executeTakeFirst();
    if (!numUpdatedRows) return false;
    await trx.deleteFrom('feeds').where('corpus', '=', to).execute();
    await trx.updateTable('feeds').set({ corpus: to }).where('corpus', '=', name).execute();
    return true;
  });

/** Documents that are in no corpus go into the main one: nothing else could be asked for them. */
export const putStraysInto = (trx: Trx, corpus: string) =>
  sql`insert into corpus_documents (corpus, document_id)
    select ${corpus}, id from documents where not exists (select 1 from corpus_documents where document_id = documents.id)`.execute(
    trx,
  );
