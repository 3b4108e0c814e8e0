import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { LogAnswer, Score } from '../../shared/curation-requests.ts';
import type { EdgeDetails, StancesAnswer } from '../../shared/routes.ts';
import { browsers } from './browser.ts';
import { restOf } from './canvas.ts';
import { type Explorer, startExplorer } from './explorer.ts';
import { chromiumPath, suiteName } from './find-chromium.ts';
import { intercept } from './intercept.ts';
import { asAnn, smallStore } from './small-store.ts';

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

describe.skipIf(!chromiumPath).each(browsers)(`${suiteName('corrections on the page')}%s`, (_, flags) => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-correct-'));
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer(flags, smallStore(folder));
  });
  afterEach(() => expect(explorer.complaints.splice(0)).toEqual([]));
  afterAll(async () => {
    await explorer?.close();
    rmSync(folder, { recursive: true });
  });

  const line = '/?source=nor&target=fin';
  const edge = () => explorer.answer<EdgeDetails>('/api/edges/nor/fin');
  const log = () => explorer.answer<LogAnswer>('/api/curation');
  const cards = (page: Page) => page.locator('.evidence-card');
  const current = (page: Page) => page.locator('.evidence-card[aria-current]');
  const drawn = (page: Page) => page.locator('#legend-stances span').textContent();

  it('rejects with one key, everything follows, and the view stays', async () => {
    const page = await explorer.open(line);
    const { stances } = await edge();
    await page.getByRole('tab', { name: `Evidence ${stances.length}` }).waitFor();
    await expect.poll(() => drawn(page)).toMatch(/^[1-9]/);
    const before = Number(await drawn(page));
    const url = page.url();
    await page.keyboard.press('r');
    await asAnn(page);
    await page
      .getByRole('status')
      .getByText(/^Rejected .*, Norway toward Finland/)
      .waitFor();
    await page.getByRole('tab', { name: `Evidence ${stances.length - 1}` }).waitFor();
    await expect.poll(() => drawn(page)).toBe(String(before - 1));
    expect(page.url()).toBe(url);
    await cards(page).first().getByText('Rejected by you').waitFor();
    expect(await cards(page).first().getAttribute('data-review')).toBe('rejected');
    await expect.poll(() => current(page).evaluate((card) => card === document.activeElement)).toBe(true);
    expect((await log()).entries[0]).toMatchObject({ entry: { op: 'reject', author: 'Ann' } });

    await page.keyboard.press('Control+z');
    await page.getByRole('tab', { name: `Evidence ${stances.length}` }).waitFor();
    await page
      .getByRole('status')
      .getByText(/^Takes back: rejects/)
      .waitFor();
    await page.keyboard.press('Control+Shift+z');
    await page.getByRole('tab', { name: `Evidence ${stances.length - 1}` }).waitFor();
    await cards(page).first().getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('tab', { name: `Evidence ${stances.length}` }).waitFor();
  });

  it('lays a table that somebody else coded beside the stances, each difference with its sentence', async () => {
    const page = await explorer.open('/?view=corrections', {}, undefined, '.work');
    await page.getByRole('button', { name: 'Another coding' }).click();
    const { stances } = await edge();
    const { documentId: document, sentenceText, polarity } = stances.find(({ modality }) => modality === 'asserted')!;
    const rows = [
      'document,source,target,sign,coder',
      `${document},Norway,Finland,${polarity === 'positive' ? 'negative' : 'positive'},Ann`,
      `${document},Norway,Atlantis,positive,Ann`,
    ];
    await page
      .getByLabel('A table of coded events')
      .setInputFiles({ name: 'ann.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) });
    const difference = page.getByRole('article', { name: 'Norway toward Finland' });
    await difference.getByText('Another sign').waitFor();
    await difference.getByText(sentenceText).waitFor();
    await page.getByText('Own table: 1 of 2 rows compared').click();
    await page.getByText('1 row: an actor that no article has (Atlantis 1)').waitFor();
    await page.getByText('Not used: coder').waitFor();
    await page.getByRole('button', { name: /^Another sign/ }).click();
    await difference.getByText(sentenceText).waitFor();
    // What officials say is their country's then: no line of the graph is that.
    const heading = difference.locator(':scope > p').getByRole('button', { name: 'Norway toward Finland' });
    await heading.waitFor();
    await page.getByRole('button', { name: /Who/ }).click();
    await page.getByRole('option', { name: 'Countries' }).click();
    await heading.waitFor({ state: 'detached' });
    await difference.waitFor();
    await page.getByRole('button', { name: /Where/ }).click();
    await page.getByRole('option', { name: 'By month' }).click();
    await page.getByText('1 row: no date').waitFor();
    await intercept(page, '**/api/compare*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...(await response.json()), total: 5000 } });
    });
    await page.getByRole('button', { name: /Where/ }).click();
    await page.getByRole('option', { name: 'By article' }).click();
    for (const limit of [200, 800, 1000]) {
      const asked = page.waitForRequest((request) => request.url().includes(`limit=${limit}`));
      await page.getByRole('button', { name: 'Show more of 5,000' }).click();
      await asked;
    }
    await page.getByText(/^The first .* of 5,000/).waitFor();
    await intercept(page, '**/api/compare*', () => new Promise(() => undefined));
    await page
      .getByLabel('A table of coded events')
      .setInputFiles({ name: 'bob.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) });
    await page.getByRole('button', { name: 'bob.csv' }).waitFor();
    await difference.waitFor({ state: 'detached' });
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page
      .getByLabel('A table of coded events')
      .setInputFiles({ name: 'odd.csv', mimeType: 'text/csv', buffer: Buffer.from('who,whom\n') });
    await page.getByText('odd.csv: the header has no column for the source').waitFor();
    await page.getByLabel('A table of coded events').setInputFiles({
      name: 'eve.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(rows.join('\n').replace('source,target', 'who,whom')),
    });
    const choose = async (field: string, column: string) => {
      await page.getByRole('form', { name: 'Columns of the table' }).getByRole('button', { name: field }).click();
      await page.getByRole('option', { name: column, exact: true }).click();
    };
    await choose('Source', 'who');
    await choose('Target', 'whom');
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await difference.getByText('Another sign').waitFor();
    await page.getByText('Own table: 1 of 2 rows compared').click();
    await choose('Sign', 'coder');
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await page.getByText('2 rows: a sign, quad class or intensity that is not known (sign Ann 2)').waitFor();
    await page.close();
    expect(explorer.complaints.splice(0)).toEqual([expect.stringContaining('422'), expect.stringContaining('422')]);
  });

  it('retypes, redirects, flips, notes and accepts by keyboard alone, and tells who did what', async () => {
    const page = await explorer.open('/?source=swe&target=nor');
    const type = await current(page).locator('.type-code').textContent();
    await page.keyboard.press('y');
    await page.getByRole('option', { name: /^Threaten/ }).waitFor();
    await page.keyboard.press('t');
    await page.keyboard.press('Enter');
    await asAnn(page);
    await current(page).getByText(`Corrected by you on`).waitFor();
    await current(page).getByText(`was ${type}`).waitFor();
    expect(await current(page).locator('.type-code').textContent()).toBe('THREATEN');

    await page.keyboard.press('n');
    await page.keyboard.type('said in irony');
    await page.keyboard.press('Control+Enter');
    await current(page).getByText('said in irony').waitFor();

    await page.keyboard.press('s');
    await page.keyboard.type('Denm');
    await page.getByRole('option', { name: /^Denmark/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Redirected: now THREATEN, Denmark toward Norway').waitFor();
    await page.waitForURL(/source=dnk&target=nor/);
    await current(page).getByText('was Sweden toward Norway').waitFor();
    await current(page).getByText('said in irony').waitFor();

    await page.keyboard.press('x');
    await page.getByRole('status').getByText('Flipped: now THREATEN, Norway toward Denmark').waitFor();
    await page.waitForURL(/source=nor&target=dnk/);
    const flipped = page.getByRole('article', { name: 'THREATEN, Norway toward Denmark' });
    await flipped.waitFor();
    const isCurrent = async () => (await flipped.getAttribute('aria-current')) !== null;
    for (let left = await cards(page).count(); left > 0 && !(await isCurrent()); left--) await page.keyboard.press('j');
    await expect.poll(isCurrent).toBe(true);
    await page.keyboard.press('a');
    await flipped.getByText('Accepted by you').waitFor();
  });

  it('measures what was checked', async () => {
    const score = await explorer.answer<Score>('/api/score');
    expect(score.precision.of).toBeGreaterThan(0);
    const page = await explorer.open(line);
    await page.getByText(`Right so far: ${score.precision.hits} of ${score.precision.of} checked`).waitFor();
  });

  it('lists all corrections with their authors, and takes a log in', async () => {
    const page = await explorer.open('/?view=table');
    await page.getByRole('group', { name: 'View' }).getByRole('button', { name: 'Corrections' }).click();
    const entry = page.locator('.history-entry', { hasText: 'notes "said in irony"' });
    await entry.getByRole('button', { name: /^Undo/ }).click();
    await asAnn(page);
    await entry.getByText('undone').waitFor();
    await entry.getByRole('button', { name: /^Redo/ }).click();
    await entry.getByText('undone').waitFor({ state: 'detached' });

    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: /^Export/ }).click();
    const file = await (await downloading).path();
    await page.getByLabel('A log of corrections').setInputFiles(file);
    const { total } = await log();
    await page.getByText(`0 corrections added, ${total} were here already.`).waitFor();
  });

  it('keeps a change that could not be saved, on its card alone', async () => {
    const page = await explorer.open(line);
    await page.evaluate(() => localStorage.setItem('demarche-author', 'Ann'));
    await page.reload();
    await current(page).getByRole('button', { name: 'Accept' }).waitFor();
    await intercept(page, '**/api/curation', (route) => route.abort());
    await page.keyboard.press('a');
    await current(page).getByText('Not saved: The server did not answer.').waitFor();
    await page.locator('.panel-head h2', { hasText: 'Norway toward Finland' }).waitFor();
    await page.unroute('**/api/curation');
    const card = cards(page).first();
    await card.getByRole('button', { name: 'Try again' }).click();
    await card.getByText('Accepted by you').waitFor();
    await page.keyboard.press('z');
    await card.getByText('Accepted by you').waitFor({ state: 'detached' });
    expect(explorer.complaints.splice(0)).toMatchObject([expect.stringContaining('ERR_FAILED')]);
  });

  it('is all in reach on a phone', async () => {
    const page = await explorer.open(line, phone);
    await page.getByRole('button', { name: 'Raise the details' }).press('Enter');
    await current(page).getByRole('button', { name: 'Reject' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    for (const button of await current(page).locator('.card-controls button:visible').all()) {
      const { width, height } = (await button.boundingBox())!;
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
    await page.getByRole('button', { name: 'Corrections' }).click();
    await page.getByRole('button', { name: /^History/ }).click();
    await page.getByRole('heading', { name: 'History' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});

describe.skipIf(!chromiumPath)(suiteName('a server that only answers'), () => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-read-only-'));
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer([], smallStore(folder), ['--read-only']);
  });
  afterEach(() => expect(explorer.complaints.splice(0)).toEqual([]));
  afterAll(async () => {
    await explorer?.close();
    rmSync(folder, { recursive: true });
  });

  it('offers no corrections, and says why', async () => {
    const page = await explorer.open('/?source=nor&target=fin');
    await page.getByText('This server was started to be read only').waitFor();
    expect(await page.locator('.card-controls').count()).toBe(0);
    await page.keyboard.press('r');
    await page.keyboard.press('Control+z');
    await restOf(page);
    expect(await page.getByRole('dialog').count()).toBe(0);
    const { total } = await explorer.answer<StancesAnswer>('/api/stances?review=rejected');
    expect(total).toBe(0);
  });
});
