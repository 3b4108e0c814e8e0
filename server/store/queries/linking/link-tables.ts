import type { Kysely, Transaction } from 'kysely';
import type { LinkTables } from '../../link-tables.ts';
import type { Schema } from '../../schema.ts';
import { changedPhrases, phrasesOfHeads, saveHeads, saveIssueGroups } from '../issues.ts';
import { nextRevision } from '../revision.ts';
import {
  comparableMembers,
  inhabitedBlocks,
  loneNamesOf,
  membersOf,
  saveBlocks,
  saveLoneNames,
  savePairs,
} from './blocks.ts';
import { acronymCounts, acronymsOfNames, bearerCounts, saveAcronymCounts } from './names.ts';
import { linkedOccurrencesIn, linkedOccurrencesNamed, takeRemoved, waitingOccurrences } from './occurrences.ts';
import { evidenceOf, saveFound } from './summed-actors.ts';

/** Which linker the links are of, null when none has run. */
export async function linkerOf(db: Kysely<Schema>): Promise<string | null> {
  const row = await db.selectFrom('linkers').select('fingerprint').executeTakeFirst();
  return row?.fingerprint ?? null;
}

const found = [
  'summed_actors',
  'acronyms',
  'actor_blocks',
  'lone_names',
  'merge_suggestions',
  'removed_actors',
] as const;

async function restart(trx: Transaction<Schema>, linker: string): Promise<void> {
  for (const table of found) await trx.deleteFrom(table).execute();
  await trx.updateTable('document_actors').set({ name_key: null, summed_as: null }).execute();
  await trx.updateTable('issues').set({ head: null, grouped: 0 }).execute();
  await trx.deleteFrom('linkers').execute();
  await trx.insertInto('linkers').values({ fingerprint: linker }).execute();
}

/** Whether documents or issues have changed since the last linking. */
export async function waitsForLinking(db: Kysely<Schema>): Promise<boolean> {
  const rows = await Promise.all([
    db
      .selectFrom('document_actors')
      .select('document_id')
      .where('summed_as', 'is', null)
      .where('found_as', 'is not', null)
      // In the order of the index of those that wait: another would have all the others looked at.
      .orderBy('document_id')
      .limit(1)
      .execute(),
    db.selectFrom('removed_actors').select('document_id').limit(1).execute(),
    db.selectFrom('issues').select('phrase').where('grouped', '=', 0).limit(1).execute(),
  ]);
  return rows.some(({ length }) => length > 0);
}

const tablesOf = (trx: Transaction<Schema>): LinkTables => ({
  restart: (linker) => restart(trx, linker),
  waiting: (documents) => waitingOccurrences(trx, documents),
  takeRemoved: (documents) => takeRemoved(trx, documents),
  bearers: (keys) => bearerCounts(trx, keys),
  acronyms: (acronyms) => acronymCounts(trx, acronyms),
  acronymsOf: (keys) => acronymsOfNames(trx, keys),
  saveAcronyms: (counts) => saveAcronymCounts(trx, counts),
  occurrencesNamed: (keys) => linkedOccurrencesNamed(trx, keys),
  occurrencesIn: (documents) => linkedOccurrencesIn(trx, documents),
  evidence: (actors) => evidenceOf(trx, actors),
  save: (links) => saveFound(trx, links),
  saveBlocks: (added, removed) => saveBlocks(trx, added, removed),
  comparable: (blocks, most) => comparableMembers(trx, blocks, most),
  members: (blocks) => membersOf(trx, blocks),
  inhabited: (blocks) => inhabitedBlocks(trx, blocks),
  savePairs: (blocks, pairs) => savePairs(trx, blocks, pairs),
  loneNames: (families) => loneNamesOf(trx, families),
  saveLoneNames: (blocks, names) => saveLoneNames(trx, blocks, names),
  changedPhrases: () => changedPhrases(trx),
  saveHeads: (heads) => saveHeads(trx, heads),
  phrasesOf: (heads) => phrasesOfHeads(trx, heads),
  saveIssueGroups: (groups) => saveIssueGroups(trx, groups),
});

/** Lets the work link within one transaction. */
export const link = <T>(db: Kysely<Schema>, work: (tables: LinkTables) => Promise<T>): Promise<T> =>
  db.transaction().execute(async (trx) => {
    await nextRevision(trx);
    return work(tablesOf(trx));
  });
