import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import Database from 'libsql';
import { DemarcheError } from '../../../shared/errors.ts';
import type { Engine } from '../engine.ts';
import { migrate } from '../migrations/migrate.ts';
import { missingStore } from '../missing.ts';
import type { Schema } from '../schema.ts';
import { createSqlStore } from '../sql-store.ts';
import type { Store } from '../store.ts';

/** How long a writer waits for another process that writes, in milliseconds. */
const busyTimeout = 15_000;

function connect(path: string): Database.Database {
  mkdirSync(dirname(path), { recursive: true });
  const database = new Database(path);
  database.pragma(`busy_timeout = ${busyTimeout}`);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  database.pragma('foreign_keys = ON');
  return database;
}

const unusable = (path: string, cause: unknown): DemarcheError => {
  const isForeign = (cause as { code?: unknown }).code === 'SQLITE_NOTADB';
  const reason = isForeign ? 'is no database' : `could not be opened as a database (${(cause as Error).message})`;
  return new DemarcheError('unusable_store', `${path} ${reason}. Choose another file.`, { cause });
};

/** Migrates within one transaction that keeps other processes out: a kill leaves the old schema or the new one, nothing between. */
async function migrateAtOnce(database: Database.Database, db: Kysely<Schema>, path: string): Promise<void> {
  database.exec('begin immediate');
  try {
    await migrate(db, { shown: path, create: true, otherChoice: 'Choose another file.' });
    database.exec('commit');
  } catch (error) {
    database.exec('rollback');
    throw error;
  }
}

async function open(path: string): Promise<Store> {
  let database: Database.Database | undefined;
  try {
    database = connect(path);
    const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database }) });
    await migrateAtOnce(database, db, path);
    return createSqlStore(db);
  } catch (error) {
    database?.close();
    throw error instanceof DemarcheError ? error : unusable(path, error);
  }
}

/** Stores in SQLite files, each made with its folders when missing. */
export const sqlite: Engine = {
  keeps: () => true,
  open: async (location, { create }) => {
    if (!create && !existsSync(location)) throw missingStore(location);
    return open(resolve(location));
  },
};
