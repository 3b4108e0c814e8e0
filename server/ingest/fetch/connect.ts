import { once } from 'node:events';
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { hostNameOf } from './address.ts';
import { FetchError } from './fetch-error.ts';
import { inNetworkWords } from './network-errors.ts';

/** Begins a connection to an IP address. */
export type Dial = (address: string, port: number) => Socket;

export const systemDial: Dial = (address, port) => connectTcp({ host: address, port });

export interface ConnectSettings {
  dial: Dial;
  connectMs: number;
  /** Certificates that are trusted instead of those that Node.js trusts. */
  ca?: string;
}

const portOf = ({ port, protocol }: URL): number => Number(port) || (protocol === 'https:' ? 443 : 80);

/** The socket once it has had its event; destroyed when it has not in time. */
async function ready<T extends Socket>(socket: T, event: string, signal: AbortSignal): Promise<T> {
  try {
    await once(socket, event, { signal });
    return socket;
  } catch (error) {
    socket.on('error', () => undefined).destroy();
    throw error;
  }
}

async function connectTo(url: URL, address: string, { dial, ca }: ConnectSettings, signal: AbortSignal) {
  const socket = await ready(dial(address, portOf(url)), 'connect', signal);
  if (url.protocol !== 'https:') return socket;
  const host = hostNameOf(url);
  const servername = isIP(host) ? undefined : host;
  // The environment may tell Node.js to accept every certificate; here it does not count.
  const secure = connectTls({ socket, host, servername, ca, rejectUnauthorized: true, ALPNProtocols: ['http/1.1'] });
  return ready(secure, 'secureConnect', signal);
}

/**
 * A connection to the first of the IP addresses that takes one, with TLS for the host of the address where it is https.
 * @throws FetchError when none does.
 */
export async function connected(
  url: URL,
  addresses: readonly string[],
  settings: ConnectSettings,
  signal: AbortSignal,
): Promise<Socket> {
  let failure: unknown;
  for (const address of addresses) {
    const timeout = AbortSignal.timeout(settings.connectMs);
    try {
      return await connectTo(url, address, settings, AbortSignal.any([signal, timeout]));
    } catch (error) {
      if (signal.aborted) throw error;
      failure = timeout.aborted
        ? new FetchError(`does not take a connection in ${settings.connectMs / 1000} s`, 'soon', { unreachable: true })
        : error;
    }
  }
  throw inNetworkWords(failure);
}
