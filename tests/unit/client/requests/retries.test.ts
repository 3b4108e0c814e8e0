import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ApiError } from '../../../../client/core/api/request.ts';
import { nextTry, retryInTime, waits } from '../../../../client/views/data/retries.ts';

let queries: QueryClient;
let held: boolean;
beforeEach(() => {
  vi.useFakeTimers();
  held = false;
  queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  retryInTime(queries, () => held);
});
afterEach(() => {
  queries.clear();
  vi.useRealTimers();
});

/** Asks and looks on; `answers` are errors to throw, in turn, and then what comes. */
function watch(...answers: Error[]) {
  const seen = { asked: 0, error: null as Error | null, data: undefined as unknown, refetch: async () => {} };
  const observer = new QueryObserver(queries, {
    queryKey: ['graph'],
    queryFn: async () => {
      const error = answers[seen.asked++];
      if (error) throw error;
      return 'there';
    },
  });
  const leave = observer.subscribe(({ error, data, refetch }) => {
    Object.assign(seen, { error, data, refetch });
  });
  return { seen, leave };
}

const broken = () => new ApiError('internal_error', 'No counts.');

it('asks again after 2, 8 and 30 seconds, says so, and stops there', async () => {
  const { seen } = watch(broken(), broken(), broken(), broken(), broken());
  for (const [at, wait] of waits.entries()) {
    await vi.advanceTimersByTimeAsync(1);
    expect(nextTry(seen.error!)).toBe(wait);
    await vi.advanceTimersByTimeAsync(wait - 2);
    expect(seen.asked).toBe(at + 1);
    await vi.advanceTimersByTimeAsync(1);
    expect(seen.asked).toBe(at + 2);
  }
  await vi.advanceTimersByTimeAsync(1);
  expect(nextTry(seen.error!)).toBeNull();
  await vi.advanceTimersByTimeAsync(1_000_000);
  expect(seen.asked).toBe(4);
});

it('begins anew once an answer came', async () => {
  const { seen } = watch(broken());
  await vi.advanceTimersByTimeAsync(2_001);
  expect(seen.data).toBe('there');
  await vi.advanceTimersByTimeAsync(100_000);
  expect(seen.asked).toBe(2);
});

it('asks once where the user was faster', async () => {
  const { seen } = watch(broken());
  await vi.advanceTimersByTimeAsync(1_000);
  await seen.refetch();
  await vi.advanceTimersByTimeAsync(100_000);
  expect(seen.asked).toBe(2);
});

it('leaves alone what does not exist, what nobody looks at, and what the user has the hand on', async () => {
  const missing = watch(new ApiError('unknown_actor', 'Nobody has this name.'));
  await vi.advanceTimersByTimeAsync(100_000);
  expect(missing.seen.asked).toBe(1);
  queries.clear();
  const left = watch(broken());
  await vi.advanceTimersByTimeAsync(1);
  left.leave();
  await vi.advanceTimersByTimeAsync(100_000);
  expect(left.seen.asked).toBe(1);
  queries.clear();
  held = true;
  const under = watch(broken());
  await vi.advanceTimersByTimeAsync(100_000);
  expect(under.seen.asked).toBe(1);
});
