import { spawn, spawnSync } from 'node:child_process';
import { getEventListeners, once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Adding, openAdding } from '../../../server/services/adding/adding.ts';
import { openInbox } from '../../../server/services/adding/inbox.ts';
import { inProcess } from '../../../server/services/adding/process.ts';
import { type AddingJob, BrokenOff, type ReadElsewhere } from '../../../server/services/adding/run.ts';
import { holdFile } from '../../../server/store/open-store.ts';
import type { Settled } from '../../../shared/adding.ts';

/** Runs a program as the first of a container of its own; it is killed with `unshare`. */
const apart = ['--pid', '--fork', '--kill-child', '--mount-proc'];
const canUnshare = spawnSync('unshare', [...apart, 'true']).status === 0;

let folder: string;
let opened: Adding[];
beforeEach(() => {
  opened = [];
  folder = mkdtempSync(join(tmpdir(), 'demarche-waiting-'));
});
afterEach(async () => {
  for (const adding of opened) await adding.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(read: ReadElsewhere, pause?: number): Promise<Adding> {
  const adding = await openAdding(read, openInbox(folder, holdFile), pause);
  opened.push(adding);
  return adding;
}

const article = (text: string) => ({ articles: [{ text }] });
const stored = (place: string): Settled => ({
  ...{ place, outcome: 'stored', title: null, documentId: place, stances: 1, language: 'en', message: null },
  addresses: [],
});
const bytes = async function* (text: string) {
  yield Buffer.from(text);
};
const texts = ({ inputs }: AddingJob): string[] =>
  inputs.map((input) => {
    if (input.kind === 'article') return JSON.parse(readFileSync(input.file, 'utf8')).text;
    return input.kind === 'file' ? `${input.name}: ${readFileSync(input.file, 'utf8')}` : input.kind;
  });
const filesLeft = () =>
  (existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : []).filter(
    (one) => one.isFile() && !one.name.endsWith('.lock'),
  );

/** A reader that reads on until it is told to stop or let go, and remembers what it was given. */
function slowReader() {
  const read: string[] = [];
  let letGo = () => {};
  const reader: ReadElsewhere = (job, { signal }) => {
    read.push(...texts(job));
    return new Promise((resolve) => {
      letGo = resolve;
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
  };
  return { read, reader, letGo: () => letGo() };
}

it('reads what is added after a stop, and nothing of what waited at it', async () => {
  const { read, reader, letGo } = slowReader();
  const adding = await open(reader);
  await adding.add(article('first'));
  await expect.poll(() => read).toEqual(['first']);
  await adding.add(article('waits'));
  adding.stop();
  expect((await adding.add(article('later'))).waiting).toBe(1);
  await expect.poll(() => read).toEqual(['first', 'later']);
  expect(adding.state()).toMatchObject({ running: true, waiting: 0, stopped: false });
  letGo();
  await expect.poll(() => adding.state().running).toBe(false);
  expect(filesLeft()).toEqual([]);
});

describe('where nothing can be read', () => {
  it('keeps all of it, goes on with the other corpora, and tries again with what comes next', async () => {
    const read: string[] = [];
    let restarts = true;
    const adding = await open(async (job) => {
      read.push(...texts(job));
      if (job.corpus === 'east' && restarts) throw new Error('The database restarts.');
    });
    await adding.add({ ...article('one'), corpus: 'east' });
    await adding.add({ ...article('two'), corpus: 'west' });
    await expect.poll(() => read).toEqual(['one', 'two']);
    await expect.poll(() => filesLeft().length).toBe(2);
    expect(adding.state()).toMatchObject({ running: true, waiting: 1, error: 'The database restarts.', problems: [] });
    restarts = false;
    await adding.add({ ...article('three'), corpus: 'west' });
    await expect.poll(() => adding.state().running).toBe(false);
    expect(read).toEqual(['one', 'two', 'one', 'three']);
    expect(adding.state()).toMatchObject({ error: null, waiting: 0 });
    expect(filesLeft()).toEqual([]);
  });

  it('tries again after a pause, and counts nothing twice', async () => {
    let starts = 0;
    const adding = await open(async (job, { onTotal, onSettled }) => {
      onTotal(job.inputs.length);
      starts += 1;
      onSettled(stored('a.txt'), 0);
      if (starts < 3) throw new Error('The database restarts.');
      onSettled(stored('b.txt'), 1);
    }, 1);
    for (const name of ['a.txt', 'b.txt']) await adding.addFile(name, bytes(name));
    await expect.poll(() => adding.state().running).toBe(false);
    expect(starts).toBe(3);
    expect(adding.state()).toMatchObject({ read: 2, total: 2, error: null });
  });

  it('forgets what waits to be tried again at a stop, and leaves it to the next server at its end', async () => {
    const failing: ReadElsewhere = async () => {
      throw new Error('The database restarts.');
    };
    const first = await open(failing);
    await first.add(article('one'));
    await expect.poll(() => first.state().error).toContain('restarts');
    first.stop();
    await expect.poll(() => first.state().running).toBe(false);
    expect(filesLeft()).toEqual([]);
    await first.add(article('two'));
    await expect.poll(() => first.state().error).toContain('restarts');
    await first.close();
    expect(filesLeft().length).toBe(2);
  });
});

it('goes on where what was read cannot be taken from the disk', async () => {
  const refusing = { ...openInbox(folder, holdFile), remove: () => Promise.reject(new Error('read-only file system')) };
  const { read, reader, letGo } = slowReader();
  const adding = await openAdding(reader, refusing);
  opened.push(adding);
  await adding.add(article('one'));
  await expect.poll(() => read).toEqual(['one']);
  await adding.add(article('two'));
  letGo();
  await expect.poll(() => read).toEqual(['one', 'two']);
  adding.stop();
  await expect.poll(() => adding.state().running).toBe(false);
});

describe('an input that breaks off the reading', () => {
  /** Articles are settled one by one, and are on the disk at the end only. */
  const breakingOn =
    (bad: (text: string) => boolean, starts: string[][]): ReadElsewhere =>
    async (job, { onTotal, onSettled }) => {
      const given = texts(job);
      starts.push(given);
      onTotal(given.length);
      for (const [number, text] of given.entries()) {
        if (bad(text)) throw new BrokenOff('The reading broke off.');
        onSettled(stored(text), number);
      }
      if (!given.length && bad('')) throw new BrokenOff('The reading broke off.');
    };

  it('is found and named in few starts, and the others are read and counted once', async () => {
    const starts: string[][] = [];
    const bad = ['50', '51', '52', '53'];
    const adding = await open(breakingOn((text) => bad.includes(text), starts));
    await adding.add({ articles: Array.from({ length: 100 }, (_, at) => ({ text: String(at) })) });
    await expect.poll(() => adding.state().running).toBe(false);
    expect(starts.length).toBeLessThan(30);
    const { problems, counts, read, total, error } = adding.state();
    expect(problems.map(({ message }) => message)).toEqual(bad.map(() => expect.stringContaining('broke off')));
    expect({ stored: counts.stored, read, total, error }).toEqual({ stored: 96, read: 100, total: 100, error: null });
    expect(filesLeft()).toEqual([]);
  });

  it('is none where nothing breaks it off, too: all is kept', async () => {
    const starts: string[][] = [];
    const adding = await open(breakingOn(() => true, starts));
    for (const name of ['a', 'b', 'c', 'd', 'e']) await adding.addFile(name, bytes(name));
    await expect.poll(() => adding.state().error).toContain('broke off');
    expect(starts.map(({ length }) => length)).toEqual([5, 3, 2, 1, 0]);
    expect(adding.state()).toMatchObject({ running: true, waiting: 5, problems: [] });
    expect(filesLeft().length).toBe(10);
  });
});

it('tells a process that ends in the middle from one that says what is wrong', async () => {
  const entry = join(folder, 'entry.mjs');
  writeFileSync(
    entry,
    `process.on('message', ({ job }) => {
      process.send({ done: 0 });
      if (job.corpus === 'east') process.send({ error: 'The disk is full.' }, () => process.disconnect());
      else process.stderr.write('out of memory', () => process.exit(3));
    });`,
  );
  const read = inProcess(entry, { db: '', fast: true });
  const outcome = async (corpus: string) => {
    const done: number[] = [];
    const events = {
      onTotal: () => undefined,
      onSettled: () => undefined,
      onDone: (number: number) => done.push(number),
    };
    const job = { inputs: [{ kind: 'sample' as const }], corpus };
    const { signal } = new AbortController();
    const error = await read(job, { ...events, signal }).catch((reason: Error) => reason);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
    return [done, error instanceof BrokenOff, (error as Error).message];
  };
  expect(await outcome('west')).toEqual([[0], true, 'The reading broke off. out of memory']);
  expect(await outcome('east')).toEqual([[0], false, 'The disk is full.']);
});

describe('what waits', () => {
  it('is read by the next server: after a stop, and after a kill', async () => {
    const first = slowReader();
    const stopped = await open(first.reader);
    await stopped.addFile('news.txt', bytes('Ghana praised Togo.'), 'west');
    await expect.poll(() => first.read.length).toBe(1);
    await stopped.add(article('pasted'));
    await stopped.close();
    const [own] = readdirSync(folder);
    // An earlier version has left its folder, with something that had not come to its end.
    const left = join(folder, `${process.ppid}-1-${own}`);
    renameSync(join(folder, own!), left);
    writeFileSync(join(left, '1-00000009.data'), 'half');
    mkdirSync(join(left, 'of a user'));
    mkdirSync(join(folder, 'of somebody else'));
    const second = slowReader();
    const next = await open(second.reader);
    expect(next.state()).toMatchObject({ running: true, waiting: 2 });
    await expect.poll(() => second.read).toEqual(['news.txt: Ghana praised Togo.']);
    second.letGo();
    await expect.poll(() => second.read).toEqual(['news.txt: Ghana praised Togo.', 'pasted']);
    second.letGo();
    await expect.poll(() => next.state().running).toBe(false);
    expect(filesLeft()).toEqual([]);
    await next.close();
    expect(readdirSync(folder)).toEqual(['of somebody else']);
  });

  it('is not taken from a server that is there', async () => {
    const { reader } = slowReader();
    const first = await open(reader);
    await first.add(article('mine'));
    expect((await open(reader)).state().running).toBe(false);
  });

  it.skipIf(!canUnshare)(
    'is not taken from a server in another container, until that one is gone (needs unshare)',
    async () => {
      const built = (name: string) => pathToFileURL(resolve(import.meta.dirname, '../../../dist/server', name)).href;
      const script = `
      const { openInbox } = await import('${built('services/adding/inbox.js')}');
      const { holdFile } = await import('${built('store/open-store.js')}');
      await openInbox(process.argv[1], holdFile).put({ kind: 'address', address: 'https://example.org' });
      console.log(process.pid);
      setTimeout(() => {}, 600_000);`;
      const container = spawn('unshare', [...apart, process.execPath, '--input-type=module', '-e', script, folder]);
      const [pid] = await once(container.stdout, 'data');
      expect(String(pid)).toBe('1\n');
      const { read, reader, letGo } = slowReader();
      expect((await open(reader)).state().running).toBe(false);
      container.kill('SIGKILL');
      await expect.poll(async () => (await open(reader)).state().running).toBe(true);
      await expect.poll(() => read).toEqual(['address']);
      letGo();
    },
  );

  it('has a limit, of which room comes free, and a folder that is made anew where somebody removed it', async () => {
    const inbox = openInbox(folder, holdFile, { file: 10, bytes: 15, inputs: 3 });
    const file = (text: string) => inbox.put({ kind: 'file', name: 'a.txt', bytes: bytes(text) }, undefined);
    await expect(file('x'.repeat(11))).rejects.toThrow(/a\.txt is larger/);
    const full = async function* () {
      yield Buffer.from('x');
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    };
    await expect(inbox.put({ kind: 'file', name: 'b.txt', bytes: full() }, undefined)).rejects.toMatchObject({
      code: 'disk_full',
      message: expect.stringContaining(folder),
    });
    const one = await file('x'.repeat(10));
    await expect(file('x'.repeat(6))).rejects.toMatchObject({
      code: 'too_large',
      message: expect.stringMatching(/wait to be read/),
    });
    await inbox.remove(one);
    rmSync(folder, { recursive: true });
    const kept = await file('x'.repeat(6));
    expect(existsSync(`${kept.entry}.json`)).toBe(true);
    const address = () => inbox.put({ kind: 'address', address: 'https://example.org' }, undefined);
    await address();
    await address();
    await expect(address()).rejects.toMatchObject({ code: 'too_large' });
    await inbox.close();
  });
});
