import { type Kysely, type Migration, Migrator } from 'kysely';
import { DemarcheError } from '../../../shared/errors.ts';
import { missingStore } from '../missing.ts';
import type { Schema } from '../schema.ts';
import { corpus } from './0001-corpus.ts';
import { issues } from './0002-issues.ts';
import { given } from './0003-given.ts';
import { stories } from './0004-stories.ts';
import { curation } from './0005-curation.ts';
import { readers } from './0006-readers.ts';
import { feeds } from './0007-feeds.ts';
import { linking } from './0008-linking.ts';
import { bands } from './0010-bands.ts';
import { cutActors } from './0011-cut-actors.ts';
import { corpora } from './0012-corpora.ts';
import { edges } from './0013-edges.ts';
import { correctionEntry } from './0014-correction-entry.ts';
import { quotations } from './0015-quotations.ts';
import { edgeIndex } from './0016-edge-index.ts';
import { toldIssues } from './0017-told-issues.ts';
import { edgesWithoutStories } from './0018-edges-without-stories.ts';
import { documentWords, type FirstWordIndex } from './0019-document-words.ts';
import { edgeSums } from './0020-edge-sums.ts';
import { outletIndex } from './0021-outlet-index.ts';
import { apostrophes } from './0022-apostrophes.ts';
import { waitingIndex } from './0023-waiting-index.ts';
import { meantActors } from './0024-meant-actors.ts';
import { tellings } from './0025-tellings.ts';

/** Every change of the schema in its order; a migration that was released never changes. */
const migrationsOf = ({ firstWordIndex }: MigrationPlace): Readonly<Record<string, Migration>> => ({
  '0001-corpus': corpus,
  '0002-issues': issues,
  '0003-given': given,
  '0004-stories': stories,
  '0005-curation': curation,
  '0006-readers': readers,
  '0007-feeds': feeds,
  '0008-linking': linking,
  '0010-bands': bands,
  '0011-cut-actors': cutActors,
  '0012-corpora': corpora,
  '0013-edges': edges,
  '0014-correction-entry': correctionEntry,
  '0015-quotations': quotations,
  '0016-edge-index': edgeIndex,
  '0017-told-issues': toldIssues,
  '0018-edges-without-stories': edgesWithoutStories,
  '0019-document-words': documentWords(firstWordIndex),
  '0020-edge-sums': edgeSums,
  '0021-outlet-index': outletIndex,
  '0022-apostrophes': apostrophes(firstWordIndex),
  '0023-waiting-index': waitingIndex,
  '0024-meant-actors': meantActors,
  '0025-tellings': tellings,
});

/** Where a schema is brought up to date, and how that place is spoken of. */
export interface MigrationPlace {
  /** Its location in messages. */
  shown: string;
  /** Schema of the database that holds the tables, where the engine has several. */
  schema?: string;
  /** Whether a new store may be made. */
  create: boolean;
  /** What a user can do when another program has the place. */
  otherChoice: string;
  /** How the engine first found documents by their words. */
  firstWordIndex: FirstWordIndex;
}

/** Names of the tables that are there, those of the migrations included. */
async function tableNames(db: Kysely<Schema>, { schema }: MigrationPlace): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  return tables.filter((table) => schema === undefined || table.schema === schema).map(({ name }) => name);
}

/** Names of the migrations that the database has seen, oldest first. */
async function executedMigrations(db: Kysely<Schema>): Promise<string[]> {
  const rows = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .orderBy('name')
    .execute();
  return rows.map((row) => row.name);
}

/** @throws DemarcheError `unusable_store` when another program or a newer version of this one has made the tables. */
function checkOwnership(executed: readonly string[], tables: readonly string[], place: MigrationPlace): void {
  const { shown, otherChoice } = place;
  const unknown = executed.filter((name) => !(name in migrationsOf(place)));
  if (unknown.length)
    throw new DemarcheError(
      'unusable_store',
      `${shown} was written by a newer version of Demarche (it has ${unknown.join(', ')}). Update Demarche. ${otherChoice}`,
    );
  if (!executed.length && tables.some((name) => !name.startsWith('kysely_migration')))
    throw new DemarcheError('unusable_store', `${shown} is the database of another program. ${otherChoice}`);
}

/**
 * Names of the migrations that the database has seen and of those that it has not, oldest first.
 * @throws DemarcheError `unusable_store` when a newer version of Demarche wrote the database, or another program did, or
 * when there is none and none may be made.
 */
export async function pendingMigrations(
  db: Kysely<Schema>,
  place: MigrationPlace,
): Promise<{ executed: string[]; pending: string[] }> {
  const tables = await tableNames(db, place);
  const executed = tables.includes('kysely_migration') ? await executedMigrations(db) : [];
  checkOwnership(executed, tables, place);
  if (!executed.length && !place.create) throw missingStore(place.shown);
  return { executed, pending: Object.keys(migrationsOf(place)).filter((name) => !executed.includes(name)) };
}

/** Brings the schema up to date; only ever forward. @throws DemarcheError as {@link pendingMigrations} does. */
export async function migrate(db: Kysely<Schema>, place: MigrationPlace): Promise<void> {
  if (!(await pendingMigrations(db, place)).pending.length) return;
  const provider = { getMigrations: async () => migrationsOf(place) };
  const { error } = await new Migrator({ db, provider, migrationTableSchema: place.schema }).migrateToLatest();
  if (error) throw error;
}
