import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../server/store/open-store.ts';
import type { Store } from '../../../server/store/store.ts';
import { cluster, freshSchema } from '../../postgres/cluster.ts';
import { postgresPrograms, postgresSuite } from '../../postgres/programs.ts';
import { demarche as inProcess } from './in-process.ts';

const root = resolve(import.meta.dirname, '../../..');
const cli = join(root, 'dist/server/cli.js');
const documentCount = 60;
/** Starting a process takes seconds on a machine that is busy with other tests. */
const timeout = 900_000;

const countries = ['Ghana', 'Togo', 'Mali', 'Kenya', 'Norway', 'Chile', 'Peru'];
const article = (n: number) => {
  const [a, b, c] = [0, 1, 3].map((step) => countries[(n + step) % countries.length]);
  return `${a} accused ${b} of breaking the agreement on Monday, article ${n} says. The foreign minister of ${c}, Jan Berg, met officials from ${a} and said that ${c} supports its neighbour. “We condemn it,” he said.\n`.repeat(
    3,
  );
};

const start = (...argv: string[]): ChildProcess => spawn(process.execPath, [cli, ...argv], { stdio: 'ignore' });

/** Runs a command in this process: starting one takes long. */
async function demarche(...argv: string[]): Promise<string> {
  const { code, stdout, stderr } = await inProcess(argv);
  expect([code, stderr.replace(/^Reading .*\n|^0 articles done.*\n/gm, '')]).toEqual([0, '']);
  return stdout;
}

describe.skipIf(!postgresPrograms)(postgresSuite('workers'), { timeout }, () => {
  let folder: string;
  let input: string;
  const file = (name: string) => join(folder, name);

  beforeAll(async () => {
    // Processes run what is built, so it has to be what stands in the sources; types are checked elsewhere.
    await promisify(execFile)('npm', ['run', 'build:programs'], { cwd: root }).catch(() => undefined);
    folder = await mkdtemp(join(tmpdir(), 'demarche-workers-'));
    input = file('articles.jsonl');
    const articles = Array.from({ length: documentCount }, (_, n) => JSON.stringify({ id: `d${n}`, text: article(n) }));
    await writeFile(input, `${articles.join('\n')}\n`);
  }, timeout);
  afterAll(() => rm(folder, { recursive: true }));

  async function untilStored(store: Store, least: number, children: readonly ChildProcess[]): Promise<void> {
    while ((await store.counts()).documents < least) {
      expect(children.every((child) => child.exitCode === null)).toBe(true);
      await wait(10);
    }
  }

  it('that are told to stop end after the article at hand, and others go on', async () => {
    const address = await freshSchema();
    await demarche('ingest', input, '--queue', '--db', address);
    const store = await openStore(address);
    const child = start('worker', '--fast', '--workers', '1', '--db', address);
    await untilStored(store, 5, [child]);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    const { documents } = await store.counts();
    expect(documents).toBeLessThan(documentCount);
    expect(await demarche('jobs', '--db', address)).toBe(
      `${documentCount - documents} articles waiting, 0 being analyzed, 0 given up, actors to be linked.\n`,
    );
    await store.close();
  });

  it('leave nothing to do when the same articles are queued again', async () => {
    const address = await freshSchema();
    const few = file('few.jsonl');
    const lines = Array.from({ length: 6 }, (_, n) => JSON.stringify({ id: `d${n}`, text: article(n) }));
    await writeFile(few, `${lines.join('\n')}\n`);
    await demarche('ingest', few, '--queue', '--db', address);
    await demarche('ingest', few, '--queue', '--db', address);
    expect(await demarche('worker', '--fast', '--workers', '1', '--until-empty', '--db', address)).toContain(
      '6 articles done',
    );
    expect(await demarche('ingest', few, '--queue', '--db', address)).toBe(
      '0 articles stored, 6 unchanged: 0 new stances.\n',
    );
    await writeFile(
      few,
      `${lines.slice(0, 5).join('\n')}\n${JSON.stringify({ id: 'd5', text: article(5), title: 'New' })}\n`,
    );
    expect(await demarche('ingest', few, '--queue', '--db', address)).toContain(
      '1 article queued for workers, 5 unchanged',
    );
    await demarche('worker', '--fast', '--workers', '1', '--until-empty', '--db', address);
    expect(JSON.parse(await demarche('document', 'd5', '--json', '--db', address)).document.title).toBe('New');
  });

  it('have their queue listed, tried again and followed by a program of its own', async () => {
    const address = await freshSchema();
    const few = file('listed.jsonl');
    await writeFile(few, [0, 1, 2].map((n) => `${JSON.stringify({ id: `d${n}`, text: article(n) })}\n`).join(''));
    await demarche('ingest', few, '--queue', '--db', address);
    const jobs = `"${new URL(address).searchParams.get('schema')}_jobs"`;
    await (await cluster()).query(
      `select ${jobs}.permanently_fail_jobs(array(select id from ${jobs}.jobs), 'the disk was full')`,
    );
    const spawned = (...argv: string[]) => promisify(execFile)(process.execPath, [cli, 'jobs', ...argv]);
    const listed = (await spawned('--limit', '2', '--db', address)).stdout.split('\n');
    expect(listed[0]).toBe('0 articles waiting, 0 being analyzed, 3 given up.');
    for (const line of listed.slice(1, 3)) expect(line).toMatch(/^d\d {2}\d{4}-.*Z {2}8 tries {2}the disk was full$/);
    expect(listed.slice(3)).toEqual(['... and 1 more', '']);

    expect((await spawned('--retry', 'd1', 'unknown', '--db', address)).stdout).toBe('1 article to be tried again.\n');
    expect((await spawned('--retry', '--db', address)).stdout).toBe('2 articles to be tried again.\n');

    const following = spawn(process.execPath, [cli, 'jobs', '--follow', '--db', address]);
    let told = '';
    following.stdout.on('data', (data) => {
      told += data;
    });
    const ended = once(following, 'close');
    await expect.poll(() => told).toBe('3 articles waiting, 0 being analyzed, 0 given up.\n');
    await demarche('worker', '--fast', '--workers', '1', '--until-empty', '--db', address);
    expect(await ended).toEqual([0, null]);
    expect(told).toMatch(/\n0 articles waiting, 0 being analyzed, 0 given up\.\n$/);
  });

  it('have no queue beside a file, which is said', async () => {
    const path = file('news.db');
    const failed = await promisify(execFile)(process.execPath, [cli, 'jobs', '--db', path]).catch((error) => error);
    expect(failed).toMatchObject({ code: 1, stdout: '' });
    expect(failed.stderr).toContain(`${path} is a file, which has no queue. Name a PostgreSQL database`);
  });
});
