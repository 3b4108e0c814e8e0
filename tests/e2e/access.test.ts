import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IssuesAnswer } from '../../shared/routes.ts';
import { writeEmptyStore } from '../empty-store.ts';
import { findings, findingsIn, type State, windows } from './axe.ts';
import { loseDrawing, pointAtSomething } from './canvas.ts';
import { type Explorer, startExplorer } from './explorer.ts';
import { chromiumPath, suiteName } from './find-chromium.ts';

const still = { reducedMotion: 'reduce', colorScheme: 'light' } as const;

const details = (page: Page) => page.getByRole('complementary', { name: 'Details' });

const fold = async (page: Page) => {
  await page.locator('.left .group-row').first().click();
  await page.waitForURL(/fold=/);
};

const views: readonly State[] = [
  { name: 'overview', path: '/' },
  { name: 'actor', path: '/?actor=chn' },
  { name: 'line', path: '/?source=usa&target=chn&claims=true' },
  {
    name: 'over time',
    path: '/?source=usa&target=chn',
    act: (page) => page.getByRole('tab', { name: 'Over time' }).click(),
  },
  {
    name: 'path',
    path: '/?pathFrom=usa&pathTo=rus',
    act: (page) => details(page).getByRole('heading').first().waitFor(),
  },
  { name: 'comparison', path: '/?view=outlets&actor=chn' },
  { name: 'question', path: '/?askToward=chn&polarity=negative' },
  { name: 'corrections', path: '/?view=corrections' },
  { name: 'table', path: '/?view=table&table=stances' },
  { name: 'communities and balance', path: '/?groups=true', act: (page) => page.locator('.two-sides').waitFor() },
  { name: 'communities folded', path: '/?groups=true', only: 'desk', act: fold },
  {
    name: 'tone of an actor',
    path: '/?actor=chn',
    act: async (page) => {
      await page.getByRole('button', { name: 'Tone over time' }).click();
      await page.locator('.tone-chart svg').waitFor();
    },
  },
  {
    name: 'less common filters',
    path: '/?page=filter&quad=3&modality=asserted&text=china&attributedTo=usa',
    act: (page) => page.getByRole('combobox', { name: 'Speaker' }).waitFor(),
  },
  {
    name: 'who speaks for whom',
    path: '/?actor=chn&speakers=true',
    act: (page) => page.locator('.speakers .side-note').nth(1).waitFor(),
  },
  {
    name: 'reader',
    path: '/?source=usa&target=chn',
    act: async (page) => {
      await details(page)
        .getByRole('button', { name: /paragraph/ })
        .first()
        .click();
      await page.locator('mark').first().waitFor();
    },
  },
];

/** What comes over the page, and what stands in its place. */
const floating: readonly State[] = [
  { name: 'columns', path: '/?view=table', act: (page) => page.getByRole('button', { name: 'Columns' }).click() },
  {
    name: 'add',
    path: '/',
    act: async (page) => {
      await page.getByRole('button', { name: 'Add articles' }).click();
      await page.getByLabel('Paste an article').fill('Kenya condemned Ghana.');
    },
  },
  { name: 'share', path: '/', act: (page) => page.getByRole('button', { name: 'Share' }).click() },
  { name: 'keys', path: '/', only: 'desk', act: (page) => page.keyboard.press('?') },
  {
    name: 'tour',
    path: '/',
    only: 'desk',
    act: async (page) => {
      await page.keyboard.press('?');
      await page.getByRole('button', { name: 'Show the tour' }).click();
      await page.getByRole('dialog', { name: /Tour, step/ }).waitFor();
    },
  },
  {
    name: 'suggestions',
    path: '/',
    act: async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('who criticises China');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'export menu',
    path: '/',
    only: 'desk',
    act: async (page) => {
      await page.getByRole('button', { name: 'Export' }).click();
      await page.getByRole('menuitem').first().waitFor();
    },
  },
  { name: 'card at the pointer', path: '/', only: 'desk', act: pointAtSomething },
  {
    name: 'no match',
    path: '/?outlet=Nobody',
    act: (page) => page.getByRole('heading', { name: 'No stances match these filters' }).waitFor(),
  },
  {
    name: 'drawing taken away',
    path: '/',
    act: async (page) => {
      for (let times = 0; times < 3; times++) await loseDrawing(page);
      await page.getByRole('button', { name: 'Draw it again' }).waitFor();
    },
  },
  {
    name: 'filters',
    path: '/',
    only: 'phone',
    act: (page) => page.getByRole('button', { name: 'Filter', exact: true }).click(),
  },
  {
    name: 'time',
    path: '/',
    only: 'phone',
    act: (page) => page.getByRole('button', { name: 'Time', exact: true }).click(),
  },
  {
    name: 'search',
    path: '/',
    only: 'phone',
    act: (page) => page.getByRole('button', { name: 'Search', exact: true }).click(),
  },
];

describe.skipIf(!chromiumPath)(suiteName('axe finds nothing'), () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer();
  });
  afterAll(() => explorer?.close());

  it.each(windows)('in any view at %s', async (_, options) => {
    const { issues } = await explorer.answer<IssuesAnswer>('/api/issues?limit=1');
    const issue = { name: 'issue', path: `/?issue=${encodeURIComponent(issues[0]!.name)}` };
    expect(await findingsIn(explorer, [issue, ...views], options)).toBe('');
  });

  it.each(windows)('in what comes over it at %s', async (_, options) => {
    expect(await findingsIn(explorer, floating, options)).toBe('');
  });

  it('while the page loads, when a part fails and when the server is silent', async () => {
    const page = await explorer.open('/', still);
    const found: string[] = [];
    const gather = async (name: string) =>
      found.push(...(await findings(page)).map((finding) => `${name}: ${finding}`));
    await page.route('**/api/graph*', () => {});
    await page.goto(explorer.url);
    await page.getByRole('heading', { name: 'Reading the graph' }).waitFor();
    await gather('loading');
    await page.unroute('**/api/graph*');
    const broken = {
      status: 500,
      contentType: 'application/json',
      body: '{"error":{"code":"internal_error","message":"No counts."}}',
    };
    await page.route('**/api/facets*', (route) => route.fulfill(broken));
    await page.route('**/api/events', (route) => route.abort());
    await page.goto(explorer.url);
    await page.getByText('No counts.').first().waitFor();
    await page.getByText('The server does not answer.').waitFor();
    await gather('partial failure');
    expect(found.join('\n')).toBe('');
  });
});

describe.skipIf(!chromiumPath)(suiteName('axe finds nothing where there is little'), () => {
  it('in an empty store and without WebGL', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'demarche-access-'));
    const db = await writeEmptyStore(join(folder, 'store.db'));
    const empty = await startExplorer(['--disable-3d-apis'], db, ['--fast']);
    const page = await empty.open('/', still, undefined, '.empty');
    expect((await findings(page)).join('\n')).toBe('');
    await empty.close();
    rmSync(folder, { recursive: true });
  });
});
