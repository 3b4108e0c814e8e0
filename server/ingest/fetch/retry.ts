import type { Clock } from './clock.ts';
import { FetchError } from './fetch-error.ts';
import type { FetchLimits } from './limits.ts';

/** Answers that may be others in a minute. */
const passingStatus = new Set([408, 425, 429, 500, 502, 503, 504]);

export const mayPass = (status: number): boolean => passingStatus.has(status);

/**
 * Milliseconds that `Retry-After` asks for, seconds or a date (RFC 9110, 10.2.3); 0 when it says nothing.
 */
export function retryAfter(header: string | undefined, now: number): number {
  if (!header) return 0;
  const asked = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(asked) ? Math.max(0, asked) : 0;
}

/** Does the work again, after longer and longer pauses, as long as its error may pass. */
export async function withRetries<T>(
  work: () => Promise<T>,
  { tries, backoffMs }: Pick<FetchLimits, 'tries' | 'backoffMs'>,
  clock: Clock,
  signal?: AbortSignal,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof FetchError) || error.again !== 'soon' || attempt >= tries) throw error;
      await clock.wait(backoffMs * 4 ** (attempt - 1), signal);
    }
}
