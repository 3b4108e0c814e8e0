import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { separateCount } from '../../client/core/words/drawn.ts';
import type { ActorsAnswer, GraphAnswer, GroupsAnswer, NeighborsAnswer } from '../../shared/routes.ts';
import { actorsDrawn, labelsOn, longestTask, overlapping, recordLabels, restOf, settled } from './canvas.ts';
import { type Explorer, startExplorer } from './explorer.ts';
import { chromiumPath, suiteName } from './find-chromium.ts';
import { large, wikinews } from './real-stores.ts';

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

const title = (page: Page, text: string | RegExp) => page.getByRole('heading', { level: 1, name: text }).waitFor();

/** Around each of the ten strongest actors every neighbour has its name on the canvas, and none covers another. */
async function readableAround(explorer: Explorer, page: Page): Promise<void> {
  const { actors } = await explorer.answer<ActorsAnswer>('/api/actors?limit=10');
  for (const { id, name } of actors) {
    await page.goto(`${explorer.url}/?actor=${encodeURIComponent(id)}`);
    await title(page, new RegExp(`around .*${name}`));
    await settled(page);
    const { nodes } = await explorer.answer<GraphAnswer>(`/api/graph?around=${encodeURIComponent(id)}&nodes=20`);
    const labels = await labelsOn(page);
    expect(overlapping(labels)).toEqual([]);
    expect(labels.length, name).toBe(nodes.length);
    const stage = (await page.locator('.canvas').boundingBox())!;
    for (const { left, right, top, bottom } of labels) {
      expect(left >= 0 && right <= stage.width && top >= 0 && bottom <= stage.height).toBe(true);
    }
  }
}

/** The list of what no line joins to the rest, and its first row alone on the canvas. */
async function drawOneApart(explorer: Explorer, page: Page): Promise<void> {
  const { total, groups } = await explorer.answer<GroupsAnswer>('/api/groups?limit=1');
  await page.keyboard.press('s');
  const list = page.getByRole('region', { name: 'Separate pairs and groups' });
  await list.getByText(separateCount(total)).waitFor();
  await list.locator('.relation').first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/apart=/);
  await settled(page);
  await expect.poll(() => actorsDrawn(page)).toBe(groups[0]!.size);
  await page.keyboard.press('Escape');
  await page.waitForURL((url) => !url.search.includes('apart'));
}

/** Types a question key by key, as a hand does. */
async function search(page: Page, phrase: string): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.keyboard.type(phrase, { delay: 40 });
  await page.getByRole('option').first().waitFor();
}

describe.skipIf(!chromiumPath || wikinews.absent)(suiteName(wikinews.name), () => {
  let explorer: Explorer;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'demarche-wikinews-'));
    explorer = await startExplorer([], wikinews.make(folder));
  }, 600_000);
  afterEach(() => expect(explorer.complaints.splice(0).join('\n')).toBe(''));
  afterAll(async () => {
    await explorer?.close();
    rmSync(folder, { recursive: true });
  });

  const open = async (path = '/', options: BrowserContextOptions = {}) => {
    const page = await explorer.open(path, options, recordLabels);
    await settled(page);
    return page;
  };

  it('open with the strongest actors, and no name covers another', async () => {
    const page = await open();
    const { part } = await explorer.answer<GraphAnswer>('/api/graph?nodes=45');
    await expect.poll(() => actorsDrawn(page)).toBe(45);
    await page.getByText(`45 of ${part.actors} actors`).first().waitFor();
    const labels = await labelsOn(page);
    expect(labels.length).toBeGreaterThanOrEqual(40);
    expect(overlapping(labels)).toEqual([]);
  });

  it('give a phone fewer actors, and nearly all of them their names above the sheet', async () => {
    const page = await open('/', phone);
    const actors = await actorsDrawn(page);
    expect(actors).toBeLessThanOrEqual(16);
    const labels = await labelsOn(page);
    expect(labels.length).toBeGreaterThanOrEqual(actors - 1);
    expect(overlapping(labels)).toEqual([]);
    const [canvas, sheet] = await Promise.all([
      page.locator('.canvas').boundingBox(),
      page.locator('.sheet').boundingBox(),
    ]);
    for (const { text, bottom } of labels) expect(canvas!.y + bottom, text).toBeLessThanOrEqual(sheet!.y);
  });

  it('draw more and fewer by key, and the link says how many', async () => {
    const page = await open();
    await page.keyboard.press('.');
    await page.waitForURL(/draw=60/);
    await settled(page);
    await expect.poll(() => actorsDrawn(page)).toBe(60);
    await page.getByRole('button', { name: 'Fewer' }).click();
    await page.waitForURL(/draw=45/);
  });

  it('show the neighbours of each of the ten strongest actors by name, without zooming', async () => {
    await readableAround(explorer, await open());
  });

  it('go around an actor and back: by button, by key, by the browser', async () => {
    const page = await open();
    const overview = (await labelsOn(page)).map(({ text, left }) => `${text} ${Math.round(left)}`).sort();
    const enter = async () => {
      await page.keyboard.press('/');
      await page.keyboard.type('Israel');
      await page
        .getByRole('option', { name: /^Israel/ })
        .first()
        .waitFor();
      await page.keyboard.press('Enter');
      await title(page, 'Who takes which stance around Israel');
    };
    const ways = [
      () => page.getByRole('button', { name: /^Back to 45 actors/ }).click(),
      () => page.keyboard.press('Backspace'),
      () => page.keyboard.press('Escape'),
      () => page.goBack(),
    ];
    for (const goBack of ways) {
      await enter();
      await page.locator('.stage').focus();
      await goBack();
      await title(page, 'Who takes which stance toward whom');
    }
    await settled(page);
    expect((await labelsOn(page)).map(({ text, left }) => `${text} ${Math.round(left)}`).sort()).toEqual(overview);
  });

  it('add the next neighbours and the next steps, each in the address', async () => {
    const { actors } = await explorer.answer<ActorsAnswer>('/api/actors?limit=1');
    const { id } = actors[0]!;
    const { neighbors } = await explorer.answer<NeighborsAnswer>(`/api/actors/${id}/neighbors`);
    const page = await open(`/?actor=${id}`);
    await page.getByText(`20 of ${neighbors.length} neighbours, strongest first`).first().waitFor();
    await page.keyboard.press('e');
    await page.waitForURL(/neighbours=40/);
    await settled(page);
    await expect.poll(() => actorsDrawn(page)).toBe(Math.min(41, neighbors.length + 1));
    await page.keyboard.press('2');
    await page.waitForURL(/steps=2/);
    await settled(page);
    expect(await actorsDrawn(page)).toBeLessThanOrEqual(61);
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes('steps'));
  });

  it('stay around the actor while one of its lines is read', async () => {
    const page = await open('/?actor=usa');
    await page.locator('.neighbours .balance-button').first().click();
    await page.getByText('Why is this line here?').waitFor();
    await title(page, 'Who takes which stance around the United States');
    await page.getByRole('button', { name: 'Close details' }).click();
    await page.locator('.neighbours').waitFor();
    expect(new URL(page.url()).searchParams.get('actor')).toBe('usa');
  });

  it('list the pairs and groups apart, and draw one alone', async () => {
    await drawOneApart(explorer, await open());
  });
});

