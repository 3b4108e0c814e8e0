import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../server/store/open-store.ts';

const root = resolve(import.meta.dirname, '../../..');
const timeout = 240_000;
const entryCount = 40;

let folder: string;
let server: Server;
let script: string;
let requests: string[] = [];

const article = (n: number) =>
  `<!doctype html><html lang="en"><body><article><h1>Talks ${n}</h1><p>Ghana accused Togo of breaking the agreement on Monday, article ${n} says. The foreign minister of Mali met officials from Ghana and said that Mali supports its neighbour.</p><p>Ministers of both countries will meet again in ${n} days.</p></article></body></html>`;
const feed = `<rss version="2.0"><channel><title>Courier</title>${Array.from(
  { length: entryCount },
  (_, n) =>
    `<item><title>Talks ${n}</title><link>http://courier.example/${n}</link><description>First ...</description></item>`,
).join('')}</channel></rss>`;

/** The command line as server/cli.ts puts it together, with a web that is a server on loopback. */
const composition = (port: number) => `
import { connect } from 'node:net';
const of = (path) => import(${JSON.stringify(`${pathToFileURL(join(root, 'dist/server'))}/`)} + path);
const { run } = await of('cli/run.js');
const { openStore } = await of('store/open-store.js');
const { createFetcher } = await of('ingest/fetch/fetcher.js');
const stop = new AbortController();
process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin, stdout: process.stdout, stderr: process.stderr, openStore, serve: async () => {},
  interruption: () => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort());
    return stop.signal;
  },
  fetcher: async () => createFetcher({
    userAgent: 'Demarche/0.0.0',
    resolve: async () => ['93.184.216.34'],
    dial: () => connect({ host: '127.0.0.1', port: ${port} }),
    limits: { pauseMs: 20 },
  }),
});
`;

beforeAll(async () => {
  await promisify(execFile)('npm', ['run', 'build:programs'], { cwd: root }).catch(() => undefined);
  folder = await mkdtemp(join(tmpdir(), 'demarche-watching-'));
  server = createServer(({ url }, response) => {
    requests.push(url!);
    if (url === '/robots.txt') response.writeHead(404).end();
    else if (url === '/feed') response.writeHead(200, { 'content-type': 'application/rss+xml', etag: '"1"' }).end(feed);
    else response.writeHead(200, { 'content-type': 'text/html' }).end(article(Number(url!.slice(1))));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  script = join(folder, 'demarche.mjs');
  await writeFile(script, composition((server.address() as AddressInfo).port));
}, timeout);
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

const start = (db: string, ...more: string[]): ChildProcess =>
  spawn(process.execPath, [
    script,
    'watch',
    'http://courier.example/feed',
    '--db',
    db,
    '--workers',
    '1',
    '--fast',
    ...more,
  ]);

async function documentsOf(db: string): Promise<number> {
  const store = await openStore(db);
  try {
    return (await store.counts()).documents;
  } finally {
    await store.close();
  }
}

async function ended(child: ChildProcess): Promise<[number | null, string | null]> {
  return (child.exitCode ?? child.signalCode) === null
    ? ((await once(child, 'exit')) as never)
    : [child.exitCode, child.signalCode];
}

describe('demarche watch as a process', { timeout }, () => {
  it.each(['SIGTERM', 'SIGKILL'] as const)('that gets %s goes on where it was', async (signal) => {
    requests = [];
    const db = join(folder, `${signal}.db`);
    const child = start(db);
    while (child.exitCode === null && (await documentsOf(db)) < 5) await wait(20);
    child.kill(signal);
    expect(await ended(child)).toEqual(signal === 'SIGKILL' ? [null, signal] : [0, null]);
    const stored = await documentsOf(db);
    expect(stored).toBeGreaterThanOrEqual(5);
    expect(stored).toBeLessThan(entryCount);

    const before = requests.length;
    const second = start(db, '--once');
    expect(await ended(second)).toEqual([0, null]);
    expect(await documentsOf(db)).toBe(entryCount);
    const pages = requests.slice(before).filter((url) => /^\/\d+$/.test(url)).length;
    expect(pages).toBe(signal === 'SIGKILL' ? entryCount : entryCount - stored);
  });

  it('ends at once when it is told to between two looks', async () => {
    const db = join(folder, 'idle.db');
    const child = start(db, '--interval', '60');
    let said = '';
    child.stdout!.on('data', (chunk) => {
      said += chunk;
    });
    while (child.exitCode === null && !said.includes('Next look at')) await wait(20);
    child.kill('SIGTERM');
    const started = Date.now();
    expect(await ended(child)).toEqual([0, null]);
    expect(Date.now() - started).toBeLessThan(10_000);
  });
});
