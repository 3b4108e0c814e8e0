import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { sharedBrowser } from '../e2e/browser.ts';
import { chromiumPath } from '../e2e/find-chromium.ts';
import { startKept } from '../kept-process.ts';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');

/** As in a terminal of its own: nothing that an npm has set which runs the tests. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(npm_(package|lifecycle)_|npm_config_local_prefix$|INIT_CWD$|VITEST|NODE_ENV$)/i.test(name),
  ),
);

const noNetwork = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ENOTCACHED/;

/** What `npm install` fails with where neither the network nor the cache has the packages; null where it has gone well. */
async function install(folder: string): Promise<string | null> {
  try {
    await run('npm', ['install', '--prefer-offline', '--fetch-retries=0'], { cwd: folder, env, maxBuffer: 1 << 26 });
    return null;
  } catch (error) {
    const missing = noNetwork.exec(String((error as { stderr: string }).stderr))?.[0];
    if (!missing) throw error;
    return missing;
  }
}

/** Where `npm start` serves the page. */
async function start(folder: string): Promise<{ url: string; stop: () => Promise<unknown> }> {
  const nothing = mkdtempSync(join(tmpdir(), 'demarche-clone-'));
  const server = startKept(nothing, ['npm', 'start', '--', '--port', '0'], { cwd: folder, env });
  server.ref();
  // As Ctrl-C does it: npm alone would leave the server behind, which has the output open to its end.
  const stop = () => {
    const ended = once(server, 'close');
    for (const stream of [server.stdout!, server.stderr!]) stream.resume();
    process.kill(-server.pid!, 'SIGTERM');
    return ended;
  };
  for await (const line of createInterface({ input: server.stdout! })) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (url) return { url, stop };
  }
  throw new Error('npm start has ended without an address.');
}

/** The five steps of the README on the page. */
async function takeTour(page: Page): Promise<void> {
  const standing = () => page.locator('.canvas[data-settled], .table-view').first().waitFor();
  await standing();
  await page.getByText('in 5 articles').first().waitFor();

  await page.keyboard.press('/');
  await page.keyboard.type('who criticises China');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page
    .getByRole('heading', { name: /Who .* China/ })
    .first()
    .waitFor();
  await page.keyboard.press('Escape');

  await page.goto(new URL('/?source=usa&target=chn', page.url()).href);
  await page.locator('.evidence-card').first().waitFor();
  await page.keyboard.press('r');
  await page.getByRole('dialog', { name: 'Who corrects?' }).waitFor();
  await page.keyboard.type('Ann');
  await page.keyboard.press('Enter');
  await page.locator('.toast').getByText('Undo').waitFor();

  await page.goto(new URL('/', page.url()).href);
  await standing();
  await page.getByRole('checkbox', { name: /^Neutral/ }).press(' ');
  await page.waitForURL(/polarity=/);

  await page.keyboard.press('t');
  await page.locator('.table-view').waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
}

it.skipIf(!existsSync(join(root, '.git')))(
  'a clone is installed and started as the README says, and stays clean (needs git, and the network or what npm keeps)',
  { timeout: 900_000 },
  async ({ skip }) => {
    const folder = mkdtempSync(join(tmpdir(), 'demarche-clone-'));
    const git = async (...argv: string[]) => (await run('git', argv, { cwd: folder })).stdout;
    try {
      await git('init', '-q');
      await git('fetch', '-q', '--depth', '1', root, 'HEAD');
      await git('checkout', '-q', 'FETCH_HEAD');
      const missing = await install(folder);
      skip(missing !== null, `npm has no packages: ${missing}`);
      expect(await git('status', '--porcelain')).toBe('');

      const { url, stop } = await start(folder);
      try {
        const { documents } = (await (await fetch(`${url}/api/health`)).json()) as { documents: number };
        expect(documents).toBe(5);
        expect(await (await fetch(url)).text()).toContain('<title>Demarche');
        if (chromiumPath) {
          const page = await (await sharedBrowser()).newPage({ viewport: { width: 1440, height: 900 } });
          await page.goto(url);
          await takeTour(page);
          await page.close();
        }
      } finally {
        await stop();
      }
      expect(await git('status', '--porcelain')).toBe('');
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
