import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Explorer, startExplorer } from './explorer.ts';
import { chromiumPath, suiteName } from './find-chromium.ts';

const cli = resolve(import.meta.dirname, '../../dist/server/cli.js');

const text = `Norway condemned Finland on Monday over the closed border, and said that trade had fallen by a third since the spring.
Finnish Foreign Minister Aino Laine rejected the charge. Denmark praised both governments for their patience during the long talks.`;

/** The same article as another outlet prints it, with a line of its own. */
const article = (source: string, date: string) =>
  JSON.stringify({
    title: 'Border closed',
    text: `${text}\nThis article first appeared in the ${source}.`,
    source,
    date,
  });

describe.skipIf(!chromiumPath)(suiteName('an article that three outlets print'), () => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-copies-'));
  let explorer: Explorer;

  beforeAll(async () => {
    const file = join(folder, 'articles.jsonl');
    const copies = [article('Daily', '2024-04-24'), article('Post', '2024-04-25'), article('Herald', '2024-04-26')];
    writeFileSync(file, `${copies.join('\n')}\n`);
    const db = join(folder, 'store.db');
    execFileSync(process.execPath, [cli, 'ingest', file, '--db', db, '--fast'], { stdio: 'pipe' });
    explorer = await startExplorer([], db);
  }, 60_000);

  afterEach(() => expect(explorer.complaints.splice(0)).toEqual([]));
  afterAll(async () => {
    await explorer.close();
    rmSync(folder, { recursive: true });
  });

  it('counts once, and its sentences tell the other outlets', async () => {
    const page = await explorer.open('/?source=nor&target=fin');
    await page.getByText('1 story in 3 articles.').waitFor();
    await page.getByRole('button', { name: 'Also in 2 outlets' }).first().click();
    await page.getByRole('button', { name: 'Herald, 26 Apr 2024' }).click();
    await page.getByRole('heading', { name: 'Border closed' }).waitFor();
  });

  it('counts three times when every copy is to count', async () => {
    const page = await explorer.open('/');
    const stances = async () => Number(await page.locator('#legend-stances span').textContent());
    await expect.poll(stances).toBeGreaterThan(0);
    const once = await stances();
    await page.getByText('Count every copy').click();
    await expect.poll(stances).toBe(3 * once);
    await expect.poll(() => page.url()).toContain('copies=true');
  });
});
