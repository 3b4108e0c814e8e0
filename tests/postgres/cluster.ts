import { type ChildProcess, execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { startKept } from '../kept-process.ts';
import { postgresPrograms } from './programs.ts';

/** A PostgreSQL server of the tests' own. */
export interface Cluster {
  port: number;
  password: string;
  /** The address of one of its databases, for its superuser. */
  address(database?: string): string;
  /** Runs statements in a database and gives the rows of the last one. */
  query<Row = Record<string, unknown>>(statements: string, database?: string): Promise<Row[]>;
}

/** PostgreSQL does not run as root; then it runs as nobody. */
const asUser = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** Fast rather than safe: nothing of it outlives the tests. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '32MB' };

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

async function createFiles(folder: string, password: string): Promise<void> {
  const passwordFile = join(folder, 'password');
  await writeFile(passwordFile, password);
  if (asUser.uid) for (const path of [folder, passwordFile]) chownSync(path, asUser.uid, asUser.gid);
  const language = ['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=en-US'];
  const access = ['--username=tester', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--no-sync'];
  await promisify(execFile)(
    join(postgresPrograms!, 'initdb'),
    [`--pgdata=${join(folder, 'data')}`, ...language, ...access],
    {
      ...asUser,
      cwd: folder,
    },
  );
}

function startServer(folder: string, port: number): ChildProcess {
  const options = Object.entries({ ...settings, port, listen_addresses: '127.0.0.1', unix_socket_directories: folder });
  const server = [join(postgresPrograms!, 'postgres'), '-D', join(folder, 'data')];
  const argv = [...server, ...options.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const child = startKept(folder, argv, { ...asUser, cwd: folder, stopSignal: 'QUIT' });
  // What it says is read, so that it never waits for a reader.
  for (const stream of [child.stdout!, child.stderr!]) stream.resume();
  return child;
}

async function query<Row>(address: string, statements: string): Promise<Row[]> {
  const client = new Client(address);
  await client.connect();
  try {
    const answers = [await client.query(statements)].flat();
    return (answers as { rows: Row[] }[]).at(-1)!.rows;
  } finally {
    await client.end();
  }
}

async function untilReady(address: string, server: ChildProcess): Promise<void> {
  for (;;) {
    try {
      await query(address, 'select 1');
      return;
    } catch (error) {
      if (server.exitCode !== null) throw error;
      await wait(50);
    }
  }
}

async function createCluster(): Promise<Cluster> {
  const folder = await mkdtemp(join(tmpdir(), 'demarche-postgres-'));
  const password = randomBytes(12).toString('hex');
  await createFiles(folder, password);
  const port = await freePort();
  const server = startServer(folder, port);
  const address = (database = 'postgres') => `postgres://tester:${password}@127.0.0.1:${port}/${database}`;
  await untilReady(address(), server);
  return { port, password, address, query: (statements, database) => query(address(database), statements) };
}

let running: Promise<Cluster> | undefined;

/** The server of this process, started when it is first asked for; it ends with the process. */
export const cluster = (): Promise<Cluster> => {
  running ??= createCluster();
  return running;
};

let databases = 0;

/** The address of a new, empty database; its text is ordered as English readers expect, which the store must not heed. */
export async function createDatabase(): Promise<string> {
  const { query, address } = await cluster();
  const name = `db${++databases}`;
  await query(`create database ${name}`);
  return address(name);
}

let schemas = 0;

/** The address of a schema that is not there yet, in a database that all share: quicker than a database of its own. */
export const freshSchema = async (): Promise<string> => `${(await cluster()).address()}?schema=s${++schemas}`;
