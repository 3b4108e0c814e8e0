import { isIP } from 'node:net';
import { FetchError } from './fetch-error.ts';
import { privateUse } from './public-ip.ts';

/** Longer addresses are made to break something. */
const longestAddress = 4096;
const shownLength = 200;

/** Names that only a local network knows (RFC 6761, 6762, 7686, 8375, and what routers and companies use). */
const localNames = /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|private|corp|home|lan|onion|home\.arpa)$/;

/** Whether an argument is meant as the address of something to fetch rather than as a path. */
export const isAddress = (argument: string): boolean => /^(?:[a-z][a-z\d+.-]+:\/\/|data:)/i.test(argument);

/** An address as it can be printed: no sign that moves the cursor or turns the text around, and not too long. */
export function shownAddress(address: string): string {
  const visible = address.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`,
  );
  return visible.length > shownLength ? `${visible.slice(0, shownLength)}...` : visible;
}

/** The host without the brackets of IPv6. */
export const hostNameOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');

const refused = (reason: string) => new FetchError(reason, 'never', { unreachable: true });

function refuseHost(url: URL): void {
  const host = hostNameOf(url);
  if (!host || host === '.') throw refused('names no host');
  if (isIP(host)) {
    const use = privateUse(host);
    if (use) throw refused(`stands for ${host}, an address of ${use}; only public ones are fetched`);
    return;
  }
  if (host.endsWith('.')) throw refused('has a host that ends in a dot; leave the dot out');
  if (localNames.test(host) || !host.includes('.'))
    throw refused(`has the host ${host}, which is known in a local network only; only public hosts are fetched`);
}

/** What a parsed address must be, also one that a page leads to. */
export function checkedUrl(url: URL): URL {
  if (!/^https?:$/.test(url.protocol))
    throw refused(`is of the kind ${url.protocol}; only http: and https: are fetched, files are given by their path`);
  if (url.username || url.password) throw refused('holds a user name or password; leave it out');
  // The port of the scheme itself is left out by the parser.
  if (!['', '80', '443'].includes(url.port))
    throw refused(`has the port ${url.port}; only 80 and 443 are fetched, where pages for readers are`);
  if (url.href.length > longestAddress) throw refused(`is longer than ${longestAddress} characters`);
  refuseHost(url);
  const bare = new URL(url);
  bare.hash = '';
  return bare;
}

/** What is wrong with an address as it was written: the parser would mend it silently into another one. */
function misspelt(text: string): string | null {
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Z}]/u.test(text)) return 'holds a blank, a control character or an invisible one';
  if (text.includes('\\')) return 'holds a backslash';
  if (/^[a-z]+:\/*[^/?#]*@/i.test(text)) return 'holds a user name or password; leave it out';
  return /^https?:/i.test(text) && !/^https?:\/\/[^/?#]/i.test(text) ? 'names no host' : null;
}

/**
 * The address to fetch for what a user or a feed wrote, without its fragment.
 * @throws FetchError with the reason when it is none, or not of a public host: everything but http and https, credentials,
 * other ports than 80 and 443, special ranges of IP addresses in any spelling, local names.
 */
export function checkAddress(text: string): URL {
  const wrong = misspelt(text);
  if (wrong) throw refused(wrong);
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw refused('is no address; give one such as https://example.com/article');
  }
  return checkedUrl(url);
}
