import type { Kysely, Transaction } from 'kysely';
import { actorOps, type CurationEntry, documentOfEntry } from '../../../shared/curation.ts';
import { markConflicts } from '../../curation/in-force.ts';
import { nextRevision } from '../queries/revision.ts';
import { recountStances } from '../queries/save-actors.ts';
import type { Schema } from '../schema.ts';
import { showActorsAsCorrected, showActorsAsFound } from './actors.ts';
import { saveConflicts } from './conflicts.ts';
import { nameDocuments } from './documents.ts';
import { entriesById, insertEntries } from './log.ts';
import { showDocuments } from './stances.ts';

type Trx = Transaction<Schema>;

const isAboutActors = ({ op }: CurationEntry): boolean => (actorOps as readonly string[]).includes(op);

/** Entries with those that they undo or redo. */
async function withNamed(trx: Trx, entries: readonly CurationEntry[]): Promise<CurationEntry[]> {
  const named = entries.flatMap((entry) => (entry.op === 'undo' || entry.op === 'redo' ? [entry.entry] : []));
  return [...entries, ...(await entriesById(trx, [...new Set(named)]))];
}

/** Documents whose stances go to other actors by a correction, or are added by one: what actors are shown as changes them. */
async function documentsWithEnds(trx: Trx): Promise<string[]> {
  const rows = await trx
    .selectFrom('curations')
    .select('document')
    .distinct()
    .where('op', 'in', ['flip', 'redirect', 'add'])
    .execute();
  return rows.flatMap(({ document }) => document ?? []);
}

/** Undos and redos that name nothing, or contradict each other. */
async function listMarks(trx: Trx): Promise<void> {
  const rows = await trx.selectFrom('curations').select(['id', 'named']).where('named', 'is not', null).execute();
  const ids = [...new Set(rows.flatMap(({ id, named }) => [id, named!]))];
  await saveConflicts(trx, 'log', markConflicts(await entriesById(trx, ids)));
}

async function showActors(trx: Trx): Promise<void> {
  const before = await showActorsAsFound(trx);
  const after = await showActorsAsCorrected(trx);
  await recountStances(trx, [...new Set([...before, ...after])]);
}

/** Adds entries to the log and shows what they change; gives those that the log did not hold. */
export const addCurations = (db: Kysely<Schema>, entries: readonly CurationEntry[]): Promise<CurationEntry[]> =>
  db.transaction().execute(async (trx) => {
    await nextRevision(trx);
    const added = await insertEntries(trx, entries);
    const touched = await withNamed(trx, added);
    const refs = touched.flatMap((entry) => documentOfEntry(entry) ?? []);
    await nameDocuments(trx, refs);
    const names = new Set(refs.map(({ id }) => id));
    if (touched.some(isAboutActors)) {
      await showActors(trx);
      for (const name of await documentsWithEnds(trx)) names.add(name);
    }
    await listMarks(trx);
    await showDocuments(trx, [...names]);
    return added;
  });
