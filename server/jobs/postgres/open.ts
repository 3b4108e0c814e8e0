import { makeWorkerUtils, type WorkerUtils } from 'graphile-worker';
import type { Pool } from 'pg';
import { DemarcheError } from '../../../shared/errors.ts';
import { createPool } from '../../store/postgres/connection.ts';
import { unusable } from '../../store/postgres/errors.ts';
import { type Location, readLocation } from '../../store/postgres/location.ts';
import type { DocumentJob, JobQueue } from '../queue.ts';
import { type Connections, nameIn, silent } from './connections.ts';
import { countJobs, deadJobs, keysOfDocuments } from './lookups.ts';
import { documentTask, keyOf, triesOfDocument } from './tasks.ts';
import { workOn } from './work.ts';

/** Working takes one connection to listen, one to be seen, and one at least to work with. */
const fewestConnections = 3;

/** The queue of the store in the schema `news` is in `news_jobs`. */
async function schemaOf(pool: Pool, { shown }: Location): Promise<string> {
  const { rows } = await pool.query<{ schema: string | null }>('select current_schema() as schema');
  const schema = rows[0]!.schema;
  if (schema === null)
    throw new DemarcheError('unusable_store', `There is no store at ${shown}; demarche ingest makes one.`);
  return `${schema === 'public' ? 'demarche' : schema}_jobs`;
}

/** Makes or updates the tables of the queue when they are wanted first. */
function tables(connections: Connections): () => Promise<WorkerUtils> {
  let made: Promise<WorkerUtils> | undefined;
  const make = async () => {
    const utils = await makeWorkerUtils({ pgPool: connections.pool, schema: connections.schema, logger: silent });
    await utils.migrate();
    return utils;
  };
  return () => {
    made ??= make();
    return made;
  };
}

const add = (utils: WorkerUtils, jobs: readonly DocumentJob[]) =>
  utils.addJobs(
    jobs.map((job) => ({
      identifier: documentTask,
      payload: job,
      jobKey: keyOf(job),
      maxAttempts: triesOfDocument,
    })),
  );

/** By the library's function in the database: its wrapper in JavaScript takes 0 tries for none given. */
async function retry(connections: Connections, ids?: readonly string[]): Promise<number> {
  const { jobs } = await deadJobs(connections, null);
  const chosen = jobs.filter(({ documentId }) => !ids || ids.includes(documentId)).map(({ id }) => id);
  if (!chosen.length) return 0;
  const statement = `select id from ${nameIn(connections, 'reschedule_jobs')}($1::bigint[], run_at := now(), attempts := 0)`;
  return (await connections.pool.query(statement, [chosen])).rows.length;
}

async function forget(connections: Connections, ids: readonly string[], corpora?: readonly string[]): Promise<number> {
  const keys = await keysOfDocuments(connections, new Set(ids), corpora && new Set(corpora));
  const remove = `select (${nameIn(connections, 'remove_job')}(key)).id from unnest($1::text[]) as key`;
  return keys.length ? (await connections.pool.query(remove, [keys])).rows.length : 0;
}

/**
 * Opens the queue in a PostgreSQL database. It is graphile-worker's; pg-boss 10 was measured beside it (documents of 4,000
 * characters, one process, four at once): 647 jobs a second against 127, 4-17 ms until a job begins against 460-520,
 * because it listens and does not poll. A document has one job that newer versions replace; the database knows which
 * worker has which job, so that those of a killed one are free at once, where pg-boss waits for a time limit; done jobs
 * leave nothing behind, where pg-boss keeps their text for days; dead ones stay in a public view. Against it: 52 packages
 * come with it, most of them for a command line of its own, against 5.
 * @throws DemarcheError `unusable_store` with the reason and the mend.
 */
export async function openPostgresJobs(address: string): Promise<JobQueue> {
  const location = readLocation(address);
  const pool = createPool({ ...location, connections: Math.max(location.connections, fewestConnections) });
  const connections = { pool, schema: await schemaOf(pool, location).catch((error) => fail(pool, location, error)) };
  const utils = tables(connections);
  const told = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw error instanceof DemarcheError ? error : unusable(location, error);
    });
  return {
    add: async (jobs) => void (await told(utils().then((ready) => add(ready, jobs)))),
    counts: () => told(countJobs(connections)),
    dead: async (page) => {
      const { jobs, ...list } = await told(deadJobs(connections, page));
      return { ...list, jobs: jobs.map(({ id: _, ...job }) => job) };
    },
    retry: (ids) => told(retry(connections, ids)),
    forget: (ids, corpora) => told(forget(connections, ids, corpora)),
    work: async (tasks, options) => told(utils().then((ready) => workOn(connections, ready, tasks, options))),
    close: () => pool.end(),
  };
}

async function fail(pool: Pool, location: Location, error: unknown): Promise<never> {
  await pool.end();
  throw error instanceof DemarcheError ? error : unusable(location, error);
}
