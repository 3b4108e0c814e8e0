import type { Engine, OpenOptions } from './engine.ts';
import { isLocation } from './postgres/location.ts';
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
