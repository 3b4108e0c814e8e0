import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Explorer, startExplorer } from './explorer.ts';
import { chromiumPath, suiteName } from './find-chromium.ts';

/** As a browser that has never been here; what the page keeps there afterwards stays. */
const fresh = async (context: BrowserContext) => {
  await context.addInitScript(() => {
    if (sessionStorage.getItem('been')) return;
    sessionStorage.setItem('been', 'yes');
    localStorage.clear();
  });
};

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

const tour = (page: Page) => page.getByRole('dialog', { name: /Tour, step/ });

/** Whether two elements have a pixel in common. */
async function overlap(page: Page, one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((selector) => page.locator(selector).first().boundingBox()));
  return a!.x < b!.x + b!.width && b!.x < a!.x + a!.width && a!.y < b!.y + b!.height && b!.y < a!.y + a!.height;
}

describe.skipIf(!chromiumPath)(suiteName('a first visit'), () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer();
  });
  afterEach(() => expect(explorer.complaints.splice(0).join('\n')).toBe(''));
  afterAll(() => explorer?.close());

  it('is shown how to read the page in three steps, by keyboard, and not a second time', async () => {
    const page = await explorer.open('/', {}, fresh);
    await tour(page).getByRole('heading', { name: 'A line is a stance' }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Next');
    await page.keyboard.press('Enter');
    await page.locator('[aria-live]', { hasText: 'The legend is the filter' }).waitFor();
    await page.keyboard.press('Enter');
    await tour(page).getByRole('heading', { name: 'Every line has its sentences' }).waitFor();
    expect(await overlap(page, '.tour', '.right')).toBe(false);
    await page.keyboard.press('Enter');
    await tour(page).waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('application');
    await page.reload();
    await page.locator('[data-settled]').waitFor();
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Keys' });
    await keys.waitFor();
    expect(await tour(page).count()).toBe(0);
    await keys.getByRole('button', { name: 'Show the tour' }).click();
    await tour(page).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Next');
    await page.keyboard.press('Escape');
    await tour(page).waitFor({ state: 'detached' });
  });

  it('can be used below the tour, whose Escape ends nothing else', async () => {
    const page = await explorer.open('/', {}, fresh);
    await tour(page).waitFor();
    await page
      .getByRole('button', { name: /China.*toward.*United States/ })
      .first()
      .click();
    await page.locator('.right h2', { hasText: 'China toward the United States' }).waitFor();
    await page.keyboard.press('Escape');
    await tour(page).waitFor({ state: 'detached' });
    expect(page.url()).toMatch(/source=chn/);
  });

  it('of somebody who was sent a line has its sentences, and no tour', async () => {
    const page = await explorer.open('/?source=chn&target=usa', {}, fresh);
    await page.locator('.right h2', { hasText: 'China toward the United States' }).waitFor();
    expect(await tour(page).count()).toBe(0);
  });

  it('on a phone leaves the sheet free, and finds the tour again below the filters', async () => {
    const page = await explorer.open('/', phone, fresh);
    await tour(page).waitFor();
    expect(await overlap(page, '.tour', '.sheet')).toBe(false);
    await tour(page).getByRole('button', { name: 'Skip' }).click();
    await tour(page).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByRole('button', { name: 'Show the tour' }).click();
    await tour(page).waitFor();
  });

  it('turns single keys off, and the others go on', async () => {
    const page = await explorer.open();
    await page.keyboard.press('?');
    await page
      .getByRole('dialog', { name: 'Keys' })
      .getByText(/^Single keys/)
      .click();
    await page.getByText('Off: the slash').waitFor();
    await page.keyboard.press('Escape');
    await page.reload();
    await page.locator('[data-settled]').waitFor();
    await page.keyboard.press('t');
    await page.keyboard.press('q');
    await page.keyboard.press('[');
    await page.keyboard.press('/');
    await page.keyboard.type('Russia');
    await page.getByRole('option', { name: /^Russia/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/actor=rus/);
    expect(new URL(page.url()).search).toBe('?actor=rus');
    await page.getByRole('complementary', { name: 'Legend and filters' }).waitFor();
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => url.search === '');
    await page.getByRole('button', { name: 'Keys', exact: true }).click();
    await page
      .getByRole('dialog', { name: 'Keys' })
      .getByText(/^Single keys/)
      .click();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor({ state: 'detached' });
    await page.keyboard.press('t');
    await page.waitForURL(/view=table/);
  });
});
