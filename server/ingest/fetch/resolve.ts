import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { hostNameOf } from './address.ts';
import { FetchError } from './fetch-error.ts';
import { privateUse } from './public-ip.ts';

/** The IP addresses of a host, in the order in which they are to be tried. */
export type Resolve = (host: string) => Promise<string[]>;

export const systemResolve: Resolve = async (host) =>
  (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);

/**
 * The public IP addresses of a host: the connection goes to one of these and is not looked up again, so that a name
 * which changes its address between check and connection (DNS rebinding) gains nothing.
 * @throws FetchError when there is none.
 */
export async function publicAddressesOf(url: URL, resolve: Resolve): Promise<string[]> {
  const host = hostNameOf(url);
  const addresses = isIP(host) ? [host] : await resolve(host);
  const allowed = addresses.filter((address) => privateUse(address) === null);
  if (allowed.length) return allowed;
  const [first] = addresses;
  const reason = first
    ? `has the host ${host}, which stands for ${first}, an address of ${privateUse(first)}; only public ones are fetched`
    : `has the host ${host}, which has no IP address`;
  throw new FetchError(reason, 'never', { unreachable: true });
}
