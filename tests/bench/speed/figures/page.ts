import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';
import { startExplorer } from '../../../e2e/explorer.ts';
import { chromiumPath } from '../../../e2e/find-chromium.ts';
import type { Bench } from '../bench.ts';
import { inTurns, median, type Times, timesAsGood } from '../measure.ts';
import type { Row } from '../rows.ts';
import { syntheticFile } from '../synthetic-store.ts';
import { frameWhileMoving } from './moving.ts';

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

/** Holds back the page around the drawing, which is asked for when the drawing stands: how much of it is loaded before the measure is read would be chance. */
const holdRest = (context: BrowserContext) => context.route(/\/assets\/page-[^/]*\.js$/, () => {});

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

type Open = (prepare: (context: BrowserContext) => Promise<unknown>) => Promise<Page>;

/** Milliseconds from the start of the navigation until the drawing stands. */
async function waitFor(open: Open): Promise<number> {
  const page = await open(async () => undefined);
  const time = await page.evaluate(() => (window as unknown as { drawnAfter: number }).drawnAfter);
  await page.context().close();
  return time;
}

/** Seconds of processor time of each process of a browser. */
async function processTimes(browser: Browser): Promise<ReadonlyMap<number, number>> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return new Map(processInfo.map(({ id, cpuTime }) => [id, cpuTime]));
}

const restFor = 300;
/** Seconds of processor time that a browser spends at most in that time when it rests. */
const restless = 0.02;

/** Opens a window and waits until the browser rests: its own window costs more than a page in it. */
async function settle(context: BrowserContext): Promise<ReadonlyMap<number, number>> {
  await context.newPage();
  let before = Number.NEGATIVE_INFINITY;
  for (;;) {
    const times = await processTimes(context.browser()!);
    const sum = [...times.values()].reduce((total, time) => total + time, 0);
    if (sum - before < restless) return times;
    before = sum;
    await new Promise((rested) => setTimeout(rested, restFor));
  }
}

/** Milliseconds of processor time that all processes of the browser spend on a page until the drawing stands: other programs, and the browser's window, count for nothing. */
async function cpuUntil(open: Open): Promise<number> {
  let before: ReadonlyMap<number, number> = new Map();
  const page = await open(async (context) => {
    before = await settle(context);
  });
  const after = await processTimes(page.context().browser()!);
  await page.context().close();
  return 1000 * [...after].reduce((sum, [id, time]) => sum + time - (before.get(id) ?? 0), 0);
}

/** How fast the page is at least when the graph moves, as a share of what sigma alone reaches. */
const leastMoved = 1 / 1.3;

/** Milliseconds of a frame while the graph moves, see `frameWhileMoving`. */
async function movedIn({ open, place }: { open: Open; place: string }): Promise<number> {
  const page = await open(async () => undefined);
  const frame = await frameWhileMoving(page, place);
  await page.context().close();
  return frame;
}

/** What of the graph the page asks for. */
async function graphOf(page: Page): Promise<string> {
  const asked = await page.evaluate(
    () =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name))
        .find(({ pathname, searchParams }) => pathname === '/api/graph' && searchParams.has('nodes'))!.search,
  );
  await page.context().close();
  return asked;
}

/** What the page costs until its first drawing, beside a page that does nothing but draw the same graph. */
export async function measurePage(bench: Bench): Promise<Row[]> {
  if (!chromiumPath) {
    bench.notMeasured('page (no chromium on the PATH)');
    return [];
  }
  const explorer = await startExplorer([], await syntheticFile(bench, bench.stances[0]!), ['--fast']);
  const answerBare = await bareIn(bench.folder);
  const opening =
    (path: string, drawn: string, first: (context: BrowserContext) => Promise<unknown> = async () => undefined): Open =>
    (prepare) =>
      explorer.open(
        path,
        {},
        async (context) => {
          await first(context);
          await watching(drawn)(context);
          await prepare(context);
        },
        drawn,
      );
  const page = opening('/', '.drawing[data-drawn]');
  const graph = await graphOf(await page(async () => undefined));
  const drawing = opening('/', '.drawing[data-drawn]', holdRest);
  const pages = { bare: opening(`/bare/index.html${graph}`, '#graph[data-drawn]', answerBare), page: drawing };
  const rows = (unit: string, what: string, { bare, page: ours }: Times<keyof typeof pages>): Row[] => {
    const yardstick = `bare sigma, ${what}`;
    return [
      { group: 'page', what: yardstick, value: median(bare) / 1000, unit, against: null, ratio: null },
      { group: 'page', what, value: median(ours) / 1000, unit, against: yardstick, ratio: timesAsGood(bare, ours) },
    ];
  };
  const waited = await inTurns(pages, 5, waitFor);
  const spent = await inTurns(pages, 5, cpuUntil);
  const whole = opening('/', '.canvas[data-settled] > .drawing[data-drawn]');
  const moved = await inTurns(
    { bare: { open: pages.bare, place: '#graph' }, page: { open: whole, place: '.canvas' } },
    5,
    movedIn,
  );
  await explorer.close();
  return [
    ...rows('s', 'until the first drawing', waited),
    ...rows('CPU s', 'work for the first drawing', spent),
    ...rows('s', 'a frame while it is dragged and zoomed, 95 of 100 at most', moved).map((row) =>
      row.against && !bench.quick ? { ...row, least: leastMoved } : row,
    ),
  ];
}
