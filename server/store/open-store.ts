import { resolve } from 'node:path';
import { openSqlite } from './sqlite/open.ts';
import type { Store } from './store.ts';

/**
 * Opens the store at a path: an embedded database in one file, made with its folders when missing.
 * @throws DemarcheError `unusable_store` when the file cannot serve as one; the message says why and what helps.
 */
export const openStore = (path: string): Promise<Store> => openSqlite(resolve(path));
