import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { chromiumPath } from './find-chromium.ts';

const root = resolve(import.meta.dirname, '../..');
const entry = join(root, 'dist/server/main.js');

/** What programs show that change something; the page gets it by itself. */
export const token = 'a-token-of-the-tests';

/** What is done to a browser context before a page opens in it. */
type Prepare = (context: BrowserContext) => Promise<void>;

/** The page as its users get it: the built server over a fresh store of the sample articles, and a browser. */
export interface Explorer {
  url: string;
  /** Opens an address of the page and waits until it stands; whatever the console says against it goes into `complaints`. */
  open(path?: string, options?: BrowserContextOptions, prepare?: Prepare, standing?: string): Promise<Page>;
  /** Errors and warnings of all pages so far. */
  complaints: string[];
  answer<T>(path: string): Promise<T>;
  close(): Promise<void>;
}

/** Starts the server, or `demarche serve` with options, and gives the address it prints. */
function startServer(db: string, options: readonly string[]): Promise<{ server: ChildProcess; url: string }> {
  if (!existsSync(entry)) throw new Error('The page is not built: run npm run build first.');
  const command = options.length ? [join(root, 'dist/server/cli.js'), 'serve', ...options] : [entry];
  const server = spawn(process.execPath, [...command, '--port', '0', '--db', db], {
    cwd: root,
    stdio: 'pipe',
    env: { ...process.env, DEMARCHE_TOKEN: token },
  });
  return new Promise((found, fail) => {
    let output = '';
    const listen = (chunk: Buffer) => {
      output += chunk;
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
      if (url) found({ server, url });
    };
    server.stdout!.on('data', listen);
    server.stderr!.on('data', listen);
    server.once('exit', (code) => fail(new Error(`The server ended with ${code}: ${output}`)));
  });
}

/** Messages about the speed of software rendering say nothing about the page. */
const isAboutPage = (text: string) => !/GPU stall|GL Driver Message/.test(text);

/** Starts server and browser, over a fresh store of the sample articles or the database given. */
export async function startExplorer(
  browserFlags: readonly string[] = [],
  database?: string,
  serveOptions: readonly string[] = [],
): Promise<Explorer> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-e2e-'));
  const { server, url } = await startServer(database ?? join(folder, 'store.db'), serveOptions);
  const browser: Browser = await chromium.launch({
    executablePath: chromiumPath!,
    args: ['--no-sandbox', ...browserFlags],
  });
  const complaints: string[] = [];
  return {
    url,
    complaints,
    async open(path = '/', options = {}, prepare = async () => {}, standing = '.canvas[data-settled], .table-view') {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      await prepare(context);
      const page = await context.newPage();
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        const type = message.type();
        const text = `${message.text()} (${message.location().url})`;
        if ((type === 'error' || type === 'warning') && isAboutPage(text)) complaints.push(text);
      });
      await page.goto(url + path);
      await page.locator(standing).first().waitFor();
      return page;
    },
    async answer(path) {
      return (await fetch(url + path)).json();
    },
    async close() {
      await browser.close();
      server.removeAllListeners('exit');
      await new Promise((ended) => {
        server.once('exit', ended);
        server.kill();
      });
      rmSync(folder, { recursive: true });
    },
  };
}
