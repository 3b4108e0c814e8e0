import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IssuesAnswer } from '../../shared/routes.ts';
import { writeEmptyStore } from '../empty-store.ts';
import { type Explorer, startExplorer } from './explorer.ts';
import { chromiumPath, suiteName } from './find-chromium.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Axe = { run(context: Document, options: object): Promise<{ violations: Violation[] }> };
interface Violation {
  id: string;
  nodes: { target: string[]; failureSummary: string }[];
}

/** What axe finds against the page as it stands: everything in the light theme, contrast in the dark one, too. */
async function findings(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe);
  const run = (options: object) =>
    page.evaluate(async (rules) => {
      const { violations } = await (window as unknown as { axe: Axe }).axe.run(document, rules);
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
      );
    }, options);
  const dress = (theme: string) =>
    page.evaluate((name) => {
      document.documentElement.dataset.theme = name;
    }, theme);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  await dress('light');
  const light = await run({ runOnly: tags });
  await dress('dark');
  const dark = await run({ runOnly: ['color-contrast'] });
  await dress('light');
  return [...light, ...dark.map((finding) => `dark: ${finding}`)];
}

const still = { reducedMotion: 'reduce', colorScheme: 'light' } as const;

interface State {
  name: string;
  path: string;
  /** Done once the page stands. */
  act?(page: Page): Promise<unknown>;
}

const details = (page: Page) => page.getByRole('complementary', { name: 'Details' });

const states: readonly State[] = [
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
  { name: 'keys', path: '/', act: (page) => page.keyboard.press('?') },
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

describe.skipIf(!chromiumPath)(suiteName('axe finds nothing'), () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer();
  });
  afterAll(() => explorer?.close());

  it('in any state', async () => {
    const page = await explorer.open('/', still);
    const found: string[] = [];
    const { issues } = await explorer.answer<IssuesAnswer>('/api/issues?limit=1');
    const issue = { name: 'issue', path: `/?issue=${encodeURIComponent(issues[0]!.name)}`, act: undefined };
    for (const { name, path, act } of [issue, ...states]) {
      await page.goto(explorer.url + path);
      await page.locator('[data-settled], .table-view, .work, .compare').first().waitFor();
      await page.locator('.skeleton').first().waitFor({ state: 'detached' });
      await act?.(page);
      await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
      found.push(...(await findings(page)).map((finding) => `${name}: ${finding}`));
    }
    expect(found.join('\n')).toBe('');
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
