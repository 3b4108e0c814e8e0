import { gzipSync } from 'node:zlib';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Explorer, startExplorer } from './explorer.ts';
import { chromiumPath, suiteName } from './find-chromium.ts';

/** What the page may ask for until it stands: scripts and styles, gzipped, and fonts, which are packed as they are. */
const most = { code: 230_000, fonts: 65_000 };

let explorer: Explorer;
beforeAll(async () => {
  if (chromiumPath) explorer = await startExplorer();
});
afterAll(() => explorer?.close());

it.skipIf(!chromiumPath)(
  suiteName('the page draws its graph before it loads and asks for what stands beside it'),
  async () => {
    let goOn = () => {};
    const held = new Promise<void>((done) => {
      goOn = done;
    });
    const asked: string[] = [];
    const hold = async (context: BrowserContext) => {
      context.on('request', (request) => void asked.push(request.url()));
      await context.route(/\/assets\/beside-.*\.js$/, async (route) => {
        await held;
        await route.continue();
      });
    };
    const page = await explorer.open('/', {}, hold, '.canvas[data-settled]');
    expect(asked.filter((url) => /\/api\/(facets|stances|outlets)/.test(url))).toEqual([]);
    expect(await page.getByRole('checkbox').count()).toBe(0);
    goOn();
    await page.getByRole('checkbox', { name: /^Negative/ }).waitFor();
    await page.getByRole('heading', { name: 'At a glance' }).waitFor();
  },
);

it.skipIf(!chromiumPath)(
  suiteName('the overview is drawn before the page around it is loaded, and the page goes on with it'),
  async () => {
    let goOn = () => {};
    const held = new Promise<void>((done) => {
      goOn = done;
    });
    const graphs: string[] = [];
    const hold = async (context: BrowserContext) => {
      context.on('request', (request) => void (request.url().includes('/api/graph') && graphs.push(request.url())));
      await context.route(/\/assets\/page-.*\.js$/, async (route) => {
        await held;
        await route.continue();
      });
    };
    const page = await explorer.open('/', {}, hold, 'body > .drawing[data-drawn]');
    expect(await page.getByRole('button').count()).toBe(0);
    const before = await page.locator('.drawing').boundingBox();
    goOn();
    await page.locator('.canvas[data-settled] > .drawing[data-drawn]').waitFor();
    expect(await page.locator('.drawing').boundingBox()).toEqual(before);
    expect(await page.locator('.drawing').count()).toBe(1);
    // The panels beside it ask for the counts of each kind of speaker, sooner or later, with one actor each.
    expect(graphs.filter((url) => !/[?&]nodes=1&said=/.test(url))).toHaveLength(1);
  },
);

it.skipIf(!chromiumPath)(suiteName('the page stands with less than 300 kB of scripts, styles and fonts'), async () => {
  const asked = new Set<string>();
  const page = await explorer.open('/', {}, async (context) => {
    context.on('request', (request) => void asked.add(request.url()));
  });
  await page.locator('.canvas[data-settled]').waitFor();
  const sizesOf = (kind: RegExp, packed: (bytes: Buffer) => Buffer) =>
    Promise.all(
      [...asked]
        .filter((url) => kind.test(url))
        .map(async (url) => packed(Buffer.from(await (await fetch(url)).arrayBuffer())).length),
    );
  const code = await sizesOf(/\/assets\/[^/]+\.(js|css)$/, (bytes) => gzipSync(bytes));
  const fonts = await sizesOf(/\/assets\/[^/]+\.woff2$/, (bytes) => bytes);
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
  expect(explorer.complaints).toEqual([]);
  expect(code.length).toBeGreaterThan(3);
  expect(fonts).toHaveLength(2);
  expect(sum(code)).toBeLessThan(most.code);
  expect(sum(fonts)).toBeLessThan(most.fonts);
});
