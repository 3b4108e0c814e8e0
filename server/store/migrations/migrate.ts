import { type Kysely, type Migration, Migrator } from 'kysely';
import { DemarcheError } from '../../../shared/errors.ts';
import type { Schema } from '../schema.ts';
import { corpus } from './0001-corpus.ts';
import { issues } from './0002-issues.ts';
import { given } from './0003-given.ts';

/** Every change of the schema in its order; a migration that was released never changes. */
const migrations: Readonly<Record<string, Migration>> = {
  '0001-corpus': corpus,
  '0002-issues': issues,
  '0003-given': given,
};

/** Names of the migrations that the database has seen, oldest first; empty for a new one. */
async function executedMigrations(db: Kysely<Schema>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === 'kysely_migration')) return [];
  const rows = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .orderBy('name')
    .execute();
  return rows.map((row) => row.name);
}

/**
 * Brings the schema up to date; only ever forward.
 * @throws DemarcheError `unusable_store` when a newer version of Demarche wrote the database, or another program did.
 */
export async function migrate(db: Kysely<Schema>, location: string): Promise<void> {
  const executed = await executedMigrations(db);
  const unknown = executed.filter((name) => !(name in migrations));
  if (unknown.length)
    throw new DemarcheError(
      'unusable_store',
      `${location} was written by a newer version of Demarche (it has ${unknown.join(', ')}). Update Demarche, or choose another file.`,
    );
  if (!executed.length && (await db.introspection.getTables()).length)
    throw new DemarcheError('unusable_store', `${location} is the database of another program. Choose another file.`);
  if (executed.length === Object.keys(migrations).length) return;
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
