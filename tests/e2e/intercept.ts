import type { BrowserContext, Page, Route } from 'playwright-core';
import { expect } from 'vitest';
import { waits } from '../../client/views/data/retries.ts';

/**
 * Hands the requests of a page to a handler, from the next key or click on. A busy page takes the key before it learns that
 * its requests go another way, so it is asked until one did.
 */
export async function intercept(
  page: Page,
  pattern: string | RegExp,
  handler: (route: Route) => Promise<void>,
): Promise<void> {
  await page.route(pattern, handler);
  await page.route('**/api/health', (route) => route.fulfill({ body: 'intercepted' }));
  await expect.poll(() => page.evaluate(async () => (await fetch('/api/health')).text())).toBe('intercepted');
  await page.unroute('**/api/health');
}

/** Has the pages of a context ask again for what failed only where their user does: never by themselves. */
export const neverByItself = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript((ignored) => {
    const later = window.setTimeout;
    window.setTimeout = ((act: TimerHandler, wait?: number, ...rest: unknown[]) =>
      ignored.includes(wait ?? 0) ? 0 : later(act, wait, ...rest)) as typeof window.setTimeout;
  }, waits);
