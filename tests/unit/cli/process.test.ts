import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../server/store/open-store.ts';
import type { Store } from '../../../server/store/store.ts';
import { analysis, document } from '../../contract/store-samples.ts';

const root = resolve(import.meta.dirname, '../../..');
const cli = join(root, 'dist/server/cli.js');
const documentCount = 120;
/** As many as it takes to keep several threads busy. */
const fewCount = 16;
/** Starting a process takes seconds on a machine that is busy with other tests. */
const timeout = 240_000;

let folder: string;
let input: string;
let few: string;
const file = (name: string) => join(folder, name);

const pairs = ['Ghana', 'Togo', 'Mali', 'Kenya', 'Norway', 'Chile', 'Peru'];
const article = (n: number) => {
  const [a, b, c] = [0, 1, 3].map((step) => pairs[(n + step) % pairs.length]);
  return `${a} accused ${b} of breaking the agreement on Monday, article ${n} says. The foreign minister of ${c} met officials from ${a} and said that ${c} supports its neighbour. “We condemn it,” he said.`;
};

beforeAll(async () => {
  // Threads and processes run what is built, so it has to be what stands in the sources; types are checked elsewhere.
  await promisify(execFile)('npm', ['run', 'build:programs'], { cwd: root }).catch(() => undefined);
  folder = await mkdtemp(join(tmpdir(), 'demarche-process-'));
  input = file('articles.jsonl');
  const articles = Array.from({ length: documentCount }, (_, n) => JSON.stringify({ id: `d${n}`, text: article(n) }));
  await writeFile(input, `${articles.join('\n')}\n`);
  few = file('few.jsonl');
  await writeFile(few, `${articles.slice(0, fewCount).join('\n')}\n`);
}, timeout);
afterAll(() => rm(folder, { recursive: true }));

const start = (...argv: string[]): ChildProcess => spawn(process.execPath, [cli, ...argv]);

async function demarche(...argv: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [cli, ...argv], { maxBuffer: 1 << 28 });
  return stdout;
}

describe('a program', { timeout }, () => {
  it('loads few files to read an article', async () => {
    const coverage = file('coverage');
    const env = { ...process.env, NODE_V8_COVERAGE: coverage };
    await promisify(execFile)(process.execPath, [cli, 'analyze', join(root, 'seeds/xi-receives-blinken.md')], { env });
    const loaded = (await readdir(coverage)).flatMap((name) => {
      const { result } = JSON.parse(readFileSync(join(coverage, name), 'utf8')) as { result: { url: string }[] };
      return result.filter(({ url }) => url.startsWith('file:')).map(({ url }) => url);
    });
    expect(loaded.length).toBeGreaterThan(10);
    expect(loaded.length).toBeLessThan(90);
  });

  it('reads with the version of the modules that stand beside it', async () => {
    const path = file('version.db');
    await demarche('ingest', few, '--fast', '--db', path);
    const store = await openStore(path);
    const built = pathToFileURL(join(root, 'dist/server/services/analyze/reader-version.js')).href;
    const { readerVersion } = (await import(
      built
    )) as typeof import('../../../server/services/analyze/reader-version.ts');
    expect(await store.readers()).toEqual([{ reader: readerVersion({ fast: true }), documents: fewCount }]);
    await store.close();
  });
});

describe('analyze in threads', { timeout }, () => {
  it('prints the same bytes however many there are', async () => {
    const one = await demarche('analyze', few, '--workers', '1');
    expect(one.split('\n')).toHaveLength(fewCount + 1);
    expect(await demarche('analyze', few, '--workers', '3')).toBe(one);
  });

  it('answers a line before the next one comes', async () => {
    const child = start('analyze', '--fast', '--workers', '2');
    const answers = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
    for (const id of ['first', 'second']) {
      child.stdin!.write(`${JSON.stringify({ id, text: 'Ghana praised Togo.' })}\n`);
      expect(JSON.parse((await answers.next()).value).id).toBe(id);
    }
    child.stdin!.end();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('ends quietly when nobody reads on', async () => {
    const child = start('analyze', input, '--fast', '--workers', '1');
    let complaints = '';
    child.stderr!.on('data', (chunk) => {
      complaints += chunk;
    });
    await once(child.stdout!, 'data');
    child.stdout!.destroy();
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(complaints).toBe('');
  });
});

async function waitForDocuments(store: Store, least: number, child: ChildProcess): Promise<void> {
  while (child.exitCode === null && (await store.counts()).documents < least) await wait(10);
}

describe('serve', { timeout }, () => {
  it('answers until it is told to stop; a second one on the same port ends with 1', async () => {
    const db = file('served.db');
    const store = await openStore(db);
    await store.saveDocument(document('a'), 'hash', analysis('a'));
    await store.close();
    const child = start('serve', '--db', db, '--port', '0');
    const [line] = await once(createInterface({ input: child.stdout! }), 'line');
    const url = new URL(/http:\S+/.exec(line)![0]);
    expect(await (await fetch(new URL('/api/health', url))).json()).toMatchObject({ documents: 1 });

    const second = start('serve', '--db', db, '--port', url.port);
    const [complaint] = await once(createInterface({ input: second.stderr! }), 'line');
    expect(complaint).toContain(url.port);
    expect(await once(second, 'exit')).toEqual([1, null]);

    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});

describe('an ingest that is interrupted', { timeout }, () => {
  it('stops waiting for input', async () => {
    const path = file('waiting.db');
    const store = await openStore(path);
    const child = start('ingest', '-', '--db', path, '--fast', '--workers', '1');
    child.stdin!.write('{"text": "Ghana praised Togo."}\n');
    await waitForDocuments(store, 1, child);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([1, null]);
    await store.close();
  });

  it('stops after the document at hand, and says so', async () => {
    const path = file('interrupted.db');
    const store = await openStore(path);
    const child = start('ingest', input, '--db', path, '--fast', '--workers', '1');
    let said = '';
    child.stdout!.on('data', (chunk) => {
      said += chunk;
    });
    await waitForDocuments(store, 10, child);
    child.kill('SIGINT');
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(said).toContain('Stopped early');
    expect((await store.counts()).documents).toBeLessThan(documentCount);
    await store.close();
  });

  it('ends at once at a second signal of either kind, though an article takes long', async () => {
    const [path, long] = [file('twice.db'), file('long.jsonl')];
    const texts = ['Ghana praised Togo.', `${'Ghana and Togo and '.repeat(100_000)}met.`];
    await writeFile(long, texts.map((text, n) => `${JSON.stringify({ id: `t${n}`, text })}\n`).join(''));
    const store = await openStore(path);
    const child = start('ingest', long, '--db', path, '--fast', '--workers', '1');
    await waitForDocuments(store, 1, child);
    child.kill('SIGINT');
    child.kill('SIGTERM');
    const [code, signal] = await once(child, 'close');
    expect([code, /^SIG(INT|TERM)$/.test(signal)]).toEqual([null, true]);
    await store.close();
  });
});
