import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AddingState } from '../../shared/adding.ts';
import { writeEmptyStore } from '../empty-store.ts';
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

describe.skipIf(!chromiumPath)(suiteName('adding articles'), () => {
  let explorer: Explorer;
  let folder: string;
  let db: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'demarche-adding-'));
    db = await writeEmptyStore(join(folder, 'store.db'));
    explorer = await startExplorer([], db, ['--fast']);
  });
  afterEach(() => expect(explorer.complaints.splice(0).join('\n')).toBe(''));
  afterAll(async () => {
    await explorer?.close();
    rmSync(folder, { recursive: true });
  });

  it('fills an empty store with the sample, which grows into the graph', async () => {
    const page = await explorer.open('/', {}, undefined, '.empty');
    await page.getByRole('button', { name: 'Open the sample' }).click();
    await page.locator('.canvas[data-settled]').waitFor({ timeout: 120_000 });
    await expect.poll(() => actorsDrawn(page)).toBeGreaterThan(10);
    // What is added while this is read is counted with it.
    await expect.poll(async () => (await explorer.answer<AddingState>('/api/articles')).running).toBe(false);
  });

  it('reads what is pasted and dropped while the graph grows and what is selected stays', async () => {
    const page = await explorer.open('/?actor=chn');
    const before = await actorsDrawn(page);
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
    await expect.poll(() => actorsDrawn(page)).toBe(before + 2);
    await page.getByRole('heading', { name: 'China', exact: true }).waitFor({ state: 'attached' });
    await panel.getByRole('button', { name: 'Two in Africa' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Two in Africa' }).waitFor();
  });

  it('shows what the command line reads beside it, and says what came', async () => {
    const page = await explorer.open('/?actor=chn');
    const before = await actorsDrawn(page);
    const file = join(folder, 'later.txt');
    writeFileSync(file, 'Peru condemned Chile on Tuesday over the harbour.');
    await promisify(execFile)(process.execPath, [cli, 'ingest', file, '--db', db, '--fast']);
    await page.getByText(/1 article came: 1 new stance, 2 new actors\./).waitFor();
    await expect.poll(() => actorsDrawn(page)).toBe(before + 2);
    expect(new URL(page.url()).search).toBe('?actor=chn');
    await page.getByRole('heading', { name: 'China', exact: true }).waitFor();
  });
});
