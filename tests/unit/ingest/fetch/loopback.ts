import dns from 'node:dns';
import { createServer, type RequestListener } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import { type AddressInfo, connect, createServer as createTcpServer, type Server, Socket } from 'node:net';
import { createFetcher, type Fetcher, type FetcherSettings } from '../../../../server/ingest/fetch/fetcher.ts';

/** Any public address: names of these tests stand for it, and connections to it go to servers of the test. */
export const publicIp = '93.184.216.34';

/** A clock that is never waited for. */
export function instantClock() {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const waits: number[] = [];
  return {
    waits,
    now: () => now,
    pass(milliseconds: number) {
      now += milliseconds;
    },
    async wait(milliseconds: number, signal?: AbortSignal) {
      signal?.throwIfAborted();
      waits.push(milliseconds);
      now += milliseconds;
      await new Promise(setImmediate);
    },
  };
}

/**
 * Makes every connection and look-up beyond this machine an error that nothing catches by chance, and counts them; ends
 * with `restore`.
 */
export function guardNetwork() {
  const beyond: string[] = [];
  const socketConnect = Socket.prototype.connect;
  const promiseLookup = dns.promises.lookup;
  Socket.prototype.connect = function (this: Socket, ...args: never[]) {
    const flat = (args as unknown[]).flat()[0] as { host?: string; path?: string } | undefined;
    const host =
      flat && typeof flat === 'object'
        ? flat.path
          ? 'local'
          : (flat.host ?? 'localhost')
        : String(args[1] ?? 'localhost');
    if (!['127.0.0.1', '::1', 'localhost', 'local'].includes(host)) {
      beyond.push(host);
      throw new Error(`a test connects to ${host}`);
    }
    return (socketConnect as (...all: never[]) => Socket).apply(this, args);
  } as never;
  dns.promises.lookup = (async (host: string) => {
    beyond.push(host);
    throw new Error(`a test looks up ${host}`);
  }) as never;
  syncBuiltinESMExports();
  return {
    beyond,
    restore() {
      Socket.prototype.connect = socketConnect;
      dns.promises.lookup = promiseLookup;
      syncBuiltinESMExports();
    },
  };
}

const listening = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};

export interface TestWeb {
  fetcher: Fetcher;
  /** "host path" of every request, in order. */
  requests: string[];
  /** "address:port" of every connection that the fetcher asked for. */
  dialled: string[];
  /** Hosts that were looked up. */
  looked: string[];
  /** Host -> what it is looked up as, one answer after the other; the last one stays. */
  names: Map<string, string[][]>;
  clock: ReturnType<typeof instantClock>;
  close(): Promise<void>;
}

export type Settings = Partial<Omit<FetcherSettings, 'resolve' | 'dial' | 'clock'>>;

/** A web of one server on loopback that is every host, and a fetcher that sees it under public addresses. */
export async function testWeb(listener: RequestListener, settings: Settings = {}): Promise<TestWeb> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.headers.host}${request.url}`);
    if (request.url === '/robots.txt' && !settings.userAgent?.includes('robots')) response.writeHead(404).end();
    else listener(request, response);
  });
  const web = await webOf(server, settings);
  return { ...web, requests };
}

/** The same with a server that need not speak HTTP. */
export async function rawWeb(onConnection: (socket: Socket) => void, settings: Settings = {}): Promise<TestWeb> {
  const server = createTcpServer(onConnection);
  return { ...(await webOf(server, settings)), requests: [] };
}

export async function webOf(server: Server, settings: Settings = {}): Promise<Omit<TestWeb, 'requests'>> {
  const port = await listening(server);
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket.on('error', () => undefined).on('close', () => sockets.delete(socket)));
  });
  const dialled: string[] = [];
  const looked: string[] = [];
  const names = new Map<string, string[][]>();
  const clock = instantClock();
  const fetcher = createFetcher({
    userAgent: 'Demarche/0.0.0',
    ...settings,
    clock,
    resolve: async (host) => {
      looked.push(host);
      const answers = names.get(host) ?? [[publicIp]];
      return answers.length > 1 ? answers.shift()! : answers[0]!;
    },
    dial: (address, wanted) => {
      dialled.push(`${address}:${wanted}`);
      return connect({ host: '127.0.0.1', port });
    },
  });
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  return { fetcher, dialled, looked, names, clock, close };
}

/** The message of the error that fetching an address ends with. */
export const refusalOf = (fetcher: Fetcher, address: string): Promise<string> =>
  fetcher.get(address).then(
    () => 'fetched',
    (error: Error) => error.message,
  );

export const article = (
  title: string,
  words = 'The ministers of both countries met in Geneva on Tuesday and agreed to continue their talks about the border next week.',
) =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${`<p>${words}</p>`.repeat(3)}</article></body></html>`;
