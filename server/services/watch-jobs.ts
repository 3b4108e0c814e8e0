import { setTimeout as wait } from 'node:timers/promises';
import type { JobCounts } from '../../shared/jobs.ts';
import type { JobQueue } from '../jobs/queue.ts';

/** Milliseconds between two looks at the counts. */
const lookInterval = 1000;

/** The counts of a queue, now and whenever they have changed, until the signal. */
export async function* watchJobs(queue: JobQueue, signal: AbortSignal): AsyncGenerator<JobCounts> {
  let last = '';
  while (!signal.aborted) {
    const counts = await queue.counts();
    const text = JSON.stringify(counts);
    if (text !== last) yield counts;
    last = text;
    await wait(lookInterval, undefined, { signal }).catch(() => undefined);
  }
}
