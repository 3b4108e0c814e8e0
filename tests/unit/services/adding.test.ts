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
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Adding, openAdding } from '../../../server/services/adding/adding.ts';
import { openInbox } from '../../../server/services/adding/inbox.ts';
import { inProcess } from '../../../server/services/adding/process.ts';
import { type AddingJob, BrokenOff, type ReadElsewhere } from '../../../server/services/adding/run.ts';

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

async function open(read: ReadElsewhere): Promise<Adding> {
  const adding = await openAdding(read, openInbox(folder));
  opened.push(adding);
  return adding;
}

const article = (text: string) => ({ articles: [{ text }] });
const bytes = async function* (text: string) {
  yield Buffer.from(text);
};
const texts = ({ inputs }: AddingJob): string[] =>
  inputs.map((input) => {
    if (input.kind === 'article') return JSON.parse(readFileSync(input.file, 'utf8')).text;
    return input.kind === 'file' ? `${input.name}: ${readFileSync(input.file, 'utf8')}` : input.kind;
  });
const filesLeft = () =>
  (existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : []).filter((one) =>
    one.isFile(),
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

it('goes on with the other corpora where nothing can be read into one, and tells what was not read', async () => {
  const read: string[] = [];
  const adding = await open(async (job) => {
    read.push(...texts(job));
    if (job.corpus === 'east') throw new Error('The disk is full.');
  });
  await adding.add({ ...article('one'), corpus: 'east' });
  await adding.add({ ...article('two'), corpus: 'west' });
  await expect.poll(() => adding.state().running).toBe(false);
  expect(read).toEqual(['one', 'two']);
  const { error, problems } = adding.state();
  expect([error, problems.map(({ place, message }) => `${place}: ${message}`)]).toEqual([
    'The disk is full.',
    ['pasted text: The disk is full.'],
  ]);
});

describe('an input that breaks off the reading', () => {
  const breakingOn =
    (bad: readonly string[], starts: string[][]): ReadElsewhere =>
    async (job, { onDone }) => {
      const given = texts(job);
      starts.push(given);
      if (bad.includes(given[0]!)) throw new BrokenOff('The reading broke off.');
      onDone(0);
      if (given.some((text) => bad.includes(text))) throw new BrokenOff('The reading broke off.');
    };

  it('is found and named, and the others are read', async () => {
    const starts: string[][] = [];
    const adding = await open(breakingOn(['c: c'], starts));
    for (const name of ['a', 'b', 'c', 'd']) await adding.addFile(name, bytes(name));
    await expect.poll(() => adding.state().running).toBe(false);
    expect(starts.map((names) => names.map((name) => name[0]).join(''))).toEqual(['abcd', 'b', 'cd', 'c', 'd']);
    expect(adding.state().problems).toMatchObject([{ place: 'c', message: expect.stringContaining('broke off') }]);
    expect(adding.state().error).toBe(null);
  });

  it('is every one where what reads is broken: that is not tried on and on', async () => {
    const starts: string[][] = [];
    const names = ['a', 'b', 'c', 'd', 'e'];
    const adding = await open(
      breakingOn(
        names.map((name) => `${name}: ${name}`),
        starts,
      ),
    );
    for (const name of names) await adding.addFile(name, bytes(name));
    await expect.poll(() => adding.state().running).toBe(false);
    expect(starts.length).toBeLessThan(7);
    expect(adding.state().problems.map(({ place }) => place)).toEqual(names);
    expect(adding.state().error).toContain('broke off');
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
    const error = await read(job, { ...events, signal: new AbortController().signal }).catch((reason: Error) => reason);
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
    // A killed process has left its folder, with something that had not come to its end; its number was given to another.
    const left = join(folder, `${process.ppid}-1-${basename(own!).split('-')[2]}`);
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

  it('has a limit, of which room comes free, and a folder that is made anew where somebody removed it', async () => {
    const inbox = openInbox(folder, { file: 10, bytes: 15, inputs: 3 });
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
