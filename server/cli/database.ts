import { type Curation, createCuration } from '../services/curation/curation.ts';
import type { Store } from '../services/ingest/ingest.ts';
import type { JobQueue } from '../services/ingest/work.ts';
import { createQueries, type Queries } from '../services/queries.ts';
import type { Context } from './context.ts';

/** Lets the work use the store at a location, and closes it afterwards. */
export async function withStore<T>(
  context: Pick<Context, 'openStore' | 'stderr'>,
  location: string,
  work: (store: Store) => Promise<T>,
  { create = true } = {},
): Promise<T> {
  const store = await context.openStore(location, {
    create,
    say: (message) => context.stderr.write(`${message}\n`),
  });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/**
 * Lets the work use the store that is at a location.
 * @throws DemarcheError `unusable_store` when there is none: only what reads articles makes a new one.
 */
export const withStoreAt = <T>(
  context: Pick<Context, 'openStore' | 'stderr'>,
  location: string,
  work: (store: Store) => Promise<T>,
): Promise<T> => withStore(context, location, work, { create: false });

/**
 * Lets the work ask the store at a location.
 * @throws DemarcheError `unusable_store` when there is none: a question never makes a new one.
 */
export const withQueries = <T>(
  context: Context,
  location: string,
  work: (queries: Queries) => Promise<T>,
): Promise<T> => withStoreAt(context, location, (store) => work(createQueries(store)));

/** Lets the work correct the store at a location. @throws DemarcheError `unusable_store` when there is none. */
export const withCuration = <T>(
  context: Context,
  location: string,
  work: (curation: Curation) => Promise<T>,
): Promise<T> => withStoreAt(context, location, (store) => work(createCuration(store)));

/**
 * Lets the work use the queue beside the store at a location.
 * @throws DemarcheError `no_queue` when the store is a file.
 */
export async function withQueue<T>(
  context: Pick<Context, 'openQueue'>,
  location: string,
  work: (queue: JobQueue) => Promise<T>,
): Promise<T> {
  const queue = await context.openQueue(location);
  try {
    return await work(queue);
  } finally {
    await queue.close();
  }
}
