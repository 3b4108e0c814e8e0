import type { BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Explorer, startExplorer } from './explorer.ts';
import { chromiumPath, suiteName } from './find-chromium.ts';
import { intercept, neverByItself } from './intercept.ts';

const broken = {
  status: 500,
  contentType: 'application/json',
  body: JSON.stringify({ error: { code: 'internal_error', message: 'The counts could not be read.' } }),
};

describe.skipIf(!chromiumPath)(suiteName('a question that fails'), () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer();
  });
  /** The browser tells of every refusal by itself; the tests ask for those of status 500. */
  const isAsked = (text: string) => /status of 500/.test(text);
  afterEach(() => expect(explorer.complaints.splice(0).filter((text) => !isAsked(text))).toEqual([]));
  afterAll(() => explorer?.close());

  const onlyOnRequest = async (context: BrowserContext) => {
    await neverByItself(context);
  };

  it('takes only the panel that asked it, until it is asked again', async () => {
    const page = await explorer.open('/?view=table', {}, onlyOnRequest);
    await page.route('**/api/facets*', (route) => route.fulfill(broken));
    await page.goto(explorer.url);
    await page.locator('.canvas[data-settled]').waitFor();
    const legend = page.getByRole('complementary', { name: 'Legend and filters' });
    await legend.getByText('The counts could not be read.').waitFor();
    await page.getByRole('heading', { name: 'At a glance' }).waitFor();
    await page
      .getByText(/\d+ actors, \d+ relations and \d+ stances/)
      .first()
      .waitFor();
    await page.unroute('**/api/facets*');
    await legend.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('checkbox', { name: /^Negative/ }).waitFor();
  });

  it('is put again by itself, later each time, and as soon as it is answered the panel is there', async () => {
    let refused = 0;
    const page = await explorer.open('/?view=table');
    await page.route('**/api/facets*', (route) => (refused++ < 2 ? route.fulfill(broken) : route.continue()));
    await page.goto(explorer.url);
    const legend = page.getByRole('complementary', { name: 'Legend and filters' });
    await legend.getByText('It is asked for again in 2 seconds.').waitFor();
    await legend.getByText('It is asked for again in 8 seconds.').waitFor();
    await legend.getByRole('checkbox', { name: /^Negative/ }).waitFor();
    expect(await page.locator('.problem').count()).toBe(0);
  });

  it('leaves the last picture where the next one does not come', async () => {
    const page = await explorer.open('/', {}, onlyOnRequest);
    const before = await page.locator('.stage').getAttribute('aria-label');
    await intercept(page, '**/api/graph*', (route) => route.fulfill(broken));
    await page.getByRole('checkbox', { name: /^Neutral/ }).click({ force: true });
    await page.locator('.middle').getByText('Your view is kept.').waitFor();
    expect(await page.locator('.stage').getAttribute('aria-label')).toBe(before);
    await page.unroute('**/api/graph*');
    await page.locator('.middle').getByRole('button', { name: 'Try again' }).click();
    await page.locator('.middle .problem').waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('.stage').getAttribute('aria-label')).not.toBe(before);
  });

  it('of what stands beside the graph takes nothing else along', async () => {
    const lost = /\/assets\/beside-.*\.js$/;
    const lose = async (context: BrowserContext) => {
      await context.route(lost, (route) => route.abort());
    };
    const page = await explorer.open('/', {}, lose, '.problem');
    expect(await page.locator('.canvas[data-settled]').count()).toBe(1);
    const legend = page.getByRole('complementary', { name: 'Legend and filters' });
    await legend.getByText('This part of the page could not be loaded.').waitFor();
    await page.context().unroute(lost);
    await legend.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'At a glance' }).waitFor();
    await legend.getByRole('checkbox', { name: /^Negative/ }).waitFor();
    expect(explorer.complaints.splice(0).length).toBeGreaterThan(0);
  });

  it('names the filter that is to blame when nothing is left', async () => {
    const page = await explorer.open('/?view=table');
    await page.goto(`${explorer.url}/?kind=country&outlet=Nobody&polarity=negative`);
    await page.getByRole('heading', { name: 'No stances match these filters' }).waitFor();
    await page.getByText(/Clearing the outlet brings back \d+ stances/).waitFor();
  });
});
