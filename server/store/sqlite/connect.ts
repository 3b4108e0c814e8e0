import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'libsql';
import { DemarcheError } from '../../../shared/errors.ts';

/** How long a writer waits for another process that writes, in milliseconds. */
const busyTimeout = 15_000;

/** How much of a file each connection keeps in memory: what is read again and again of the indexes of a large store. */
const cacheKilobytes = 32_000;

/** Milliseconds between two tries of what SQLite does not wait for by itself. */
const pause = 20;

export const isBusy = (error: unknown): boolean => /^SQLITE_BUSY/.test(String((error as { code?: unknown }).code));

/** Has changes written beside the file. SQLite refuses this at once while another program opens the same file, whatever its busy timeout. */
function switchToWal(database: Database.Database): void {
  const last = Date.now() + busyTimeout;
  for (;;) {
    try {
      database.pragma('journal_mode = WAL');
      return;
    } catch (error) {
      if (!isBusy(error) || Date.now() > last) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
}

/** Opens a file to read and write, made with its folders when missing. */
export function connect(path: string): Database.Database {
  mkdirSync(dirname(path), { recursive: true });
  const database = new Database(path);
  database.pragma(`busy_timeout = ${busyTimeout}`);
  switchToWal(database);
  database.pragma('synchronous = NORMAL');
  database.pragma('foreign_keys = ON');
  database.pragma(`cache_size = -${cacheKilobytes}`);
  // What is removed is overwritten, so that no text of it stays in the file.
  database.pragma('secure_delete = ON');
  return database;
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether there is a file that may not be changed; the folder counts too, because changes are written beside the file first. */
export const isReadOnly = (path: string): boolean => existsSync(path) && !(mayWrite(path) && mayWrite(dirname(path)));

const hasChangesBeside = (path: string): boolean => (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;

/** A file with changes beside it can be read as it is while the files of its last writer are all there. */
function connectBesideWriter(path: string): Database.Database {
  let database: Database.Database | undefined;
  try {
    database = new Database(path);
    database.pragma(`busy_timeout = ${busyTimeout}`);
    database.prepare('select count(*) from sqlite_schema').all();
    return database;
  } catch (error) {
    database?.close();
    throw new DemarcheError(
      'unusable_store',
      `${path} has its last changes in ${path}-wal, which can be read only where both may be written. Copy both there, or take a backup made with: demarche backup FILE`,
      { cause: error },
    );
  }
}

/** Opens a file that may not be changed, and makes no file beside it. */
export const connectReadOnly = (path: string): Database.Database =>
  hasChangesBeside(path) ? connectBesideWriter(path) : new Database(`${pathToFileURL(path).href}?immutable=1`);

/** Writes what stands beside the file into it, as far as others let that happen now, and closes. */
export function disconnect(database: Database.Database): void {
  try {
    database.pragma('busy_timeout = 0');
    database.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // Another program reads or writes, and leaves a whole database as well.
  }
  database.close();
}
