import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Explorer, startExplorer } from './explorer.ts';
import { chromiumPath, suiteName } from './find-chromium.ts';

const cli = resolve(import.meta.dirname, '../../dist/server/cli.js');

describe.skipIf(!chromiumPath)(suiteName('a store of two corpora'), () => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-corpora-'));
  const db = join(folder, 'store.db');
  let explorer: Explorer;

  const ingest = (corpus: string, text: string) => {
    const file = join(folder, `${corpus}.txt`);
    writeFileSync(file, text);
    execFileSync(process.execPath, [cli, 'ingest', file, '--corpus', corpus, '--db', db, '--fast'], { stdio: 'pipe' });
  };

  beforeAll(async () => {
    ingest(
      'north',
      'Norway condemned Finland on Monday over the closed border. Denmark praised Norway for its patience.',
    );
    ingest('south', 'Chile accused Peru of breaking the agreement on Monday. Peru rejected the charge of Chile.');
    explorer = await startExplorer([], db);
  }, 120_000);
  afterEach(() => expect(explorer.complaints.splice(0)).toEqual([]));
  afterAll(async () => {
    await explorer.close();
    rmSync(folder, { recursive: true });
  });

  it('shows one of them on request, and all again', async () => {
    const page = await explorer.open('/?view=table');
    await page.getByRole('row', { name: /Chile/ }).first().waitFor();
    await page.getByRole('combobox', { name: 'Corpus' }).selectOption('north');
    await page.getByRole('row', { name: /Chile/ }).first().waitFor({ state: 'detached' });
    await page
      .getByRole('row', { name: /Norway/ })
      .first()
      .waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get('corpus')).toBe('north');
    await page.getByRole('combobox', { name: 'Corpus' }).selectOption('All corpora');
    await page.getByRole('row', { name: /Chile/ }).first().waitFor();
    await page.close();
  });
});
