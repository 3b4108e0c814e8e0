import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { labelsOn, loseDrawing, recordLabels, settled } from './canvas.ts';
import { type Explorer, startExplorer } from './explorer.ts';
import { chromiumPath, suiteName } from './find-chromium.ts';

/** Texts that are drawn in the colour of what lies behind them. */
const unreadable = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const seen = (color: string) => !/^(transparent|rgba\(.*, 0\))$/.test(color);
    const behind = (element: Element | null): string => {
      const color = element ? getComputedStyle(element).backgroundColor : 'rgb(255, 255, 255)';
      return !element || seen(color) ? color : behind(element.parentElement);
    };
    return [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => element.checkVisibility() && !element.closest('svg, .visually-hidden'))
      .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim()))
      .filter((element) => getComputedStyle(element).color === behind(element))
      .map((element) => `${element.className}: ${element.textContent}`);
  });

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

describe.skipIf(!chromiumPath)(suiteName('the page in its forms'), () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer();
  });
  afterEach(() => expect(explorer.complaints.splice(0).join('\n')).toBe(''));
  afterAll(() => explorer?.close());

  it('is dark where the system is, and keeps the choice of its user', async () => {
    const page = await explorer.open('/', { colorScheme: 'dark' });
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await expect.poll(background).toBe('rgb(17, 19, 22)');
    await page.getByRole('button', { name: 'Light theme' }).click();
    await expect.poll(background).toBe('rgb(247, 246, 243)');
    await page.reload();
    await page.locator('.canvas[data-settled]').waitFor();
    await expect.poll(background).toBe('rgb(247, 246, 243)');
  });

  it('fits a phone: nothing wider than the screen, details in a sheet, search over the page', async () => {
    const page = await explorer.open('/', phone);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(390);
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('combobox').fill('Wang Yi');
    await page.getByRole('option', { name: /^Wang Yi/ }).click();
    const sheet = page.getByRole('complementary', { name: 'Details' });
    await sheet.getByRole('heading', { name: 'Wang Yi' }).waitFor();
    await page.waitForFunction(() => document.querySelector('.sheet')!.clientHeight > 380);
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('checkbox', { name: /^Negative/ }).waitFor();
    await page.goBack();
    await sheet.getByRole('heading', { name: 'Wang Yi' }).waitFor();
    await page.goForward();
    await page.getByRole('checkbox', { name: /^Negative/ }).waitFor();
    await page.getByRole('button', { name: 'Time', exact: true }).click();
    await page.getByRole('slider', { name: 'Values' }).waitFor();
    await page.reload();
    await page.getByRole('slider', { name: 'Values' }).waitFor();
  });

  it('draws the same picture for the same link', async () => {
    const picture = async () => {
      const page = await explorer.open('/', { reducedMotion: 'reduce' });
      await settled(page);
      return (await page.locator('.canvas').screenshot()).toString('base64');
    };
    expect(await picture()).toBe(await picture());
  });

  it('draws again when the browser takes its drawing away, and after the third time when it is asked to', async () => {
    const page = await explorer.open('/', { reducedMotion: 'reduce' });
    const drawn = async () => {
      await expect.poll(() => page.locator('.canvas canvas').count()).toBeGreaterThan(3);
    };
    for (let times = 0; times < 2; times++) {
      await loseDrawing(page);
      await drawn();
    }
    await loseDrawing(page);
    await page.locator('.rows').waitFor();
    await page.getByRole('button', { name: 'Draw it again' }).click();
    await page.locator('.canvas[data-settled]').waitFor();
    await drawn();
  });

  it('leaves nothing behind of a graph that is put away, fifty times', async () => {
    const page = await explorer.open('/', { reducedMotion: 'reduce' });
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const held = async () => {
      await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      const { Nodes, JSEventListeners, JSHeapUsedSize } = Object.fromEntries(
        metrics.map(({ name, value }) => [name, value]),
      );
      return { nodes: Nodes!, listeners: JSEventListeners!, bytes: JSHeapUsedSize!, workers: page.workers().length };
    };
    const draw = async (times: number) => {
      for (let time = 0; time < times; time++) {
        await page.keyboard.press('t');
        await page.locator('.rows').waitFor();
        await page.keyboard.press('t');
        await page.locator('.canvas canvas').first().waitFor();
      }
      return held();
    };
    const before = await draw(5);
    const after = await draw(50);
    expect(after.workers).toBe(before.workers);
    // One that was left behind by each of them would be fifty, and a graph that was left is more than 30 kB.
    expect(after.nodes - before.nodes).toBeLessThan(25);
    expect(after.listeners - before.listeners).toBeLessThan(25);
    expect(after.bytes - before.bytes).toBeLessThan(1_500_000);
  });

  it('stands with forced colours and without motion: every word, field and mark in a colour of the system', async () => {
    const page = await explorer.open('/?view=table', { forcedColors: 'active', reducedMotion: 'reduce' });
    for (const path of ['/', '/?source=usa&target=chn', '/?groups=true', '/?view=table', '/?view=corrections']) {
      await page.goto(explorer.url + path);
      await page.locator('[data-settled], .table-view, .work').first().waitFor();
      await page.locator('.skeleton').first().waitFor({ state: 'detached' });
      expect(await unreadable(page), path).toEqual([]);
    }
    await page.goto(`${explorer.url}/?source=usa&target=chn`);
    await page.locator('.panel-head h2', { hasText: 'United States toward China' }).waitFor();
    // The signs tell positive from negative by their form, the marks by a line under them.
    const mark = page.locator('.evidence-card mark').first();
    const line = await mark.evaluate((element) => getComputedStyle(element).textDecorationLine);
    const background = await mark.evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(
      line === 'underline' ||
        background !== (await page.evaluate(() => getComputedStyle(document.body).backgroundColor)),
    ).toBe(true);
  });

  it('has no name and no actor under the zoom buttons of a small desk', async () => {
    const page = await explorer.open('/', { viewport: { width: 1024, height: 768 } }, recordLabels);
    await settled(page);
    const [canvas, zoom] = await Promise.all(
      ['.canvas', '.zoom'].map(async (place) => (await page.locator(place).boundingBox())!),
    );
    const [left, top] = [zoom!.x - canvas!.x, zoom!.y - canvas!.y];
    const names = await labelsOn(page);
    expect(names.length).toBeGreaterThan(10);
    const covered = names.filter((name) => name.right > left && name.bottom > top).map(({ text }) => text);
    expect(covered).toEqual([]);
  });

  it('has everything in reach at 200% zoom of a desk, where a window has room for one thing at a time', async () => {
    const page = await explorer.open('/?source=usa&target=chn', {
      viewport: { width: 720, height: 450 },
      deviceScaleFactor: 2,
      reducedMotion: 'reduce',
    });
    const fits = async (name: string) =>
      expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(720);
    /** In sight once it is scrolled to, and not under something else. */
    const inReach = async (name: string, target: Locator) => {
      await target.waitFor();
      await target.click({ trial: true });
      await fits(name);
    };
    const details = page.getByRole('complementary', { name: 'Details' });
    const nav = page.getByRole('navigation', { name: 'Views' });
    await inReach('raised', details.getByRole('button', { name: 'Raise the details' }));
    await details.getByRole('button', { name: 'Raise the details' }).press('Enter');
    await inReach('evidence', details.locator('.evidence-card mark').first());
    await inReach('correct', details.getByRole('button', { name: /Reject/ }).first());
    await inReach('reverse', details.getByRole('tab', { name: /^Reverse/ }));
    await details.getByRole('button', { name: 'Close details' }).click();
    const pages = {
      Table: page.getByRole('table').getByRole('row').nth(1),
      Filter: page.locator('.check-label', { hasText: 'Negative' }),
      Time: page.locator('.histogram'),
      Corrections: page.locator('.evidence-card').getByRole('button', { name: /Accept/ }),
      Graph: page.locator('.sheet-handle'),
    };
    for (const [name, target] of Object.entries(pages)) {
      await nav.getByRole('button', { name, exact: true }).click();
      await inReach(name, target.first());
    }
    for (const [name, dialog] of [
      ['Share', page.getByRole('dialog').getByRole('button', { name: 'Copy link' })],
      ['Add articles', page.getByLabel('Paste an article')],
      ['Search', page.getByRole('combobox')],
    ] as const) {
      await page.getByRole('button', { name, exact: true }).click();
      await inReach(name, dialog);
      await page.keyboard.press('Escape');
    }
  });
});

describe.skipIf(!chromiumPath)(suiteName('a browser without WebGL'), () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer(['--disable-3d-apis']);
  });
  afterEach(() => expect(explorer.complaints.splice(0).join('\n')).toBe(''));
  afterAll(() => explorer?.close());

  it('gets the table, which leads to the same evidence', async () => {
    const page = await explorer.open();
    await page.getByText('WebGL is off').waitFor();
    const views = page.getByRole('group', { name: 'View' });
    expect(await views.getByRole('button', { pressed: true }).allTextContents()).toEqual(['Table']);
    expect(await views.getByRole('button', { name: 'Graph' }).isDisabled()).toBe(true);
    await page.locator('.rows tbody tr').first().click();
    await page.locator('.evidence-card mark').first().waitFor();
  });
});
