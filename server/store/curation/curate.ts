import type { Kysely, Transaction } from 'kysely';
import { actorOps, type CurationEntry, documentOfEntry } from '../../../shared/curation.ts';
import { markConflicts } from '../../curation/in-force.ts';
import { nextRevision } from '../queries/revision.ts';
import type { Schema } from '../schema.ts';
import { saveConflicts } from './conflicts.ts';
import { nameDocuments } from './documents.ts';
import { entriesById, insertEntries } from './log.ts';
import { showCorrected } from './show.ts';
import { showDocuments } from './stances.ts';

type Trx = Transaction<Schema>;

const isAboutActors = ({ op }: CurationEntry): boolean => (actorOps as readonly string[]).includes(op);

/** Entries with those that they undo or redo. */
async function withNamed(trx: Trx, entries: readonly CurationEntry[]): Promise<CurationEntry[]> {
  const named = entries.flatMap((entry) => (entry.op === 'undo' || entry.op === 'redo' ? [entry.entry] : []));
  return [...entries, ...(await entriesById(trx, [...new Set(named)]))];
}

/** Undos and redos that name nothing, or contradict each other. */
async function listMarks(trx: Trx): Promise<void> {
  const rows = await trx.selectFrom('curations').select(['id', 'named']).where('named', 'is not', null).execute();
  const ids = [...new Set(rows.flatMap(({ id, named }) => [id, named!]))];
  await saveConflicts(trx, 'log', markConflicts(await entriesById(trx, ids)));
}

async function areKnown(db: Kysely<Schema>, entries: readonly CurationEntry[]): Promise<boolean> {
  const ids = new Set(entries.map(({ id }) => id));
  return (await entriesById(db, [...ids])).length === ids.size;
}

/** Adds entries to the log and shows what they change; gives those that the log did not hold. Entries leave the log only with a document that goes for good. */
export async function addCurations(db: Kysely<Schema>, entries: readonly CurationEntry[]): Promise<CurationEntry[]> {
  if (await areKnown(db, entries)) return [];
  return db.transaction().execute(async (trx) => {
    await nextRevision(trx);
    const added = await insertEntries(trx, entries);
    const touched = await withNamed(trx, added);
    const refs = touched.flatMap((entry) => documentOfEntry(entry) ?? []);
    await nameDocuments(trx, refs);
    const names = [...new Set(refs.map(({ id }) => id))];
    await listMarks(trx);
    await (touched.some(isAboutActors) ? showCorrected : showDocuments)(trx, names);
    return added;
  });
}
