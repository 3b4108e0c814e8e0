import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dayName } from '../../client/core/words/dates.ts';
import { countsInWords } from '../../client/core/words/words.ts';
import type { Facets } from '../../shared/routes.ts';
import { settled } from './canvas.ts';
import { type Explorer, startExplorer } from './explorer.ts';
import { chromiumPath, suiteName } from './find-chromium.ts';
import { turnStore, undatedStore } from './small-store.ts';

const period = (page: Page) => {
  const { searchParams } = new URL(page.url());
  return [searchParams.get('from'), searchParams.get('to')];
};

describe.skipIf(!chromiumPath)(suiteName('the time panel of a few dates'), () => {
  let explorer: Explorer;
  let days: Facets['days'];
  beforeAll(async () => {
    explorer = await startExplorer();
    ({ days } = await explorer.answer<Facets>('/api/facets'));
    days.sort((a, b) => (a.date < b.date ? -1 : 1));
  });
  afterEach(() => expect(explorer.complaints.splice(0).join('\n')).toBe(''));
  afterAll(() => explorer?.close());

  it('tells the values of a column where it is pointed at', async () => {
    const page = await explorer.open();
    const box = (await page.locator('.histogram').boundingBox())!;
    for (const [at, { date, counts }] of days.entries()) {
      await page.mouse.move(box.x + ((at + 0.5) / days.length) * box.width, box.y + 20);
      await page.locator('.time-value', { hasText: `${dayName(date)} ${countsInWords(counts)}` }).waitFor();
    }
    await page.mouse.move(box.x + 20, box.y - 100);
    await page.locator('.time-value').waitFor({ state: 'detached' });
  });

  it('on a phone tells them whole, beside buttons for a finger', async () => {
    const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
    const page = await explorer.open('/?page=time', phone, undefined, '.histogram');
    await page.getByRole('slider', { name: 'Values' }).focus();
    await page.keyboard.press('End');
    const value = page.locator('.time-value');
    await value.waitFor();
    expect(await value.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
    for (const name of ['Period before', 'Play over time', 'Period after']) {
      const { width, height } = (await page.getByRole('button', { name }).boundingBox())!;
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }
  });

  it('tells them by keyboard, and narrows to one', async () => {
    const page = await explorer.open();
    const cursor = page.getByRole('slider', { name: 'Values' });
    await cursor.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    const { date, counts } = days.at(-2)!;
    expect(await cursor.getAttribute('aria-valuetext')).toBe(`${dayName(date)}: ${countsInWords(counts)}`);
    await page.keyboard.press('Enter');
    await expect.poll(() => period(page)).toEqual([date, date]);
  });

  it('has handles to narrow it', async () => {
    const page = await explorer.open();
    await page.getByRole('slider', { name: `From ${dayName(days[0]!.date)}` }).focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => period(page)).toEqual([days[1]!.date, null]);
    await page.getByRole('button', { name: 'Clear the time' }).waitFor();
  });

  it('goes through time step by step, and one step back leaves it', async () => {
    const page = await explorer.open();
    const [before, after] = ['Period before', 'Period after'].map((name) => page.getByRole('button', { name }));
    await after!.click();
    await expect.poll(() => period(page)).toEqual([null, days[0]!.date]);
    expect(await before!.isDisabled()).toBe(true);
    await after!.click();
    await expect.poll(() => period(page)).toEqual([days[1]!.date, days[1]!.date]);
    await page
      .locator('.period-steps [role=status]', { hasText: dayName(days[1]!.date) })
      .waitFor({ state: 'attached' });
    await before!.click();
    await expect.poll(() => period(page)).toEqual([null, days[0]!.date]);
    await page.goBack();
    await expect.poll(() => period(page)).toEqual([null, null]);
  });

  it('goes one step at each press where motion is unwelcome', async () => {
    const page = await explorer.open('/', { reducedMotion: 'reduce' });
    const play = page.getByRole('button', { name: 'Play over time' });
    await play.click();
    await expect.poll(() => period(page)).toEqual([null, days[0]!.date]);
    await play.click();
    await expect.poll(() => period(page)).toEqual([days[1]!.date, days[1]!.date]);
  });
});

describe.skipIf(!chromiumPath)(suiteName('time on stores of their own'), () => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-time-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function withStore(store: (folder: string) => string, story: (explorer: Explorer) => Promise<void>) {
    const explorer = await startExplorer([], store(mkdtempSync(join(folder, 'store-'))));
    try {
      await story(explorer);
      expect(explorer.complaints).toEqual([]);
    } finally {
      await explorer.close();
    }
  }

  it('plays until the tone of an actor changes, which is marked', () =>
    withStore(turnStore, async (explorer) => {
      const page = await explorer.open('/?actor=nor');
      await page.locator('.histogram .change').waitFor({ state: 'attached' });
      await page.getByRole('slider', { name: 'Values' }).focus();
      await page.keyboard.press('Shift+ArrowRight');
      await page.locator('.time-value', { hasText: 'More negative from 5 Jun 2024 on' }).waitFor();
      await page.getByRole('button', { name: 'Play over time' }).click();
      await page.getByRole('button', { name: 'Stop' }).waitFor();
      await page.getByRole('button', { name: 'Play over time' }).waitFor();
      expect(period(page)).toEqual(['2024-06-05', '2024-06-11']);
      await settled(page);
    }));

  it('counts what has no date apart, also of what is selected', () =>
    withStore(undatedStore, async (explorer) => {
      const page = await explorer.open();
      // A meeting is a stance both ways, of which the line has one.
      for (const [address, neutral] of [
        ['/?actor=nor', 2],
        ['/?source=nor&target=fin', 1],
        ['/', 2],
      ] as const) {
        await page.goto(explorer.url + address);
        await page.locator('.time-counts', { hasText: `${neutral} neutral not drawn, 1 undated` }).waitFor();
      }
    }));
});
