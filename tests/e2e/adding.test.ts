import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AddingState } from '../../shared/adding.ts';
import { writeEmptyStore } from '../empty-store.ts';
import { browsers } from './browser.ts';
import { actorsDrawn } from './canvas.ts';
import { type Explorer, startExplorer } from './explorer.ts';
import { chromiumPath, suiteName } from './find-chromium.ts';

const cli = resolve(import.meta.dirname, '../../dist/server/cli.js');

/** Drops a file on the page as a hand does. */
const dropFile = (page: Page, name: string, text: string) =>
  page.evaluate(
    ([file, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content!], file!));
      const how = { dataTransfer, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new DragEvent('dragover', how));
      document.body.dispatchEvent(new DragEvent('drop', how));
    },
    [name, text],
  );

describe.skipIf(!chromiumPath).each(browsers)(`${suiteName('adding articles')}%s`, (_, flags) => {
  let explorer: Explorer;
  let folder: string;
  let db: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'demarche-adding-'));
    db = await writeEmptyStore(join(folder, 'store.db'));
    explorer = await startExplorer(flags, db, ['--fast']);
  });
  afterEach(() => expect(explorer.complaints.splice(0).join('\n')).toBe(''));
  afterAll(async () => {
    await explorer?.close();
    rmSync(folder, { recursive: true });
  });

  /** How many actors are shown: on the canvas, or in the tables where there is none. */
  const actorsShown = async (page: Page) =>
    flags.length === 0
      ? actorsDrawn(page)
      : Number(/\d+/.exec((await page.getByRole('tab', { name: /^Actors/ }).textContent()) ?? '')?.[0]);
  const standing = flags.length === 0 ? '.canvas[data-settled]' : '.table-view';

  it('fills an empty store with the sample, which grows into the graph', async () => {
    const page = await explorer.open('/', {}, undefined, '.empty');
    await page.getByRole('button', { name: 'Open the sample' }).click();
    await page.locator(standing).waitFor({ timeout: 120_000 });
    await expect.poll(() => actorsShown(page)).toBeGreaterThan(10);
    // What is added while this is read is counted with it.
    await expect.poll(async () => (await explorer.answer<AddingState>('/api/articles')).running).toBe(false);
  });

  it('reads what is pasted and dropped while the graph grows and what is selected stays', async () => {
    const page = await explorer.open('/?actor=chn');
    const before = await actorsShown(page);
    await page.getByRole('button', { name: 'Add articles' }).click();
    const panel = page.getByRole('complementary', { name: 'Add articles' });
    const field = panel.getByLabel('Paste an article');
    await field.fill('https://example.org/a\nhttps://example.org/feed.xml');
    await panel.getByText('2 addresses of an article or feed').waitFor();
    await field.fill('Kenya condemned Ghana on Monday. Ghana accused Kenya of fraud.');
    await panel.getByText('The text of one article, 10 words').waitFor();
    await panel.getByLabel('Title').fill('Two in Africa');
    await panel.getByLabel('Outlet').fill('Courier');
    await dropFile(page, 'broken.pdf', '%PDF-1.4 nothing');
    await panel.getByRole('button', { name: 'Add', exact: true }).click();
    await panel.getByText('1 article read', { exact: true }).waitFor();
    await panel.getByText('2 new stances').waitFor();
    await panel.getByText('broken.pdf').waitFor();
    await expect.poll(() => actorsShown(page)).toBe(before + 2);
    await page.getByRole('heading', { name: 'China', exact: true }).waitFor({ state: 'attached' });
    await panel.getByRole('button', { name: 'Two in Africa' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Two in Africa' }).waitFor();
  });

  it('shows what the command line reads beside it, and says what came', async () => {
    const page = await explorer.open('/?actor=chn');
    const before = await actorsShown(page);
    const file = join(folder, 'later.txt');
    writeFileSync(file, 'Peru condemned Chile on Tuesday over the harbour.');
    await promisify(execFile)(process.execPath, [cli, 'ingest', file, '--db', db, '--fast']);
    await page.getByText(/1 article came: 1 new stance, 2 new actors\./).waitFor();
    await expect.poll(() => actorsShown(page)).toBe(before + 2);
    expect(new URL(page.url()).search).toBe('?actor=chn');
    await page.getByRole('heading', { name: 'China', exact: true }).waitFor();
  });

  const panelOf = async (page: Page) => {
    await page.getByRole('button', { name: 'Add articles' }).click();
    return page.getByRole('complementary', { name: 'Add articles' });
  };

  it('reads a folder with all that lies in it, but for what systems leave there', async () => {
    const chosen = join(folder, `press${flags.length}`);
    mkdirSync(join(chosen, 'may'), { recursive: true });
    writeFileSync(join(chosen, 'april.txt'), `Nepal praised Bhutan on day ${flags.length} of the talks.`);
    writeFileSync(join(chosen, 'may', 'talks.txt'), `Bhutan accused Nepal of fraud on day ${flags.length}.`);
    writeFileSync(join(chosen, '.DS_Store'), 'Nepal condemned Bhutan.');
    const page = await explorer.open('/');
    const panel = await panelOf(page);
    const choosing = page.waitForEvent('filechooser');
    await panel.getByRole('button', { name: 'or a folder' }).click();
    await (await choosing).setFiles(chosen);
    await panel.getByText('2 articles read', { exact: true }).first().waitFor();
    const read = panel.getByRole('region', { name: 'Read' });
    await read.getByRole('button', { name: /may\/talks\.txt/ }).waitFor();
    await read.getByRole('button', { name: /april\.txt/ }).waitFor();
  });

  it('asks for the addresses of pages and feeds, and says of each why it could not be read', async () => {
    const page = await explorer.open('/');
    const panel = await panelOf(page);
    // Nobody owns a name that ends so, wherever the test runs.
    await panel.getByLabel('Paste an article').fill('https://press.test/talks https://press.test/feed.xml');
    await page.keyboard.press('Enter');
    const failed = panel.getByRole('region', { name: 'Not read' });
    for (const address of ['https://press.test/talks', 'https://press.test/feed.xml'])
      await failed.getByText(address, { exact: true }).waitFor();
    await panel.getByText('0 articles read', { exact: true }).first().waitFor();
    await failed.getByRole('button', { name: 'Leave out https://press.test/talks' }).click();
    await failed.getByText('https://press.test/talks', { exact: true }).waitFor({ state: 'detached' });
  });

  it('stops on request, and keeps what was read', async () => {
    const day = (number: number) =>
      JSON.stringify({
        id: `day-${flags.length}-${number}`,
        text: Array.from({ length: 40 }, (_, at) => `Laos accused Burma of fraud in village ${number * 40 + at}.`).join(
          ' ',
        ),
      });
    const many = Array.from({ length: 2000 }, (_, number) => day(number)).join('\n');
    const before = (await explorer.answer<{ documents: number }>('/api/stats')).documents;
    const page = await explorer.open('/');
    const panel = await panelOf(page);
    await dropFile(page, 'days.jsonl', many);
    const stop = panel.getByRole('button', { name: 'Stop' });
    await panel
      .getByText(/^Reading, /)
      .first()
      .waitFor();
    await stop.click();
    const told = panel.getByText(/^\d+ articles? read, then stopped$/).first();
    await told.waitFor();
    await stop.waitFor({ state: 'detached' });
    const read = Number(/\d+/.exec((await told.textContent())!)![0]);
    expect(read).toBeLessThan(2000);
    const stored = async () => (await explorer.answer<{ documents: number }>('/api/stats')).documents;
    await expect.poll(stored).toBe(before + read);
  });
});
