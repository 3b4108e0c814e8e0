import { setTimeout as wait } from 'node:timers/promises';
import type { AddingState, StoreState } from '../../shared/adding.ts';
import type { JobCounts } from '../../shared/jobs.ts';
import type { Adding } from './adding/adding.ts';
import type { JobQueue } from './ingest/work.ts';
import type { Queries } from './queries.ts';

/** Milliseconds between two looks at the store. */
const lookInterval = 1000;
/** Milliseconds between two looks at what is being read here. */
const shortInterval = 250;

/** What changes while a page is open. */
export type ServerChange =
  | { event: 'store'; data: StoreState }
  | { event: 'adding'; data: AddingState }
  | { event: 'jobs'; data: JobCounts };

export interface ChangeSources {
  queries: Pick<Queries, 'version' | 'countDocuments'>;
  adding: Adding | null;
  queue: JobQueue | null;
}

/** Asks once an interval, however many watch. */
function shared<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: { at: number; answer: Promise<T> } | null = null;
  return () => {
    if (!asked || Date.now() - asked.at >= lookInterval) asked = { at: Date.now(), answer: ask() };
    return asked.answer;
  };
}

/** The state of the store, of what is read here and of the queue beside it, now and whenever they have changed, until the signal. */
export function createWatch({
  queries,
  adding,
  queue,
}: ChangeSources): (signal: AbortSignal) => AsyncGenerator<ServerChange> {
  const store = shared(async () => ({ version: await queries.version(), documents: await queries.countDocuments() }));
  const jobs = shared(async () => queue?.counts() ?? null);
  return async function* watch(signal) {
    const last: Record<string, unknown> = {};
    const changed = (event: string, data: unknown): boolean => {
      const text = JSON.stringify(data);
      if (last[event] === text) return false;
      last[event] = text;
      return true;
    };
    while (!signal.aborted) {
      const state = adding?.state();
      if (state && changed('adding', state)) yield { event: 'adding', data: state };
      const now = await store();
      if (changed('store', now.version)) yield { event: 'store', data: now };
      const counts = await jobs();
      if (counts && changed('jobs', counts)) yield { event: 'jobs', data: counts };
      await wait(state?.running ? shortInterval : lookInterval, undefined, { signal }).catch(() => undefined);
    }
  };
}
