import { existsSync } from 'node:fs';
import { DemarcheError } from '../../shared/errors.ts';
import type { Store } from '../services/ingest.ts';
import { createQueries, type Queries } from '../services/queries.ts';
import type { Context } from './context.ts';

/** Lets the work use the store at a path, and closes it afterwards. */
export async function withStore<T>(
  context: Pick<Context, 'openStore'>,
  path: string,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await context.openStore(path);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/**
 * Lets the work ask the database at a path.
 * @throws DemarcheError `unusable_store` when there is none: a question never makes a new one.
 */
export function withQueries<T>(context: Context, path: string, work: (queries: Queries) => Promise<T>): Promise<T> {
  if (!existsSync(path))
    throw new DemarcheError(
      'unusable_store',
      `There is no database at ${path}. Make one with: demarche ingest PATH --db ${path}`,
    );
  return withStore(context, path, (store) => work(createQueries(store)));
}
