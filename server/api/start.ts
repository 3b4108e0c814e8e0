import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Logger, pino } from 'pino';
import { DemarcheError } from '../../shared/errors.ts';
import type { Adding } from '../services/adding/adding.ts';
import type { Curation } from '../services/curation/curation.ts';
import type { JobQueue } from '../services/ingest/work.ts';
import type { Queries } from '../services/queries.ts';
import type { Upkeep } from '../services/upkeep/upkeep.ts';
import { createApp } from './app.ts';

export interface ServerOptions {
  queries: Queries;
  /** The queue beside the store, where it has one. */
  queue?: JobQueue | null;
  /** Takes corrections; without it the server only answers questions. */
  curation?: Curation | undefined;
  upkeep?: Upkeep | undefined;
  /** Reads articles on demand; without it the server does not. */
  adding?: Adding | undefined;
  /** Why nothing may be changed, where there is no curation. */
  readOnly?: string | undefined;
  /** Address to listen on; only this machine reaches the default, 127.0.0.1. */
  host?: string;
  /** Names that it answers under beside its own. */
  allowedHosts?: readonly string[] | undefined;
  /** What those must show who change something, or ask from elsewhere; null where nobody is asked. */
  token?: string | null;
  /** 3000 when left out; 0 takes a free one. */
  port?: number;
  /** Folder of the built client; without it only the API is served. */
  clientFolder?: string | null;
  /** Silent when left out. */
  logger?: Logger;
}

export interface RunningServer {
  /** Address to open in a browser, without a slash at its end. */
  url: string;
  port: number;
  /** Stops listening, lets running requests finish (for a few seconds at most) and closes all connections. */
  close(): Promise<void>;
}

/** How long a running request may hold up the end of the server, in milliseconds. */
const graceMilliseconds = 3000;

/**
 * Serves the API and the client.
 * @throws DemarcheError `unusable_port` when another program listens on the port, or the port is not allowed.
 */
export async function startServer({
  queries,
  queue,
  curation,
  upkeep,
  adding,
  readOnly,
  host = '127.0.0.1',
  allowedHosts,
  token = null,
  port = 3000,
  clientFolder = null,
  logger = pino({ level: 'silent' }),
}: ServerOptions): Promise<RunningServer> {
  const closing = new AbortController();
  const server = createServer(
    createApp({
      queries,
      curation,
      upkeep,
      adding,
      readOnly,
      queue,
      host,
      allowedHosts,
      token,
      clientFolder,
      closing: closing.signal,
      logger,
    }),
  );
  await listen(server, host, port);
  const taken = (server.address() as AddressInfo).port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    port: taken,
    close: () => {
      closing.abort();
      return close(server);
    },
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)));
    server.listen(port, host, resolve);
  });
}

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is in use by another program; stop that program',
  EACCES: 'needs rights that you do not have; run with them',
};

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const reason = reasons[error.code ?? ''];
  if (!reason) return error;
  const other = port < 1024 ? 3000 : port + 1;
  const message = `Port ${port} on ${host} ${reason}, or take another port, for example --port ${other}.`;
  return new DemarcheError('unusable_port', message, { cause: error });
}

function close(server: Server): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), graceMilliseconds);
  return new Promise((resolve, reject) => {
    server.close((error) => {
      clearTimeout(cut);
      if (error) reject(error);
      else resolve();
    });
    server.closeIdleConnections();
  });
}
