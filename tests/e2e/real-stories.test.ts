import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { inSentence } from '../../client/core/words/words.ts';
import type { BalanceAnswer, EdgeDetails, GraphAnswer, PathsAnswer, PositionsAnswer } from '../../shared/routes.ts';
import { actorsDrawn, settled } from './canvas.ts';
import { type Explorer, startExplorer } from './explorer.ts';
import { chromiumPath, suiteName } from './find-chromium.ts';
import { intercept } from './intercept.ts';
import { large, wikinews } from './real-stores.ts';

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

describe.skipIf(!chromiumPath).each([wikinews, large])(suiteName('what an analyst does'), ({ name, absent, make }) => {
  describe.skipIf(absent)(suiteName(`with ${name}`), () => {
    const folder = mkdtempSync(join(tmpdir(), 'demarche-stories-'));
    let explorer: Explorer;
    /** The line with most blame of those that are drawn, and its ends. */
    let line: { source: string; target: string; from: string; toward: string };
    beforeAll(async () => {
      explorer = await startExplorer([], make(folder), ['--fast']);
      const { nodes, edges } = await explorer.answer<GraphAnswer>('/api/graph?nodes=45');
      const blame = ({ attributes }: (typeof edges)[number]) => attributes.byPolarity.negative;
      const { source, target } = edges.toSorted((a, b) => blame(b) - blame(a))[0]!;
      const named = (id: string) => {
        const { label, kind } = nodes.find(({ key }) => key === id)!.attributes;
        return inSentence(label, kind);
      };
      line = { source, target, from: named(source), toward: named(target) };
    }, 600_000);
    afterEach(() => expect(explorer.complaints.splice(0).join('\n')).toBe(''));
    afterAll(async () => {
      await explorer?.close();
      rmSync(folder, { recursive: true });
    });

    const open = (path = '/', options: BrowserContextOptions = {}) =>
      explorer.open(path, options, async (context) => {
        await context.addInitScript(() => localStorage.setItem('demarche-author', 'Ann'));
      });
    const onLine = () => `/?source=${encodeURIComponent(line.source)}&target=${encodeURIComponent(line.target)}`;
    const panel = (page: Page) => page.getByRole('complementary', { name: 'Details' });
    const lineTitle = () => new RegExp(`^${line.from.replace(/^the /, '(The )?')} toward ${line.toward}$`, 'i');
    /** The count of all stances, after that of those drawn where these are fewer. */
    const counting = ({ attributes }: GraphAnswer) =>
      new RegExp(`^(.* of )?${attributes.stances.toLocaleString('en')}( drawn)?$`);
    const stored = async () => (await explorer.answer<{ documents: number }>('/api/stats')).documents;

    it('1: draws who is with whom, names it, and folds it', async () => {
      const page = await open('/?groups=true');
      await settled(page);
      const rows = page.locator('.left .group-row');
      await rows.first().waitFor();
      const before = await actorsDrawn(page);
      await rows.first().click();
      await page.waitForURL(/fold=/);
      await settled(page);
      await expect.poll(() => actorsDrawn(page)).toBeLessThan(before);
    });

    it('2: loses no more than the panel whose answer does not come', async () => {
      const page = await open('/?view=table');
      const broken = { error: { code: 'internal_error', message: 'The counts could not be read.' } };
      await intercept(page, '**/api/facets*', (route) => route.fulfill({ status: 500, json: broken }));
      await page.goto(explorer.url);
      await page.getByText('The counts could not be read.').first().waitFor();
      await settled(page);
      await page.getByRole('heading', { name: 'At a glance' }).waitFor();
      expect(explorer.complaints.splice(0).filter((text) => !/status of 500/.test(text))).toEqual([]);
    });

    it('3: asks who criticises somebody, misspelt, and gets lines with sentences', async () => {
      const page = await open();
      await page.keyboard.press('/');
      await page.keyboard.type(`who critisises ${line.toward}`);
      await page.getByText('“critisises” read as “criticises”').waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 2, name: `Who is negative toward ${line.toward}` }).waitFor();
      await panel(page).locator('.quotation').first().waitFor();
      await panel(page).getByText(line.from.replace(/^the /, '')).first().waitFor();
    });

    it('4: follows a path, an issue, and tensions down to sentences', async () => {
      const { nodes } = await explorer.answer<GraphAnswer>('/api/graph?nodes=45');
      const ids = nodes.map(({ key }) => encodeURIComponent(key));
      const from = encodeURIComponent(line.source);
      const far = await Promise.all(
        ids.map((id) =>
          explorer.answer<PathsAnswer>(`/api/paths/${from}/${id}?k=1`).then((answer) => ({ id, answer })),
        ),
      );
      const { id } = far.find(({ answer }) => answer.paths?.[0]?.hops.length === 2)!;
      const page = await open(`/?pathFrom=${from}&pathTo=${id}`);
      await expect.poll(() => page.locator('.path-step .quotation').count()).toBeGreaterThanOrEqual(2);
      const { issues } = await explorer.answer<{ issues: { name: string }[] }>('/api/issues?limit=20');
      for (const issue of issues) {
        const path = `/api/issues/${encodeURIComponent(issue.name)}/positions`;
        const { positions } = await explorer.answer<PositionsAnswer>(path);
        if (positions.length === 0) continue;
        await page.goto(`${explorer.url}/?issue=${encodeURIComponent(issue.name)}`);
        await page.locator('.position-row').first().click();
        await page.locator('.position-said .quotation').first().waitFor();
        break;
      }
      const { triads } = await explorer.answer<BalanceAnswer>('/api/balance');
      await page.goto(`${explorer.url}/?groups=true`);
      await panel(page).getByText(triads.explained).waitFor();
      await expect.poll(() => page.locator('.tension').count()).toBeGreaterThan(0);
    });

    it('5: narrows to a time, and everything follows', async () => {
      const { attributes } = await explorer.answer<GraphAnswer>('/api/graph?nodes=45');
      const until = attributes.firstDate!.slice(0, 7);
      const within = `from=${until}-01&to=${until}-28`;
      const narrowed = await explorer.answer<GraphAnswer>(`/api/graph?nodes=45&${within}`);
      expect(narrowed.attributes.stances).toBeLessThan(attributes.stances);
      const page = await open(`/?${within}`);
      await page.locator('.histogram svg').waitFor();
      await expect.poll(() => page.locator('#legend-stances span').textContent()).toMatch(counting(narrowed));
    });

    it('6: tells what articles state from what others claim', async () => {
      const claims = await explorer.answer<GraphAnswer>('/api/graph?nodes=1&said=speaker');
      expect(claims.attributes.stances).toBeGreaterThan(0);
      const page = await open();
      await page.getByRole('button', { name: 'Only A speaker' }).click({ force: true });
      await page.waitForURL(/said=speaker/);
      await expect.poll(() => page.locator('#legend-stances span').textContent()).toMatch(counting(claims));
    });

    it('7: corrects a stance and takes it back', async () => {
      const { stances } = await explorer.answer<EdgeDetails>(`/api/edges/${line.source}/${line.target}`);
      const page = await open(onLine());
      const evidence = (count: number) => page.getByRole('tab', { name: `Evidence ${count}`, exact: true }).waitFor();
      await evidence(stances.length);
      await page.keyboard.press('r');
      await evidence(stances.length - 1);
      await page.keyboard.press('Control+z');
      await evidence(stances.length);
    });

    it('8: adds an article while the graph stands', async () => {
      const before = await stored();
      const page = await open(onLine());
      await page.getByRole('button', { name: 'Add articles' }).click();
      await page.getByLabel('Paste an article').fill('Wakanda condemned Genovia. Norway praised Finland for its help.');
      await page.getByRole('button', { name: 'Add', exact: true }).click();
      await page.getByText('1 article read', { exact: true }).first().waitFor();
      await expect.poll(stored).toBe(before + 1);
      expect(new URL(page.url()).searchParams.get('source')).toBe(line.source);
    });

    it('9: reads the article of a sentence, marked, and goes on by key', async () => {
      const page = await open(onLine());
      await panel(page)
        .getByRole('button', { name: /paragraph/ })
        .first()
        .click();
      await page.locator('mark[data-chosen]').first().waitFor();
      const read = () => new URL(page.url()).searchParams.get('stance');
      const first = read();
      await page.keyboard.press('j');
      const marks = await page
        .locator('mark[data-stance]')
        .evaluateAll((all) => [...new Set(all.map((mark) => mark.getAttribute('data-stance')))]);
      if (marks.length > 1) await expect.poll(read).not.toBe(first);
    });

    it('10: hands on the sentences of a line', async () => {
      const page = await open(onLine());
      await page.getByRole('button', { name: 'Share' }).click();
      const downloading = page.waitForEvent('download');
      await page.getByRole('dialog').getByRole('button', { name: 'Markdown' }).click();
      const text = readFileSync(await (await downloading).path(), 'utf8');
      expect(text).toContain(` toward ${line.toward.replace(/^the /, '')}`);
    });

    it('11: is walked by keyboard, and fits a phone', async () => {
      const page = await open();
      await settled(page);
      await page.getByRole('application').focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await page.waitForURL(/actor=/);
      await panel(page).locator('.neighbours').waitFor();
      const small = await open(onLine(), phone);
      await small.getByRole('heading', { name: lineTitle() }).first().waitFor();
      expect(await small.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    });

    it('12: lists everything in tables, down to the last row', async () => {
      const page = await open();
      await page.keyboard.press('t');
      const { edges } = await explorer.answer<GraphAnswer>('/api/graph');
      const table = page.getByRole('table', { name: 'Relations' });
      await expect.poll(() => table.getAttribute('aria-rowcount')).toBe(String(edges.length + 1));
      await page.locator('.table-scroll').evaluate((element) => element.scrollTo(0, element.scrollHeight));
      await table.locator(`tr[aria-rowindex="${edges.length + 1}"]`).waitFor();
    });

    it('13: says so where nothing is left', async () => {
      const page = await open('/?view=table');
      await page.goto(`${explorer.url}/?outlet=Nobody`);
      await page.getByRole('heading', { name: 'No stances match these filters' }).waitFor();
    });
  });
});
