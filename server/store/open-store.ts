import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { DemarcheError } from '../../shared/errors.ts';
import type { Engine, OpenOptions } from './engine.ts';
import { isLocation, readLocation } from './postgres/location.ts';
import type { Store } from './store.ts';

/** An engine is loaded when a store of its kind is opened: a file needs nothing of PostgreSQL. */
const engineOf = async (location: string): Promise<Engine> =>
  isLocation(location) ? (await import('./postgres/open.ts')).postgres : (await import('./sqlite/open.ts')).sqlite;

/**
 * Opens the store at a location: `postgres://USER:PASSWORD@HOST:PORT/DATABASE`, or else the path of a file. A store that
 * is not there is made, unless `create` is false.
 * @throws DemarcheError `unusable_store` when there is none or it cannot serve as one; the message says why and what
 * helps, and never holds a password.
 */
export const openStore = async (
  location: string,
  { create = true, say = () => undefined }: OpenOptions = {},
): Promise<Store> => (await engineOf(location)).open(location, { create, say });

/** Holds a file as `holdFile` of SQLite does, which knows what every file system takes for that. */
export const holdFile = async (file: string): Promise<(() => void) | null> =>
  (await import('./sqlite/lock.ts')).holdFile(file);

/** The folder of this user; a container may run as one who has none. */
function home(): string | null {
  try {
    return homedir() || null;
  } catch {
    return null;
  }
}

/** The folder of this user for what programs keep between two starts (XDG Base Directory Specification). */
function stateFolder(): string {
  if (process.env.XDG_STATE_HOME) return process.env.XDG_STATE_HOME;
  const own = home();
  if (own !== null) return join(own, '.local', 'state');
  const message =
    'This user has no home folder in which what is added could wait. Name a folder that the user may write with the variable XDG_STATE_HOME.';
  throw new DemarcheError('unwritable_file', message);
}

/**
 * Where a server keeps what waits to go into the store at a location: beside a file, or where this machine keeps such things.
 * @throws DemarcheError `unwritable_file` where this user has no place for them.
 */
export function folderOfWaiting(location: string): string {
  if (!isLocation(location)) return `${resolve(location)}-waiting`;
  const name = createHash('sha256').update(readLocation(location).shown).digest('hex').slice(0, 16);
  return join(stateFolder(), 'demarche', `${name}-waiting`);
}
