import { setTimeout as wait } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import { type Connections, viewOf } from './connections.ts';

/**
 * Workers show that they live by a lock that the server holds for their connection, and frees when the process or the
 * machine is gone: nobody has to guess how long a job may take.
 */
const lockOf = (worker: string): string => `hashtext('demarche worker'), hashtext(${worker})`;

/** A job that was taken just now may be of a worker that has its lock in a moment, in seconds. */
const grace = 10;

/** Time between two tries to get a broken connection back, in milliseconds. */
const patience = 2000;

async function lock(pool: Pool, worker: string): Promise<PoolClient> {
  const client = await pool.connect();
  await client.query(`select pg_advisory_lock(${lockOf('$1')})`, [worker]);
  return client;
}

/** Resolves when the connection breaks, or the signal is aborted. */
const broken = (client: PoolClient, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      signal.removeEventListener('abort', done);
      resolve();
    };
    client.once('error', done).once('end', done);
    if (signal.aborted) done();
    else signal.addEventListener('abort', done);
  });

/** Shows that a worker lives, until the signal; a connection that breaks is made anew. */
export async function showPresence(pool: Pool, worker: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const client = await lock(pool, worker).catch(() => null);
    if (client) {
      await broken(client, signal);
      client.release(true);
    }
    if (!signal.aborted) await wait(patience, undefined, { signal }).catch(() => undefined);
  }
}

/** Workers that have jobs and do not live. */
export async function goneWorkers(connections: Connections): Promise<string[]> {
  const { rows } = await connections.pool.query<{ locked_by: string }>(
    `select locked_by from (
      select distinct locked_by from ${viewOf(connections)}
      where locked_by is not null and locked_at < now() - interval '${grace} seconds'
    ) as holder where pg_try_advisory_xact_lock(${lockOf('locked_by')})`,
  );
  return rows.map(({ locked_by }) => locked_by);
}
