import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { OutletsAnswer, PathsAnswer, PositionsAnswer, StanceRecord } from '../../shared/routes.ts';
import { browsers } from './browser.ts';
import { type Explorer, startExplorer } from './explorer.ts';
import { chromiumPath, suiteName } from './find-chromium.ts';
import { intercept, neverByItself } from './intercept.ts';
import { dispatchesStore } from './small-store.ts';

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const quoted = (sentences: readonly StanceRecord[]) => sentences.map(({ sentenceText }) => sentenceText);

describe.skipIf(!chromiumPath).each(browsers)(`${suiteName('questions put to the graph')}%s`, (_, flags) => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-questions-'));
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer(flags, dispatchesStore(folder));
  });
  afterEach(() => expect(explorer.complaints.splice(0)).toEqual([]));
  afterAll(async () => {
    await explorer?.close();
    rmSync(folder, { recursive: true });
  });

  const onlyOnRequest = async (context: BrowserContext) => {
    await neverByItself(context);
  };
  const heading = (page: Page, name: string) => page.getByRole('heading', { name }).first().waitFor();

  it('compares outlets on the strongest actor where nothing is chosen, and offers the pairs on which they differ most', async () => {
    const page = await explorer.open('/?view=outlets', {}, onlyOnRequest, '.compare');
    await page.getByRole('heading', { name: 'What outlets say of Norway', exact: true }).waitFor();
    await page.getByRole('article', { name: 'Daily' }).waitFor();
    const pairs = page.getByRole('complementary', { name: 'Where outlets differ' });
    await pairs.getByRole('button', { name: /Norway toward Finland/ }).click();
    await page.getByRole('heading', { name: 'What outlets say of Norway toward Finland' }).waitFor();
    await page.getByRole('article', { name: 'Herald' }).waitFor();
    // Nothing is chosen and nothing can be: the page says so and asks again.
    const broken = { error: { code: 'internal_error', message: 'The graph could not be read.' } };
    await intercept(page, '**/api/graph*', (route) => route.fulfill({ status: 500, json: broken }));
    await page.goto(`${explorer.url}/?view=outlets`);
    await page.getByText('The graph could not be read.').first().waitFor();
    await page.unroute('**/api/graph*');
    await page.locator('.compare').getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'What outlets say of Norway', exact: true }).waitFor();
    expect(explorer.complaints.splice(0).filter((text) => !/status of 500/.test(text))).toEqual([]);
  });

  it('paths: by keyboard from an actor to another, a sentence on each step, and back from a line of them', async () => {
    const { paths } = await explorer.answer<PathsAnswer>('/api/paths/nor/egy?k=3');
    expect(paths.length).toBe(2);
    const page = await explorer.open('/?actor=nor');
    await page.getByRole('button', { name: 'Path to…' }).press('Enter');
    await page.keyboard.type('Egy');
    await page.getByRole('option', { name: /^Egypt/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/pathFrom=nor&pathTo=egy/);
    await heading(page, 'From Norway to Egypt');
    await page.getByText('2 paths of 2 steps').first().waitFor();
    const steps = page.locator('.path-step .quotation');
    const said = (path: number) => paths[path]!.hops.map(({ quotation }) => quotation!.sentenceText);
    await expect.poll(() => steps.allTextContents()).toEqual(said(0));
    await page.keyboard.press('2');
    await page.waitForURL(/path=2/);
    await expect.poll(() => steps.allTextContents()).toEqual(said(1));
    await page.reload();
    await expect.poll(() => steps.allTextContents()).toEqual(said(1));
    await page.locator('.path-step .link').last().press('Enter');
    await page.getByText('Why is this line here?').waitFor();
    await page.keyboard.press('Escape');
    await heading(page, 'Norway to Egypt');
    await page.getByText('Follow direction only').click();
    await page.waitForURL(/directed=true/);
    await page.keyboard.press('x');
    await page.waitForURL(/pathFrom=egy&pathTo=nor/);
    await page.getByText('Nobody ties Egypt to Norway along the direction of the stances').waitFor();
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => !url.search.includes('path'));
  });

  it('an issue: who is against and who is for, with sentences', async () => {
    const { positions } = await explorer.answer<PositionsAnswer>('/api/issues/pipeline/positions');
    const page = await explorer.open('/?view=table');
    await page.goto(`${explorer.url}/?issue=pipeline`);
    await heading(page, 'Pipeline');
    await heading(page, 'No line is about pipeline');
    const rows = page.locator('.position-row');
    const documents = (id: string) => positions.find(({ actor }) => actor.id === id)!.documents;
    await expect
      .poll(async () => (await rows.allTextContents()).map((text) => text.replace(/\s+/g, ' ').trim()))
      .toEqual([`Sweden${documents('swe')} against`, `Norway${documents('nor')} for`]);
    await rows.nth(1).press('Enter');
    const { sentences } = positions.find(({ actor }) => actor.id === 'nor')!;
    await expect.poll(() => page.locator('.position-said .quotation').allTextContents()).toEqual(quoted(sentences));
  });

  it('outlets: side by side on an issue, from its panel', async () => {
    const { outlets } = await explorer.answer<OutletsAnswer>('/api/outlets/compare?issue=pipeline');
    const page = await explorer.open('/?view=table');
    await page.goto(`${explorer.url}/?issue=pipeline`);
    await page.getByRole('button', { name: 'Compare outlets' }).click();
    await heading(page, 'What outlets say on pipeline');
    expect(outlets.length).toBeGreaterThan(1);
    for (const { outlet, sentences } of outlets) {
      const column = page.getByRole('article', { name: outlet });
      await expect.poll(() => column.locator('.quotation').allTextContents()).toEqual(quoted(sentences));
    }
    await page.getByRole('button', { name: 'Back to the graph' }).click();
    await heading(page, 'Pipeline');
  });

  it('outlets: side by side with their sentences, from a line and on a phone', async () => {
    const { outlets, explained } = await explorer.answer<OutletsAnswer>(
      '/api/outlets/compare?actor=nor&with=fin&direction=out',
    );
    expect(outlets.map(({ outlet }) => outlet).sort()).toEqual(['Daily', 'Herald']);
    const page = await explorer.open('/?source=nor&target=fin');
    await page.getByRole('tab', { name: /^By outlet/ }).click();
    await page.getByRole('button', { name: 'Compare their sentences' }).click();
    await page.waitForURL(/view=outlets/);
    await heading(page, 'What outlets say of Norway toward Finland');
    await page.getByText(explained).waitFor();
    for (const { outlet, sentences } of outlets) {
      const column = page.getByRole('article', { name: outlet });
      await expect.poll(() => column.locator('.quotation').allTextContents()).toEqual(quoted(sentences));
    }
    await page.getByText('Left out: 1 outlet with one article.').waitFor();
    await page.setViewportSize(phone.viewport);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await heading(page, 'What outlets say of Norway toward Finland');
    await page.getByRole('button', { name: 'Back to the graph' }).click();
    await page.getByText('Why is this line here?').waitFor();
  });
});
