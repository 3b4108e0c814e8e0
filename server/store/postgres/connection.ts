import { Client, type ClientBase, type ClientConfig, type CustomTypesConfig, Pool } from 'pg';
import type { Location } from './location.ts';

/** How long a server may take to let a program in, in milliseconds. */
const connectionTimeoutMillis = 10_000;

/** How long a program that hangs may keep others from writing, in milliseconds. */
const idleTransactionTimeout = 300_000;

/** Seconds until the server looks whether a silent machine is still there; it gives it up after three more looks. */
const keepAlive = { tcp_keepalives_idle: 30, tcp_keepalives_interval: 10, tcp_keepalives_count: 3 };

/** How often the server looks, while it answers, whether somebody still waits for the answer; in milliseconds. */
const lookForAsker = 2000;

/** A connection with a time limit for making it; the pool's own limit would count the wait for a free one too. */
class Connection extends Client {
  constructor(config?: ClientConfig) {
    super({ ...config, connectionTimeoutMillis });
  }
}

/** Settings of the database that would change answers are those of the program. */
async function prepare(client: ClientBase, { schema }: Location): Promise<void> {
  const settings: Record<string, string | number> = {
    default_transaction_isolation: 'read committed',
    idle_in_transaction_session_timeout: idleTransactionTimeout,
    ...keepAlive,
    ...(schema === null ? {} : { search_path: `"${schema.replaceAll('"', '""')}"` }),
  };
  for (const [name, value] of Object.entries(settings))
    await client.query('select set_config($1, $2, false)', [name, String(value)]);
  await watchAsker(client);
}

/** Codes of servers before 14, which do not know the setting, and of those on Windows, which cannot have it. */
const withoutLooking: ReadonlySet<unknown> = new Set(['42704', '22023']);

/**
 * Has the server look whether somebody still waits for its answer: a thread that is ended in the middle of a question leaves it behind.
 * Servers that cannot look answer it to the end.
 */
export async function watchAsker(client: Pick<ClientBase, 'query'>): Promise<void> {
  try {
    await client.query(`set client_connection_check_interval = ${lookForAsker}`);
  } catch (error) {
    if (!withoutLooking.has((error as { code?: unknown }).code)) throw error;
  }
}

/** Connections to a database, made when they are wanted; those that break are replaced. `types` reads the values of answers. */
export function createPool(location: Location, types?: CustomTypesConfig): Pool {
  const { address, connections } = location;
  const pool = new Pool({
    connectionString: address,
    max: connections,
    Client: Connection,
    types,
    keepAlive: true,
    allowExitOnIdle: true,
    fallback_application_name: 'demarche',
    // The pool waits for what this promises, though its types do not say so.
    onConnect: (client) => prepare(client, location),
  });
  // Who waits for an answer of a connection that breaks is told; nobody else needs to be.
  pool.on('error', () => undefined).on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
