import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import type Database from 'libsql';
import { DemarcheError } from '../../../shared/errors.ts';
import type { Engine } from '../engine.ts';
import { type MigrationPlace, migrate, pendingMigrations } from '../migrations/migrate.ts';
import { missingStore } from '../missing.ts';
import type { Schema } from '../schema.ts';
import { createSqlStore, openSnapshot } from '../sql-store.ts';
import type { Snapshot, Store } from '../store.ts';
import { connect, connectReadOnly, disconnect, isReadOnly } from './connect.ts';
import { backUp, copyInto } from './copy.ts';
import { cursorOn } from './cursor.ts';
import { findDamage } from './damage.ts';
import { unusable } from './errors.ts';
import { firstWordIndex } from './first-word-index.ts';
import { guarded } from './guard.ts';
import { packRows } from './pack-rows.ts';
import { wordIndex } from './word-index.ts';

const placeOf = (path: string): MigrationPlace => ({
  ...{ shown: path, create: true, otherChoice: 'Choose another file.' },
  firstWordIndex,
});

/** Keeps a copy of a file as it was before its schema changes, beside it. */
function keepCopy(path: string, next: string, say: (message: string) => void): void {
  const copy = `${path}.before-${next}`;
  const reader = connect(path);
  try {
    copyInto(reader, copy);
  } finally {
    reader.close();
  }
  say(
    `${path} was written by an older version of Demarche and is brought up to date; a copy of it as it was is at ${copy}`,
  );
}

/** Migrates within one transaction that keeps other processes out: a kill leaves the old schema or the new one, nothing between. */
async function migrateAtOnce(
  database: Database.Database,
  db: Kysely<Schema>,
  path: string,
  say: (message: string) => void,
): Promise<void> {
  if (!(await pendingMigrations(db, placeOf(path))).pending.length) return;
  database.exec('begin immediate');
  try {
    const { executed, pending } = await pendingMigrations(db, placeOf(path));
    if (executed.length && pending.length) keepCopy(path, pending[0]!, say);
    await migrate(db, placeOf(path));
    database.exec('commit');
  } catch (error) {
    if (database.inTransaction) database.exec('rollback');
    throw error;
  }
}

async function checkReadOnly(db: Kysely<Schema>, path: string): Promise<void> {
  const { pending } = await pendingMigrations(db, placeOf(path));
  if (pending.length)
    throw new DemarcheError(
      'unusable_store',
      `${path} was written by an older version of Demarche and may not be changed here. Copy it to where it may be, or update it there.`,
    );
}

/** What asks a connection, and closes it in the end. */
function askedBy(database: Database.Database, path: string, close: () => void) {
  const asked = guarded(database, path, close);
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: asked }) });
  return { db, parts: { wordIndex, cursor: cursorOn(asked), packRows } };
}

/** One connection is at one moment at a time: another moment has one of its own. */
function openSnapshotOf(database: Database.Database, path: string): Promise<Snapshot> {
  const { db, parts } = askedBy(database, path, () => database.close());
  return openSnapshot(db, parts, () => db.destroy());
}

/**
 * Opens a SQLite file as a store and brings its schema up to date; folders and file are made when missing. A file that may
 * not be written is opened to be read.
 * @throws DemarcheError `unusable_store` when the file is no database, not ours, or of a newer version; `disk_full`.
 */
async function open(path: string, say: (message: string) => void): Promise<Store> {
  let database: Database.Database | undefined;
  try {
    const readOnly = isReadOnly(path);
    const connected = () => (readOnly ? connectReadOnly(path) : connect(path));
    const opened = connected();
    database = opened;
    const { db, parts } = askedBy(opened, path, () => (readOnly ? opened.close() : disconnect(opened)));
    await (readOnly ? checkReadOnly(db, path) : migrateAtOnce(opened, db, path, say));
    return {
      ...createSqlStore(db, parts),
      isReadOnly: readOnly,
      snapshot: () => openSnapshotOf(connected(), path),
      backUp: async (file) => backUp(opened, file),
      damage: () => findDamage(opened),
    };
  } catch (error) {
    database?.close();
    throw unusable(error, path);
  }
}

/** Stores in SQLite files, each made with its folders when missing. */
export const sqlite: Engine = {
  open: async (location, { create, say }) => {
    if (!create && !existsSync(location)) throw missingStore(location);
    return open(resolve(location), say);
  },
};
