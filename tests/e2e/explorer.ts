import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { startKept } from '../kept-process.ts';
import { sharedBrowser } from './browser.ts';

const root = resolve(import.meta.dirname, '../..');
const entry = join(root, 'dist/server/main.js');

/** What programs show that change something; the page gets it by itself. */
export const token = 'a-token-of-the-tests';

/** What is done to a browser context before a page opens in it. */
type Prepare = (context: BrowserContext) => Promise<void>;

/** The page as its users get it: the built server, and a browser. */
export interface Explorer {
  url: string;
  /** Opens an address of the page, in a test for as long as that runs, and waits until it stands with all beside it, or until something else does; what the console says against it goes into `complaints`. */
  open(path?: string, options?: BrowserContextOptions, prepare?: Prepare, standing?: string): Promise<Page>;
  /** Errors and warnings of all pages so far. */
  complaints: string[];
  answer<T>(path: string): Promise<T>;
  close(): Promise<void>;
}

interface Server {
  process: ChildProcess;
  url: string;
}

/** Starts the server, or `demarche serve` with options, in a folder of its own; it ends with the tests at the latest. */
function startServer(db: string, options: readonly string[]): Promise<Server> {
  if (!existsSync(entry)) throw new Error('The page is not built: run npm run build first.');
  const command = options.length ? [join(root, 'dist/server/cli.js'), 'serve', ...options] : [entry];
  const cwd = mkdtempSync(join(tmpdir(), 'demarche-e2e-'));
  const server = startKept(cwd, [process.execPath, ...command, '--port', '0', '--db', db], {
    cwd,
    env: { ...process.env, DEMARCHE_TOKEN: token },
  });
  // Nothing but the server keeps a program alive that waits for it, where no test runs.
  server.ref();
  return new Promise<Server>((found, fail) => {
    let output = '';
    const listen = (chunk: Buffer) => {
      output += chunk;
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
      if (url) found({ process: server, url });
    };
    server.stdout!.on('data', listen);
    server.stderr!.on('data', listen);
    server.once('exit', (code) => fail(new Error(`The server ended with ${code}: ${output}`)));
  }).finally(() => server.unref());
}

let sample: Promise<Server> | undefined;

/** The server of the sample articles, which all tests share: none of them changes what is stored there. */
function sampleServer(): Promise<Server> {
  sample ??= startServer('store.db', []);
  return sample;
}

/** The graph, or what stands where there is none to draw, or the tables. */
const drawing = '[data-settled], .table-view';

/** Messages about the speed of software rendering say nothing about the page. */
const isAboutPage = (text: string) => !/GPU stall|GL Driver Message/.test(text);

/** Gives a browser and the server of the sample articles, or one of its own for a database. */
export async function startExplorer(
  browserFlags: readonly string[] = [],
  database?: string,
  serveOptions: readonly string[] = [],
): Promise<Explorer> {
  const own = database === undefined ? null : await startServer(database, serveOptions);
  const { url } = own ?? (await sampleServer());
  const browser = await sharedBrowser(browserFlags);
  const complaints: string[] = [];
  return {
    url,
    complaints,
    async open(path = '/', options = {}, prepare = async () => {}, standing) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      if (process.env.VITEST) onTestFinished(() => context.close());
      // Whoever comes back is not shown the tour.
      await context.addInitScript(() => localStorage.setItem('demarche-tour', 'shown'));
      await prepare(context);
      const page = await context.newPage();
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        const type = message.type();
        const text = `${message.text()} (${message.location().url})`;
        if ((type === 'error' || type === 'warning') && isAboutPage(text)) complaints.push(text);
      });
      await page.goto(url + path);
      await page
        .locator(standing ?? drawing)
        .first()
        .waitFor();
      if (standing === undefined) await page.waitForFunction(() => document.querySelector('.skeleton') === null);
      return page;
    },
    async answer(path) {
      return (await fetch(url + path)).json();
    },
    async close() {
      if (!own) return;
      own.process.removeAllListeners('exit');
      const ended = once(own.process, 'exit');
      own.process.stdin!.end();
      await ended;
    },
  };
}
