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

/** Does something again and again until the signal; what goes wrong once is tried again. */
async function repeat(milliseconds: number, signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  while (!signal.aborted) {
    await work().catch(() => undefined);
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

/** Does jobs until the signal or, where it is asked for, until there are none. */
export async function workOn(
  connections: Connections,
  utils: WorkerUtils,
  tasks: Tasks,
  { lanes, signal, untilEmpty = false }: WorkOptions,
): Promise<void> {
  const ended = new AbortController();
  const events = new EventEmitter();
  const besides: Promise<void>[] = [];
  events.once('pool:create', ({ workerPool }: { workerPool: { id: string } }) => {
    besides.push(showPresence(connections.pool, workerPool.id, ended.signal));
  });
  const { pool: pgPool, schema } = connections;
  const runner = await run({
    ...{ pgPool, schema, events, taskList: taskList(tasks), concurrency: lanes, pollInterval: lookInterval },
    ...{ logger: silent, noHandleSignals: true },
  });
  let stopped = false;
  const stop = () => {
    if (!stopped) runner.stop().catch(() => undefined);
    stopped = true;
  };
  besides.push(repeat(lookInterval, ended.signal, () => freeJobsOfGoneWorkers(connections, utils)));
  if (untilEmpty)
    besides.push(
      repeat(lookInterval / 8, ended.signal, async () => {
        if (await isEmpty(connections)) stop();
      }),
    );
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  try {
    await runner.promise;
  } finally {
    signal.removeEventListener('abort', stop);
    ended.abort();
    await Promise.all(besides);
  }
}
