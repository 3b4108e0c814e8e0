import { once } from 'node:events';
import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import type { Socket } from 'node:net';
import { type BodyLimits, readBody } from './body.ts';
import { type ConnectSettings, connected } from './connect.ts';
import { FetchError } from './fetch-error.ts';
import { inNetworkWords } from './network-errors.ts';
import { publicAddressesOf, type Resolve } from './resolve.ts';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** Unpacked; empty for every other status than 200. */
  body: Buffer;
}

export interface Request {
  headers: Readonly<Record<string, string>>;
  limits: BodyLimits;
  /** Looks at the headers before the body is read. @throws FetchError when it is not wanted. */
  wants?(headers: IncomingHttpHeaders): void;
  signal?: AbortSignal;
}

/** Sends one request, to a public address, and follows nothing. */
export type Transport = (url: URL, request: Request) => Promise<Answer>;

export interface TransportSettings extends ConnectSettings {
  resolve: Resolve;
  requestMs: number;
}

async function sent(url: URL, socket: Socket, headers: Request['headers'], signal: AbortSignal) {
  const outgoing = request({
    method: 'GET',
    path: `${url.pathname}${url.search}`,
    headers: { host: url.host, ...headers, connection: 'close' },
    createConnection: () => socket,
    signal,
  });
  outgoing.end();
  const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
  // An error that ends the answer comes out of its stream as well.
  outgoing.on('error', () => undefined);
  return response;
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));

export function createTransport({ resolve, requestMs, ...connecting }: TransportSettings): Transport {
  const exchange = async (url: URL, { headers, limits, wants }: Request, signal: AbortSignal): Promise<Answer> => {
    // A look-up cannot be ended, but waited for no longer.
    const addresses = await Promise.race([publicAddressesOf(url, resolve), aborted(signal)]);
    const socket = await connected(url, addresses, connecting, signal);
    try {
      const response = await sent(url, socket, headers, signal);
      const { statusCode: status = 0, headers: received } = response;
      if (status !== 200) return { status, headers: received, body: Buffer.alloc(0) };
      wants?.(received);
      return { status, headers: received, body: await readBody(response, limits) };
    } finally {
      socket.on('error', () => undefined).destroy();
    }
  };
  return async (url, request) => {
    const timeout = AbortSignal.timeout(requestMs);
    try {
      return await exchange(url, request, request.signal ? AbortSignal.any([request.signal, timeout]) : timeout);
    } catch (error) {
      if (request.signal?.aborted) throw request.signal.reason;
      if (timeout.aborted) throw new FetchError(`takes longer than ${requestMs / 1000} s`, 'later');
      throw inNetworkWords(error);
    }
  };
}
