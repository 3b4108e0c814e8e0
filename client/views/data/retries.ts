import type { QueryClient } from '@tanstack/react-query';
import { mayPass } from '../../core/api/request.ts';

/** How long what failed waits until it is asked for again by itself, time after time, in milliseconds; after the last one its user must ask. */
export const waits: readonly number[] = [2_000, 8_000, 30_000];

const waiting = new WeakMap<Error, number>();

/** How long after an error the page asks again by itself, in milliseconds; null where it does not. */
export const nextTry = (error: Error): number | null => waiting.get(error) ?? null;

/**
 * Asks again for what failed while somebody looks at it, a few times and ever later. What is asked for again meanwhile,
 * by its user or because the filter changed, is not asked for twice.
 * @param isHeld whether the user is about to act where the failure is told: then nothing is taken away there
 */
export function retryInTime(queries: QueryClient, isHeld: () => boolean): void {
  const failures = new Map<string, number>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  queries.getQueryCache().subscribe((event) => {
    const { query } = event;
    const { queryHash } = query;
    const forget = () => {
      clearTimeout(timers.get(queryHash));
      timers.delete(queryHash);
    };
    if (event.type === 'removed') {
      forget();
      failures.delete(queryHash);
    }
    if (event.type !== 'updated') return;
    const { action } = event;
    if (action.type === 'fetch') forget();
    if (action.type === 'success') failures.delete(queryHash);
    if (action.type !== 'error' || !mayPass(action.error)) return;
    const failed = failures.get(queryHash) ?? 0;
    failures.set(queryHash, failed + 1);
    const wait = waits[failed];
    if (wait === undefined) return;
    waiting.set(action.error, wait);
    forget();
    const ask = () => {
      if (query.isActive() && !isHeld()) void query.fetch().catch(() => undefined);
    };
    timers.set(queryHash, setTimeout(ask, wait));
  });
}
