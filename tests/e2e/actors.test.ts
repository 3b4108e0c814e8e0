import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { stanceName } from '../../client/core/correct/acts.ts';
import type { LogAnswer, Score } from '../../shared/curation-requests.ts';
import type { ActorDetails, ActorsAnswer, StanceRecord, StancesAnswer } from '../../shared/routes.ts';
import { restOf } from './canvas.ts';
import { type Explorer, startExplorer, token } from './explorer.ts';
import { chromiumPath, suiteName } from './find-chromium.ts';
import { intercept } from './intercept.ts';
import { smallStore } from './small-store.ts';

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

describe.skipIf(!chromiumPath)(suiteName('corrections of actors'), () => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-actors-'));
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer([], smallStore(folder));
  });
  afterEach(() => expect(explorer.complaints.splice(0)).toEqual([]));
  afterAll(async () => {
    await explorer?.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens an address for a user whose name is known. */
  const open = async (path: string, options = {}) => {
    const page = await explorer.open('/?view=table', options, async (context) => {
      await context.addInitScript(() => localStorage.setItem('demarche-author', 'Ann'));
    });
    await page.goto(explorer.url + path);
    return page;
  };
  const status = (page: Page, text: string) => page.getByRole('status').getByText(text).waitFor();
  const lastOp = async () => (await explorer.answer<LogAnswer>('/api/curation?limit=1')).entries[0]!.entry;
  const actors = async () => (await explorer.answer<ActorsAnswer>('/api/actors?limit=100')).actors.map(({ id }) => id);

  it('merges two names by keyboard alone, evidence side by side, and takes it back', async () => {
    const page = await open('/?view=corrections&work=merges');
    const pair = page.getByRole('article', { name: 'Mahmoud Abbas and Mahmud Abbas' });
    await pair.waitFor();
    await page.keyboard.press('j');
    const quoted = pair.locator('.merge-side');
    await expect
      .poll(async () => (await quoted.nth(0).locator('.quotation').allTextContents()).sort())
      .toEqual([
        'Mahmoud Abbas condemned Israel on Thursday.',
        'Palestinian President Mahmoud Abbas praised Norway for its help.',
      ]);
    await expect
      .poll(async () => (await quoted.nth(1).locator('.quotation').allTextContents()).sort())
      .toEqual([
        'Mahmud Abbas thanked Sweden for its help.',
        'Palestinian President Mahmud Abbas criticized Israel over the raid.',
      ]);
    await pair.getByText('nothing found: no article names both').waitFor();
    await page.keyboard.press('a');
    await status(page, 'Merged Mahmud Abbas into Mahmoud Abbas');
    await page.getByText('No two names look alike.').waitFor();
    expect(await actors()).not.toContain('mahmud-abbas');
    await page.keyboard.press('Control+z');
    await pair.waitFor();
    expect(await actors()).toContain('mahmud-abbas');
    await page.keyboard.press('j');
    await page.keyboard.press('r');
    await status(page, 'Kept Mahmoud Abbas and Mahmud Abbas apart');
    await page.getByText('No two names look alike.').waitFor();
  });

  it('renames an actor and sets what it is, each at once and without losing it', async () => {
    const page = await open('/?actor=mahmud-abbas');
    await page.getByRole('button', { name: 'Correct', exact: true }).click();
    await page.getByLabel('Name', { exact: true }).fill('M. Abbas');
    await page.keyboard.press('Enter');
    await status(page, 'Renamed Mahmud Abbas to M. Abbas');
    await page.locator('.panel-head h2', { hasText: 'M. Abbas' }).waitFor();
    await page.getByLabel('Role').fill('chairman');
    await page.keyboard.press('Tab');
    await status(page, 'Set the role of M. Abbas');
    await page
      .getByRole('region', { name: /^Correct/ })
      .getByRole('button', { name: /Kind/ })
      .click();
    await page.getByRole('option', { name: 'Organization', exact: true }).click();
    await status(page, 'Set the kind of M. Abbas');
    await page.locator('.eyebrow', { hasText: 'Organization' }).waitFor();
    await page.getByLabel('Belongs to', { exact: true }).fill('Norw');
    await page.getByRole('option', { name: /^Norway/ }).click();
    await status(page, 'Set the affiliation of M. Abbas');
    await page.getByText('Chairman of').waitFor();
    await page.getByRole('textbox', { name: 'Country' }).fill('nor');
    await page.keyboard.press('Enter');
    await status(page, 'Set the country of M. Abbas');
    const { name, kind, role, affiliation, country } = await explorer.answer<ActorDetails>('/api/actors/mahmud-abbas');
    expect({ name, kind, role, affiliation, country }).toEqual({
      ...{ name: 'M. Abbas', kind: 'organization', role: 'chairman', affiliation: 'nor', country: 'NOR' },
    });
    await page.getByRole('textbox', { name: 'Country' }).fill('Norway');
    await page.keyboard.press('Enter');
    await page
      .getByText(/ISO 3166-1 alpha-3/)
      .first()
      .waitFor();
    expect(explorer.complaints.splice(0)).toMatchObject([expect.stringContaining('400')]);
    expect(new URL(page.url()).searchParams.get('actor')).toBe('mahmud-abbas');
  });

  it('keeps what is set while something else is still being saved, in its order', async () => {
    const page = await open('/?actor=dnk');
    await page.getByRole('button', { name: 'Correct', exact: true }).click();
    await intercept(page, '**/api/curation', async (route) => {
      await new Promise((go) => setTimeout(go, route.request().postData()?.includes('mediator') ? 600 : 10));
      await route.continue();
    });
    await page.getByLabel('Role').fill('mediator');
    await page.getByRole('textbox', { name: 'Country' }).fill('dnk');
    await page.keyboard.press('Enter');
    await status(page, 'Set the country of Denmark');
    const [last, first] = (await explorer.answer<LogAnswer>('/api/curation?limit=2')).entries;
    expect(first!.entry).toMatchObject({ op: 'set', role: 'mediator' });
    expect(last!.entry).toMatchObject({ op: 'set', country: 'DNK' });
  });

  it('splits an actor by the articles that mean another', async () => {
    const page = await open('/?actor=nor');
    await page.getByRole('button', { name: 'Correct', exact: true }).click();
    await page.getByRole('button', { name: 'Split in two' }).click();
    const row = page.locator('.split-row', { hasText: 'praised Norway for its help' });
    await row.getByRole('button', { name: 'B' }).click();
    const split = page.getByRole('button', { name: 'Split in two' });
    expect(await split.isDisabled()).toBe(true);
    await page.getByLabel('Name of B').fill('Norway (state)');
    await page.getByText('1 article stays, 1 moves.').waitFor();
    await intercept(page, '**/api/curation', (route) => route.abort());
    await split.click();
    await page.getByText('The server did not answer.').waitFor();
    await page.unroute('**/api/curation');
    await page.getByRole('button', { name: 'Try again' }).click();
    await status(page, 'Split Norway (state) off Norway');
    expect(explorer.complaints.splice(0)).toMatchObject([expect.stringContaining('ERR_FAILED')]);
    expect(await lastOp()).toMatchObject({ op: 'split', documents: ['stall'] });
    await page.locator('.panel-head h2', { hasText: 'Norway' }).waitFor();
    expect((await explorer.answer<ActorsAnswer>('/api/actors?q=Norway (state)')).total).toBe(1);
  });

  it('draws stances at random and measures by them alone', async () => {
    const page = await open('/?view=corrections');
    const { total } = await explorer.answer<StancesAnswer>('/api/stances?review=unreviewed&copies=true&limit=1');
    await page.getByText(`${total} stances that nobody has checked.`).waitFor();
    const card = page.locator('.evidence-card');
    await card.waitFor();
    await page.keyboard.press('a');
    await page.getByText(`${total - 1} stances that nobody has checked.`).waitFor();
    await expect.poll(() => card.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('r');
    await page.getByText(`${total - 2} stances that nobody has checked.`).waitFor();
    await page.getByText('Right so far: 1 of 2 checked').waitFor();
    const { sample } = await explorer.answer<Score>('/api/score');
    expect(sample).toMatchObject({ hits: 1, of: 2 });
  });

  it('shows the stance that was drawn last, however late another draw comes', async () => {
    const page = await open('/?view=corrections');
    const card = page.locator('.evidence-card');
    await card.waitFor();
    const { stances } = await explorer.answer<StancesAnswer>('/api/stances?review=unreviewed&copies=true&limit=2');
    let draws = 0;
    let answered = 0;
    let goOn = () => {};
    const held = new Promise<void>((go) => {
      goOn = go;
    });
    const draw = async (route: Route, late: boolean, stance: StanceRecord) => {
      if (late) await held;
      await route.fulfill({ json: { total: 2, stances: [stance] } });
      answered++;
    };
    await intercept(page, /\/api\/stances\?.*offset=/, (route) => {
      const turn = draws++;
      // The first question of the first draw is answered after both of the second.
      return draw(route, turn === 0, stances[turn === 1 || turn === 2 ? 1 : 0]!);
    });
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await expect.poll(() => [draws, answered]).toEqual([3, 2]);
    await expect.poll(() => card.getAttribute('aria-label')).toBe(stanceName(stances[1]!));
    goOn();
    await expect.poll(() => [draws, answered]).toEqual([4, 4]);
    await restOf(page);
    expect(await card.count()).toBe(1);
    expect(await card.getAttribute('aria-label')).toBe(stanceName(stances[1]!));
  });

  it('lists what contradicts, whose it is, and lets one give way', async () => {
    const say = (author: string, role: string) =>
      fetch(`${explorer.url}/api/curation`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ op: 'set', actor: 'swe', role, author }),
      });
    await say('Ann', 'neutral');
    await say('Bob', 'ally');
    const page = await open('/?view=corrections&work=conflicts');
    const conflict = page.locator('.conflict', { hasText: 'Bob said something else later' });
    await conflict.getByText('Holds instead').waitFor();
    await conflict.getByRole('button', { name: 'Undo' }).nth(1).click();
    await page.getByText('Every correction fits.').waitFor();
    expect((await explorer.answer<ActorDetails>('/api/actors/swe')).role).toBe('neutral');
  });

  it('has room for all of it on a phone', async () => {
    for (const work of ['check', 'merges', 'conflicts', 'history', 'split&actor=nor']) {
      const page = await open(`/?view=corrections&work=${work}`, phone);
      await page.locator('.work-panel, .history').first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth), work).toBe(390);
      await page.context().close();
    }
  });

  it('goes from the corrections back to the graph by Escape, on a phone as well', async () => {
    const page = await open('/?view=corrections&work=split&actor=nor', phone);
    await page.locator('.split-row').first().waitFor();
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => !url.search.includes('view='));
    await page.locator('.phone-nav [aria-current=page]', { hasText: 'Graph' }).waitFor();
    await page.locator('.panel-head h2', { hasText: 'Norway' }).waitFor();
    await page.goBack();
    await page.locator('.split-row').first().waitFor();
  });
});
