import { EventEmitter } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { run, type WorkerUtils } from 'graphile-worker';
import type { Tasks, WorkOptions } from '../queue.ts';
import { type Connections, silent } from './connections.ts';
import { countJobs } from './lookups.ts';
import { goneWorkers, showPresence } from './presence.ts';
import { taskList } from './tasks.ts';

/** Milliseconds between two looks for jobs of workers that are gone, and for jobs when no news of them came through. */
const lookInterval = 2000;

/** How long a worker waits for a database that does not answer, in milliseconds: a restart takes less. */
const longestOutage = 300_000;

/** With these delays, in milliseconds, a worker that is told to stop waits until the database knows that its last jobs are done. */
const awaited = { completeJobBatchDelay: 0, failJobBatchDelay: 0 };

/** Does something again and again until the signal; what goes wrong is tried again, until nothing has gone well for too long. */
async function repeat(
  milliseconds: number,
  { signal, outage }: { signal: AbortSignal; outage: number },
  work: () => Promise<void>,
): Promise<void> {
  let well = Date.now();
  while (!signal.aborted) {
    try {
      await work();
      well = Date.now();
    } catch (error) {
      if (Date.now() - well > outage) throw error;
    }
    await wait(milliseconds, undefined, { signal }).catch(() => undefined);
  }
}

async function freeJobsOfGoneWorkers(connections: Connections, utils: WorkerUtils): Promise<void> {
  const gone = await goneWorkers(connections);
  if (gone.length) await utils.forceUnlockWorkers(gone);
}

async function isEmpty(connections: Connections): Promise<boolean> {
  const { waiting, running, linking } = await countJobs(connections);
  return waiting + running === 0 && !linking;
}

/** Does jobs until the signal or, where it is asked for, until there are none. @throws Error when the database stays away. */
export async function workOn(
  connections: Connections,
  utils: WorkerUtils,
  tasks: Tasks,
  { lanes, signal, untilEmpty = false, outage = longestOutage }: WorkOptions,
): Promise<void> {
  const ended = new AbortController();
  const events = new EventEmitter();
  const besides: Promise<void>[] = [];
  events.once('pool:create', ({ workerPool }: { workerPool: { id: string } }) => {
    besides.push(showPresence(connections.pool, workerPool.id, ended.signal));
  });
  const { pool: pgPool, schema } = connections;
  const runner = await run({
    pgPool,
    schema,
    events,
    taskList: taskList(tasks),
    concurrency: lanes,
    pollInterval: lookInterval,
    logger: silent,
    noHandleSignals: true,
    preset: { worker: awaited },
  });
  let stopped: Promise<unknown> | undefined;
  const stop = () => {
    stopped ??= runner.stop().catch(() => undefined);
  };
  const until = { signal: ended.signal, outage };
  const looks = [repeat(lookInterval, until, () => freeJobsOfGoneWorkers(connections, utils))];
  if (untilEmpty)
    looks.push(
      repeat(lookInterval / 8, until, async () => {
        if (await isEmpty(connections)) stop();
      }),
    );
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  try {
    // Looks end before the work does only when they fail for good.
    await Promise.race([runner.promise, Promise.all(looks)]);
  } finally {
    signal.removeEventListener('abort', stop);
    ended.abort();
    stop();
    await Promise.allSettled([stopped, ...besides, ...looks]);
  }
}
