import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { Explorer } from './explorer.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Axe = { run(context: Document, options: object): Promise<{ violations: Violation[] }> };
interface Violation {
  id: string;
  nodes: { target: string[]; failureSummary: string }[];
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules on the page as a whole: while a list or a dialog takes it from those who listen, its landmarks and headings are not there for them. */
const ofWholePage = ['landmark-one-main', 'page-has-heading-one'];

/** What axe finds against the page as it stands, in the light theme and in the dark one. */
export async function findings(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe);
  const found: string[] = [];
  for (const theme of ['dark', 'light']) {
    const told = await page.evaluate(
      async ([name, runOnly, page]) => {
        document.documentElement.dataset.theme = name;
        const taken = document.querySelector('main')?.closest('[aria-hidden=true], [inert]') != null;
        const rules = Object.fromEntries(page.map((rule) => [rule, { enabled: !taken }]));
        const { violations } = await (window as unknown as { axe: Axe }).axe.run(document, { runOnly, rules });
        return violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
        );
      },
      [theme, tags, ofWholePage] as const,
    );
    found.push(...told.map((finding) => `${theme}: ${finding}`));
  }
  return found;
}

/** A desk and a phone, without motion. */
export const windows: [name: string, options: BrowserContextOptions][] = [
  ['a desk', { reducedMotion: 'reduce', colorScheme: 'light' }],
  [
    'a phone',
    {
      ...{ reducedMotion: 'reduce', colorScheme: 'light' },
      ...{ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    },
  ],
];

/** A state of the page, and how a user comes there. */
export interface State {
  name: string;
  path: string;
  /** Done once the page stands. */
  act?(page: Page): Promise<unknown>;
  /** Where there is such a state, if not on both. */
  only?: 'desk' | 'phone';
}

/** The corrections are made by somebody whose name is known. */
const known = async (context: BrowserContext) => {
  await context.addInitScript(() => localStorage.setItem('demarche-author', 'Ann'));
};

/** What axe finds in each of these states, under its name. */
export async function findingsIn(
  explorer: Explorer,
  states: readonly State[],
  options: BrowserContextOptions,
  author = true,
): Promise<string> {
  const page = await explorer.open('/', options, author ? known : undefined);
  const found: string[] = [];
  for (const { name, path, act, only } of states) {
    if (only === (options.isMobile ? 'desk' : 'phone')) continue;
    // An address alone would leave open what stands over the page.
    await page.goto('about:blank');
    await page.goto(explorer.url + path);
    await page.locator('[data-settled], .table-view, .work, .compare, .sheet, .phone-page').first().waitFor();
    await page.locator('.skeleton').first().waitFor({ state: 'detached' });
    await act?.(page).catch((error: Error) => {
      throw new Error(`${name}: ${error.message}`);
    });
    await page.evaluate(() =>
      Promise.all(
        document
          .getAnimations()
          .filter((animation) => animation.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
          .map((animation) => animation.finished.catch(() => undefined)),
      ),
    );
    found.push(...(await findings(page)).map((finding) => `${name}, ${finding}`));
  }
  await page.context().close();
  return found.join('\n');
}
