import parser from 'robots-parser';
import type { Clock } from './clock.ts';
import { FetchError } from './fetch-error.ts';
import type { Answer } from './transport.ts';

// Its types speak of an ES module, which it is not.
const robotsParser = parser as unknown as typeof parser.default;

/** What a host lets programs do. */
export interface RobotRules {
  allows(url: URL): boolean;
  /** Milliseconds between two requests that it asks for. */
  delayMs: number;
}

/** The rules for an address. @throws FetchError when its host cannot be reached, or its rules cannot. */
export type Robots = (url: URL, signal?: AbortSignal) => Promise<RobotRules>;

const hour = 3_600_000;
/** RFC 9309, 2.4: not longer than 24 hours. */
const keptMs = 24 * hour;
const failureKeptMs = hour / 6;
const mostHosts = 1000;

const everything: RobotRules = { allows: () => true, delayMs: 0 };

/** What the answer to the request for a robots.txt means (RFC 9309, 2.3.1). */
function rulesOf({ status, body }: Answer, robotsUrl: URL, agent: string): RobotRules {
  if (status >= 400 && status < 500) return everything;
  if (status !== 200) throw new FetchError(`answered with HTTP ${status}`, 'later');
  const rules = robotsParser(robotsUrl.href, body.toString('utf8').replace(/^\ufeff/, ''));
  const delay = rules.getCrawlDelay(agent) ?? 0;
  return { allows: ({ href }) => rules.isAllowed(href, agent) !== false, delayMs: Math.max(0, delay) * 1000 };
}

/** Without its rules nothing is taken from a host (RFC 9309, 2.3.1.4); one that is not there at all says so itself. */
function unreadable(error: unknown): unknown {
  if (!(error instanceof FetchError) || error.unreachable) return error;
  const message = `has a robots.txt that cannot be had (it ${error.message}), so that nobody knows what may be fetched`;
  return new FetchError(message, 'later', { cause: error });
}

/**
 * Asks every host for its robots.txt, and remembers the answer for a day.
 * @param load fetches a robots.txt, redirects followed.
 * @param agent what robots.txt files call this program.
 */
export function createRobots(
  load: (url: URL, signal?: AbortSignal) => Promise<Answer>,
  agent: string,
  clock: Clock,
): Robots {
  const known = new Map<string, { until: number; rules: Promise<RobotRules> }>();
  const ask = async (url: URL, signal?: AbortSignal): Promise<RobotRules> => {
    try {
      return rulesOf(await load(url, signal), url, agent);
    } catch (error) {
      const entry = known.get(url.origin);
      if (signal?.aborted) known.delete(url.origin);
      else if (entry) entry.until = clock.now() + failureKeptMs;
      throw unreadable(error);
    }
  };
  return (url, signal) => {
    const entry = known.get(url.origin);
    if (entry && entry.until > clock.now()) return entry.rules;
    if (known.size >= mostHosts) known.delete(known.keys().next().value!);
    const rules = ask(new URL('/robots.txt', url), signal);
    known.set(url.origin, { until: clock.now() + keptMs, rules });
    return rules;
  };
}