describe.skipIf(!chromiumPath || large.absent)(suiteName(large.name), () => {
  let explorer: Explorer;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'demarche-large-'));
    explorer = await startExplorer([], large.make(folder));
    await explorer.answer('/api/graph?nodes=45');
  });
  afterAll(async () => {
    await explorer?.close();
    rmSync(folder, { recursive: true });
  });

  it('opens readable, around each of the ten strongest actors, too', async () => {
    const page = await explorer.open('/', {}, recordLabels);
    await settled(page);
    expect(await actorsDrawn(page)).toBeLessThanOrEqual(60);
    expect(overlapping(await labelsOn(page))).toEqual([]);
    await readableAround(explorer, page);
  });

  it('lists the pairs and groups apart, and draws one alone', async () => {
    const page = await explorer.open('/', {}, recordLabels);
    await settled(page);
    await drawOneApart(explorer, page);
  });

  it('never holds the page up for a tenth of a second', async () => {
    const page = await explorer.open('/', {}, recordLabels);
    await settled(page);
    const { edges } = await explorer.answer<GraphAnswer>('/api/graph?nodes=45');
    const { source, target } = edges.toSorted((a, b) => b.attributes.count - a.attributes.count)[0]!;
    const go = (path: string) => () => page.goto(explorer.url + path);
    const acts: [name: string, act: () => Promise<unknown>, settles?: boolean][] = [
      ['reload', () => page.reload()],
      ['more', () => page.keyboard.press('.')],
      ['around', go('/?actor=usa')],
      ['next', () => page.keyboard.press('e')],
      ['steps', () => page.keyboard.press('2')],
      ['back', () => page.keyboard.press('Escape')],
      ['groups', go('/?groups=true')],
      ['fold', () => page.locator('.left .group-row').first().click()],
      ['filter', () => page.getByRole('checkbox', { name: /^Neutral/ }).click({ force: true })],
      ['path', go(`/?pathFrom=${source}&pathTo=${target}`)],
      ['evidence', go(`/?source=${source}&target=${target}`)],
      ['share', () => page.getByRole('button', { name: 'Share' }).click()],
      ['search', () => search(page, 'who criticises Japan'), false],
      ['table', go('/?view=table&table=actors'), false],
      ['scroll', () => page.locator('.table-scroll').evaluate((box) => box.scrollTo(0, box.scrollHeight)), false],
    ];
    const held: string[] = [];
    const watch = async (watched: Page, name: string, act: () => Promise<unknown>, settles = true) => {
      const longest = await longestTask(watched, async () => {
        await act();
        await (settles ? settled(watched) : restOf(watched));
      });
      if (longest >= 100) held.push(`${name}: ${longest}`);
    };
    for (const [name, act, settles] of acts) await watch(page, name, act, settles);
    const small = await explorer.open('/', phone, recordLabels);
    await watch(small, 'phone', () => small.reload());
    await watch(small, 'around on a phone', () => small.goto(`${explorer.url}/?actor=usa`));
    expect(held).toEqual([]);
  });
});
