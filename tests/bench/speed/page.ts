import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';
import { startExplorer } from '../../e2e/explorer.ts';
import { chromiumPath } from '../../e2e/find-chromium.ts';
import type { Bench } from './bench.ts';
import { inTurns } from './measure.ts';
import type { Row } from './rows.ts';
import { syntheticFile } from './synthetic-store.ts';

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

/** A page with sigma and nothing else, built; it answers under `/bare/` beside the API. */
async function bareIn(folder: string): Promise<(context: BrowserContext) => Promise<unknown>> {
  const outDir = join(folder, 'bare');
  const root = join(import.meta.dirname, 'bare');
  await build({ root, base: './', configFile: false, logLevel: 'error', build: { outDir, target: 'es2023' } });
  return (context) =>
    context.route('**/bare/**', (route) => {
      const path = new URL(route.request().url()).pathname.replace('/bare/', '');
      return route.fulfill({ contentType: types[extname(path)], body: readFileSync(join(outDir, path)) });
    });
}

/** Has a page keep when something first fits a selector, in milliseconds from the start of its navigation. */
const watching = (selector: string) => async (context: BrowserContext) => {
  await context.addInitScript((sought) => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector(sought)) return;
      Object.assign(window, { drawnAfter: performance.now() });
      observer.disconnect();
    }).observe(document, { attributes: true, childList: true, subtree: true });
  }, selector);
};

const drawnAfter = async (page: Page): Promise<number> => {
  const time = await page.evaluate(() => (window as unknown as { drawnAfter: number }).drawnAfter);
  await page.context().close();
  return time;
};

/** How long the page takes to its first drawing, beside a page that does nothing but draw the same graph. */
export async function measurePage(bench: Bench): Promise<Row[]> {
  if (!chromiumPath) {
    bench.skip('page (no chromium on the PATH)');
    return [];
  }
  const explorer = await startExplorer([], await syntheticFile(bench, bench.stances[0]!), ['--fast']);
  const bare = await bareIn(bench.folder);
  const first = '.canvas[data-settled]';
  const page = await explorer.open('/', {}, watching(first), first);
  const graph = await page.evaluate(
    () =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name))
        .find(({ pathname, searchParams }) => pathname === '/api/graph' && searchParams.has('nodes'))!.search,
  );
  await page.context().close();
  const taken = await inTurns(
    {
      bare: () =>
        explorer.open(
          `/bare/index.html${graph}`,
          {},
          async (context) => {
            await bare(context);
            await watching('#graph[data-drawn]')(context);
          },
          '#graph[data-drawn]',
        ),
      page: () => explorer.open('/', {}, watching(first), first),
    },
    5,
    async (open) => drawnAfter(await open()),
  );
  await explorer.close();
  const row = { group: 'page', unit: 's' };
  return [
    { ...row, what: 'bare sigma, first drawing', value: taken.bare / 1000, against: null, ratio: null },
    {
      ...{ ...row, what: 'first drawing', value: taken.page / 1000 },
      ...{ against: 'bare sigma, first drawing', ratio: taken.bare / taken.page },
    },
  ];
}
