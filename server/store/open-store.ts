import type { Engine, OpenOptions } from './engine.ts';
import { postgres } from './postgres/open.ts';
import { sqlite } from './sqlite/open.ts';
import type { Store } from './store.ts';

/** The first that keeps stores at such a location has it. */
const engines: readonly Engine[] = [postgres, sqlite];

/**
 * Opens the store at a location: `postgres://USER:PASSWORD@HOST:PORT/DATABASE`, or else the path of a file. A store that
 * is not there is made, unless `create` is false.
 * @throws DemarcheError `unusable_store` when there is none or it cannot serve as one; the message says why and what
 * helps, and never holds a password.
 */
export const openStore = (
  location: string,
  { create = true, say = () => undefined }: OpenOptions = {},
): Promise<Store> => engines.find((engine) => engine.keeps(location))!.open(location, { create, say });
