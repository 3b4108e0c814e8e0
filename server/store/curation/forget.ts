import type { Transaction } from 'kysely';
import type { CurationEntry } from '../../../shared/curation.ts';
import { inPortions } from '../queries/linking/portions.ts';
import { portions } from '../rows.ts';
import type { Schema } from '../schema.ts';

/** The documents that a split takes occurrences from; none for one that goes by names alone. */
const documentsOfSplit = (entry: CurationEntry): string[] =>
  entry.op === 'split' ? (entry.documents ?? entry.occurrences?.map(({ document }) => document) ?? []) : [];

/** The names by which corrections mean these documents, with their ids. */
async function namesOfAll(trx: Transaction<Schema>, documents: readonly string[]): Promise<Set<string>> {
  const rows = await inPortions(documents, (some) =>
    trx
      .selectFrom('curated_documents')
      .select('id')
      .where((or) => or.or([or('id', 'in', some), or('document', 'in', some)]))
      .execute(),
  );
  return new Set([...documents, ...rows.map(({ id }) => id)]);
}

/** Ids of the splits that concern none but these documents. */
async function splitsOf(trx: Transaction<Schema>, documents: ReadonlySet<string>): Promise<string[]> {
  const rows = await trx.selectFrom('curations').select(['id', 'body']).where('op', '=', 'split').execute();
  return rows.flatMap(({ id, body }) => {
    const named = documentsOfSplit(JSON.parse(body));
    return named.length && named.every((document) => documents.has(document)) ? id : [];
  });
}

/** Ids of undos and redos of these entries. */
const marksOf = async (trx: Transaction<Schema>, entries: readonly string[]): Promise<string[]> =>
  (
    await inPortions(entries, (some) => trx.selectFrom('curations').select('id').where('named', 'in', some).execute())
  ).map(({ id }) => id);

/**
 * Takes out of the log what is about these documents alone, which quotes them: corrections and notes of their stances, marks of having
 * read them, splits within them, with what undid and redid all that. It is for documents that go for good, and the only way out of the log.
 */
export async function forgetCorrections(trx: Transaction<Schema>, documents: readonly string[]): Promise<void> {
  const names = await namesOfAll(trx, documents);
  const about = await inPortions(names, (some) =>
    trx.selectFrom('curations').select('id').where('document', 'in', some).execute(),
  );
  const entries = [...about.map(({ id }) => id), ...(await splitsOf(trx, names))];
  const all = [...entries, ...(await marksOf(trx, entries))];
  for (const some of portions(all)) {
    await trx.deleteFrom('curations').where('id', 'in', some).execute();
    await trx
      .deleteFrom('curation_conflicts')
      .where((or) => or.or([or('entry', 'in', some), or('winner', 'in', some)]))
      .execute();
  }
  for (const some of portions([...names])) await trx.deleteFrom('curated_documents').where('id', 'in', some).execute();
}
