import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { LogAnswer } from '../../shared/curation-requests.ts';
import type { DocumentDetails, StancesAnswer } from '../../shared/routes.ts';
import { browsers } from './browser.ts';
import { type Explorer, startExplorer } from './explorer.ts';
import { chromiumPath, suiteName } from './find-chromium.ts';
import { intercept } from './intercept.ts';
import { smallStore } from './small-store.ts';

describe.skipIf(!chromiumPath).each(browsers)(`${suiteName('a stance that was missed')}%s`, (_, flags) => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-add-'));
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer(flags, smallStore(folder));
  });
  afterEach(() => expect(explorer.complaints.splice(0)).toEqual([]));
  afterAll(async () => {
    await explorer?.close();
    rmSync(folder, { recursive: true });
  });

  const open = (options = {}) =>
    explorer.open('/?document=border', options, async (context) => {
      await context.addInitScript(() => localStorage.setItem('demarche-author', 'Ann'));
    });
  const added = async () => (await explorer.answer<StancesAnswer>('/api/stances?review=added')).stances;
  const form = (page: Page) => page.getByRole('region', { name: 'Add a stance' });

  it('is added by marking its words with the mouse', async () => {
    const page = await open();
    const paragraph = page.locator('.paragraph').nth(1);
    await paragraph.waitFor();
    const box = (await paragraph.boundingBox())!;
    await page.mouse.move(box.x + 1, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.8, box.y + 10, { steps: 8 });
    await page.mouse.up();
    await page.getByText(/^“Norway praised Denmark/).waitFor();
    await page.getByRole('button', { name: 'Add a stance' }).click();
    await expect.poll(() => form(page).getByRole('combobox', { name: 'From' }).inputValue()).toBe('Norway');
    expect(await form(page).getByRole('combobox', { name: 'Toward' }).inputValue()).toBe('Denmark');
    const add = form(page).getByRole('button', { name: 'Add the stance' });
    expect(await add.isDisabled()).toBe(true);
    await form(page).getByRole('button', { name: /Type/ }).click();
    await page.getByRole('option', { name: /^Aid/ }).click();
    const marked = await form(page).getByLabel('Words of the article').inputValue();
    await add.click();
    await page.getByRole('status').getByText('Added AID, Norway toward Denmark').waitFor();
    const [stance] = await added();
    expect(stance).toMatchObject({ source: 'nor', target: 'dnk', type: 'AID', text: marked, polarity: 'positive' });
    const { document } = await explorer.answer<DocumentDetails>('/api/documents/border');
    expect(document.text.slice(stance!.evidence.start, stance!.evidence.end)).toBe(marked);
    await page.waitForURL(/stance=hand-/);
    await expect
      .poll(async () => (await page.locator('.paragraph mark[data-chosen]').allTextContents()).join(''))
      .toBe(marked);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await added()).length).toBe(0);
  });

  it('is added by keyboard alone, on an issue', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Add a stance' }).focus();
    await page.keyboard.press('Enter');
    const words = form(page).getByLabel('Words of the article');
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => words.inputValue()).toBe('Norway accused Finland of breaking the treaty.');
    await words.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('accused Finland of burning');
    await page.getByText('The article does not say this.').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('breaking the treaty');
    await page.getByText('The article does not say this.').waitFor({ state: 'detached' });
    const nobody = form(page).getByRole('button', { name: 'Nobody' });
    await nobody.focus();
    await page.keyboard.press('Enter');
    await form(page).getByRole('button', { name: /Type/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: /^Demand/ }).waitFor();
    await page.keyboard.press('d');
    await page.keyboard.press('Enter');
    await form(page).getByRole('textbox', { name: 'About' }).focus();
    await page.keyboard.type('the treaty');
    await form(page).getByRole('button', { name: 'Add the stance' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Added REQUEST, Norway on the treaty').waitFor();
    expect((await added())[0]).toMatchObject({
      ...{ type: 'REQUEST', polarity: 'negative', target: null, issue: 'the treaty', text: 'breaking the treaty' },
    });
  });

  it('is added once, and never with other words than those that show', async () => {
    const page = await open();
    const before = (await added()).length;
    await page.getByRole('button', { name: 'Add a stance' }).click();
    await form(page).getByRole('button', { name: /Type/ }).click();
    await page.getByRole('option', { name: /^Aid/ }).click();
    const add = form(page).getByRole('button', { name: 'Add the stance' });
    const words = form(page).getByLabel('Words of the article');
    expect(await add.isDisabled()).toBe(false);
    await words.fill('Norway insulted Finland');
    await page.getByText('The article does not say this.').waitFor();
    expect(await add.isDisabled()).toBe(true);
    await words.fill('Norway condemned Finland');
    await page.getByText('The article does not say this.').waitFor({ state: 'detached' });
    const { total } = await explorer.answer<LogAnswer>('/api/curation?limit=1');
    await intercept(page, '**/api/curation', async (route) => {
      await new Promise((go) => setTimeout(go, 300));
      await route.continue();
    });
    await add.dblclick();
    await page.waitForURL(/stance=hand-/);
    expect((await explorer.answer<LogAnswer>('/api/curation?limit=1')).total).toBe(total + 1);
    expect((await added()).length).toBe(before + 1);
    expect((await added()).map(({ text }) => text)).toContain('Norway condemned Finland');
  });

  it('has its form in reach on a phone', async () => {
    const page = await open({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
    await page.getByRole('button', { name: 'Raise the details' }).press('Enter');
    await page.getByRole('button', { name: 'Add a stance' }).click();
    await form(page).getByRole('button', { name: 'Cancel' }).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
