import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { SerializedStanceGraph } from '../../shared/graph.ts';
import type { StancesAnswer } from '../../shared/routes.ts';
import { type Explorer, startExplorer } from './explorer.ts';
import { chromiumPath, suiteName } from './find-chromium.ts';

describe.skipIf(!chromiumPath)(suiteName('the tables'), () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer();
  });
  afterEach(() => expect(explorer.complaints.splice(0).join('\n')).toBe(''));
  afterAll(() => explorer?.close());

  it('come and go with a key, sort by any column and select what the graph selects', async () => {
    const page = await explorer.open();
    await page.keyboard.press('t');
    const table = page.getByRole('table', { name: 'Relations' });
    await table.getByRole('button', { name: 'Sort by positive' }).click();
    const graph = await explorer.answer<z.infer<typeof SerializedStanceGraph>>('/api/graph');
    const most = Math.max(...graph.edges.map(({ attributes }) => attributes.byPolarity.positive));
    const first = table.locator('tbody tr').first();
    expect(await first.locator('td').allTextContents()).toContain(String(most));
    await first.getByRole('button').press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/source=.*target=/);
    await expect.poll(() => table.locator('tr[aria-current=true]').count()).toBe(1);
    await page.getByRole('application').waitFor({ state: 'detached' });
    // With a line open, and a sentence of it at hand, the key is the same.
    await page.keyboard.press('t');
    await page.locator('.canvas[data-settled]').waitFor();
  });

  it('leave what stands beside them when the graph comes in their place', async () => {
    const page = await explorer.open('/?view=table');
    await page.evaluate(() => {
      const watch = { gone: 0 };
      Object.assign(window, { watch });
      new MutationObserver(() => {
        if (document.querySelector('.skeleton')) watch.gone++;
      }).observe(document.body, { subtree: true, childList: true });
    });
    await page.keyboard.press('t');
    await page.locator('.canvas[data-settled]').waitFor();
    expect(await page.evaluate(() => (window as unknown as { watch: { gone: number } }).watch.gone)).toBe(0);
  });

  it('draw no more rows than are seen, and reach the last of them', async () => {
    const page = await explorer.open('/?view=table&table=stances');
    const { total } = await explorer.answer<z.infer<typeof StancesAnswer>>('/api/stances?limit=1');
    const table = page.getByRole('table', { name: 'Stances' });
    await expect.poll(() => table.getAttribute('aria-rowcount')).toBe(String(total + 1));
    expect(await table.locator('tbody tr[aria-rowindex]').count()).toBeLessThan(Math.min(total, 60));
    await page.locator('.table-scroll').evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await table.locator(`tr[aria-rowindex="${total + 1}"]`).waitFor();
    await table.getByRole('button', { name: 'Date' }).click();
    const days = async () => (await table.locator('tbody tr td:nth-child(5)').allTextContents()).slice(0, 20);
    await expect.poll(async () => (await days())[0]).toBe('18 Jun 2023');
  });

  it('are tables to those who listen: rows under column headers, each with its number, all reached by key', async () => {
    const { nodes } = await explorer.answer<z.infer<typeof SerializedStanceGraph>>('/api/graph');
    const page = await explorer.open('/?view=table&table=actors');
    const actors = page.getByRole('table', { name: 'Actors' });
    expect(await actors.getAttribute('aria-rowcount')).toBe(String(nodes.length + 1));
    const [strongest] = nodes.toSorted((a, b) => b.attributes.stances - a.attributes.stances);
    const row = actors.getByRole('row', { name: strongest!.attributes.label }).first();
    await row.getByRole('rowheader', { name: strongest!.attributes.label }).waitFor();
    expect(await row.getByRole('cell', { name: String(strongest!.attributes.stances), exact: true }).count()).toBe(1);
    const head = actors.getByRole('columnheader', { name: 'Stances' });
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    await page.goto(`${explorer.url}/?view=table&table=stances`);
    const { total } = await explorer.answer<z.infer<typeof StancesAnswer>>('/api/stances?limit=1');
    const stances = page.getByRole('table', { name: 'Stances' });
    await expect.poll(() => stances.getAttribute('aria-rowcount')).toBe(String(total + 1));
    await stances.getByRole('row').nth(1).getByRole('button').first().focus();
    const at = () => page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex') ?? null);
    for (const [key, place] of [
      ['End', total + 1],
      ['PageUp', total - 9],
      ['ArrowUp', total - 10],
      ['Home', 2],
      ['PageDown', 12],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(at, { message: key }).toBe(String(place));
    }
  });

  it('show the columns that are chosen, and save and copy just these with all rows', async () => {
    const page = await explorer.open('/?view=table&table=stances&polarity=negative', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByRole('button', { name: 'Columns' }).click();
    const list = page.getByRole('group', { name: 'Columns' });
    await list.getByLabel('Outlet').check();
    await list.getByLabel('Confidence').uncheck();
    await page.keyboard.press('Escape');
    await page.getByRole('columnheader', { name: 'Outlet' }).waitFor();
    await page.reload();
    await page.getByRole('columnheader', { name: 'Outlet' }).waitFor();
    expect(await page.getByRole('columnheader', { name: 'Confidence' }).count()).toBe(0);
    // Saved before the first rows are here, the file has them all the same.
    let answer = () => {};
    const answering = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/api/stances?*', (route) => answering.then(() => route.continue()));
    const asked = page.waitForRequest('**/api/stances?*');
    await page.reload();
    await asked;
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save CSV' }).click();
    await page.getByText('Saving').waitFor();
    answer();
    const lines = readFileSync(await (await downloading).path(), 'utf8')
      .trimEnd()
      .split('\r\n');
    expect(lines[0]).toBe('\u{FEFF}From,Toward,Type,Evidence,Outlet,Date');
    const { total } = await explorer.answer<z.infer<typeof StancesAnswer>>('/api/stances?limit=1&polarity=negative');
    expect(lines).toHaveLength(total + 1);
    await page.getByRole('button', { name: 'Copy table' }).click();
    await page.getByText('Copied').waitFor();
    const copied = (await page.evaluate(() => navigator.clipboard.readText())).trimEnd().split('\n');
    expect(copied[0]!.trimEnd().split('\t')).toEqual(['From', 'Toward', 'Type', 'Evidence', 'Outlet', 'Date']);
    expect(copied).toHaveLength(total + 1);
  });
});
