import { checkAddress, hostNameOf } from './address.ts';
import { type Clock, systemClock } from './clock.ts';
import { type Dial, systemDial } from './connect.ts';
import { FetchError } from './fetch-error.ts';
import { defaultLimits, type FetchLimits, robotsBytes } from './limits.ts';
import { createPace } from './pace.ts';
import { type FetchedPage, pageOf, refuseOtherThanText } from './page.ts';
import { followed } from './redirects.ts';
import { type Resolve, systemResolve } from './resolve.ts';
import { mayPass, retryAfter, withRetries } from './retry.ts';
import { createRobots } from './robots.ts';
import { statusError } from './status.ts';
import { type Answer, createTransport, type Request } from './transport.ts';
import { agentName } from './user-agent.ts';

/** What is known of a page from the last time, so that it is only sent when it has changed. */
export interface Conditions {
  etag: string | null;
  lastModified: string | null;
}

export interface FetchOptions {
  conditions?: Conditions;
  signal?: AbortSignal;
}

export interface Fetcher {
  /**
   * The page at an address, null when it is what the conditions say it was.
   * @throws FetchError with the reason why it cannot be had or is not fetched, AbortError when it was told to stop.
   */
  get(address: string, options?: FetchOptions): Promise<FetchedPage | null>;
}

export interface FetcherSettings {
  /** See `userAgent`. */
  userAgent: string;
  resolve?: Resolve;
  dial?: Dial;
  ca?: string;
  clock?: Clock;
  limits?: Partial<FetchLimits>;
}

const accept =
  'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/pdf, text/plain;q=0.9, application/json;q=0.9, */*;q=0.5';

const conditionHeaders = ({ etag, lastModified }: Conditions): Record<string, string> => ({
  ...(etag && { 'if-none-match': etag }),
  ...(lastModified && { 'if-modified-since': lastModified }),
});

/**
 * Fetches pages of the public web and nothing else, one at a time from each host, as its robots.txt lets it. Names are
 * looked up by `resolve` and connections made by `dial`, which tests replace.
 */
export function createFetcher({ userAgent, ...settings }: FetcherSettings): Fetcher {
  const { resolve = systemResolve, dial = systemDial, clock = systemClock, ca } = settings;
  const limits = { ...defaultLimits, ...settings.limits };
  const transport = createTransport({ resolve, dial, ca, ...limits });
  const pace = createPace(clock, limits.longestPauseMs);
  const basic = { 'user-agent': userAgent, accept, 'accept-encoding': 'gzip, br', 'accept-language': 'en, *;q=0.5' };

  /** One request in its host's turn; an answer that may be another one soon is asked for again. */
  const request = (url: URL, pauseMs: number, { headers, signal, ...rest }: Request): Promise<Answer> => {
    const host = hostNameOf(url);
    const once = async () => {
      const answer = await transport(url, { headers: { ...basic, ...headers }, signal, ...rest });
      if (!mayPass(answer.status)) return answer;
      pace.rest(host, retryAfter(answer.headers['retry-after'], clock.now()));
      throw statusError(answer.status, 'soon');
    };
    return withRetries(() => pace.turn(host, pauseMs, once, signal), limits, clock, signal);
  };

  const robotsLimits = { sentBytes: limits.sentBytes, unpackedBytes: robotsBytes, cut: true };
  const loadRobots = async (url: URL, signal?: AbortSignal): Promise<Answer> => {
    const ask = (at: URL) => request(at, limits.pauseMs, { headers: {}, limits: robotsLimits, signal });
    return (await followed(url, limits.redirects, ask)).answer;
  };
  const robots = createRobots(loadRobots, agentName, clock);

  return {
    async get(address, { conditions, signal } = {}) {
      const headers = conditions ? conditionHeaders(conditions) : {};
      const ask = async (url: URL) => {
        const rules = await robots(url, signal);
        if (!rules.allows(url))
          throw new FetchError(
            'may not be read by programs (robots.txt); save the page from a browser and give the file',
          );
        const pause = Math.max(limits.pauseMs, rules.delayMs);
        return request(url, pause, { headers, limits, wants: refuseOtherThanText, signal });
      };
      const { url, answer } = await followed(checkAddress(address), limits.redirects, ask);
      if (answer.status === 304 && conditions) return null;
      if (answer.status !== 200) throw statusError(answer.status, 'never');
      return pageOf(url, answer.headers, answer.body);
    },
  };
}
