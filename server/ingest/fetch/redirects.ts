import { checkedUrl, shownAddress } from './address.ts';
import { FetchError, ledTo } from './fetch-error.ts';
import type { Answer } from './transport.ts';

const redirectStatus = new Set([301, 302, 303, 307, 308]);

/** Headers come as Latin-1, addresses in them often as UTF-8. */
const asUtf8 = (header: string): string => Buffer.from(header, 'latin1').toString('utf8');

function targetOf({ status, headers }: Answer, from: URL): URL | null {
  if (!redirectStatus.has(status)) return null;
  if (!headers.location) throw new FetchError(`leads elsewhere without saying where (HTTP ${status})`);
  const target = asUtf8(headers.location);
  if (!URL.canParse(target, from.href)) throw new FetchError(`leads to ${shownAddress(target)}, which is no address`);
  return new URL(target, from);
}

/** A redirect's target under the rules for all addresses. @throws FetchError that names it. */
function checkedTarget(target: URL): URL {
  try {
    return checkedUrl(target);
  } catch (error) {
    throw ledTo(shownAddress(target.href), error);
  }
}

/**
 * Requests an address and what it leads to, each checked as the first one was.
 * @throws FetchError when it leads in a circle, too far, or to an address that is not fetched.
 */
export async function followed(
  start: URL,
  most: number,
  request: (url: URL) => Promise<Answer>,
): Promise<{ url: URL; answer: Answer }> {
  const seen = new Set<string>();
  let url = start;
  for (;;) {
    if (seen.has(url.href)) throw new FetchError('leads in a circle (a redirect comes back to where it was)');
    if (seen.size > most) throw new FetchError(`leads on and on, through more than ${most} redirects`);
    seen.add(url.href);
    let answer: Answer;
    try {
      answer = await request(url);
    } catch (error) {
      throw url === start ? error : ledTo(shownAddress(url.href), error);
    }
    const target = targetOf(answer, url);
    if (!target) return { url, answer };
    url = checkedTarget(target);
  }
}
