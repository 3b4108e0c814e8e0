import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../../server/store/open-store.ts';
import { analysis, document } from '../../contract/store-samples.ts';
import { cli, ended, root } from './surroundings.ts';
import { wholeStore } from './whole-store.ts';

const timeout = 240_000;

let folder: string;
const file = (name: string) => join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-writers-'));
});
afterEach(() => rm(folder, { recursive: true }));

const program = (code: string): string[] => ['--input-type=module', '-e', code];

/** Starts a program that has the database to itself for a while and changes it, and waits until it has begun. */
async function holding(db: string, milliseconds: number, sql = ''): Promise<ChildProcess> {
  const code = `
    import Database from ${JSON.stringify(join(root, 'node_modules/libsql/index.js'))};
    const database = new Database(${JSON.stringify(db)});
    database.exec('pragma journal_mode = WAL');
    database.exec('begin immediate');
    console.log('held');
    setTimeout(() => database.exec(${JSON.stringify(`${sql}; commit`)}), ${milliseconds});`;
  const child = spawn(process.execPath, program(code));
  await once(child.stdout!, 'data');
  return child;
}

describe('several programs on one store', { timeout }, () => {
  it('wait for each other to write', async () => {
    const store = await openStore(file('a.db'));
    const holder = await holding(file('a.db'), 700);
    const exited = once(holder, 'exit');
    await store.saveDocument(document('a'), 'hash', analysis('a'));
    expect(await store.counts()).toMatchObject({ documents: 1 });
    await store.close();
    expect(await exited).toEqual([0, null]);
  });

  it('look at it again after they have waited to make its tables', async () => {
    const holder = await holding(file('a.db'), 700, 'create table bookmarks (url text)');
    const exited = once(holder, 'exit');
    await expect(openStore(file('a.db'))).rejects.toMatchObject({
      message: expect.stringContaining('is the database of another program'),
    });
    expect(await exited).toEqual([0, null]);
  });

  it('make it once, when all come at the same moment', async () => {
    const code = (n: number) => `
      import { openStore } from ${JSON.stringify(join(root, 'dist/server/store/open-store.js'))};
      while (Date.now() < ${Date.now() + 4000}) ;
      const store = await openStore(${JSON.stringify(file('a.db'))});
      await store.saveDocument(${JSON.stringify(document(`d${n}`))}, 'hash-${n}', ${JSON.stringify(analysis(`d${n}`))});
      await store.close();`;
    const runs = await Promise.all([0, 1, 2, 3, 4, 5].map((n) => ended(process.execPath, program(code(n)))));
    expect(runs.map(({ code, stderr }) => [code, stderr])).toEqual(runs.map(() => [0, '']));
    const store = await openStore(file('a.db'));
    expect(await store.documentIds({})).toEqual(['d0', 'd1', 'd2', 'd3', 'd4', 'd5']);
    await store.close();
  });

  it('wait for one that writes before changes stand beside the file', async () => {
    const other = new Database(file('a.db'));
    other.exec('create table one (x); begin immediate; insert into one values (1)');
    const opened = ended(
      process.execPath,
      program(`
        import { connect } from ${JSON.stringify(join(root, 'dist/server/store/sqlite/connect.js'))};
        connect(${JSON.stringify(file('a.db'))}).close();`),
    );
    await wait(1500);
    other.exec('commit');
    other.close();
    expect(await opened).toMatchObject({ code: 0, stderr: '' });
  });

  it('ingest, read anew and remove at once, and end where one after the other does', async () => {
    const names = ['Ghana', 'Togo', 'Mali', 'Kenya', 'Norway', 'Chile', 'Peru'];
    const write = (part: string) =>
      writeFileSync(
        file(`${part}.jsonl`),
        Array.from({ length: 24 }, (_, n) => {
          const [a, b] = [names[n % 7], names[(n + 3) % 7]];
          return `${JSON.stringify({ id: `${part}${n}`, text: `${a} accused ${b} of breaking agreement ${part} ${n}.` })}\n`;
        }).join(''),
      );
    const run = (...argv: string[]) => ended(process.execPath, [cli, ...argv]);
    const ingest = (db: string, ...parts: string[]) =>
      run('ingest', ...parts.map((part) => file(`${part}.jsonl`)), '--db', file(db), '--fast', '--workers', '1');
    for (const part of ['a', 'b', 'c']) write(part);
    await ingest('one.db', 'a', 'b');
    await ingest('many.db', 'c');
    const runs = await Promise.all([
      ingest('many.db', 'a'),
      ingest('many.db', 'b'),
      run('remove', '--file', file('c.jsonl'), '--yes', '--db', file('many.db')),
      run('reanalyze', '--all', '--fast', '--workers', '1', '--db', file('many.db')),
    ]);
    expect(runs.map(({ code, stderr }) => ({ code, error: /error.*/.exec(stderr)?.[0] }))).toEqual(
      runs.map(() => ({ code: 0, error: undefined })),
    );
    // The last to link sees what all have stored.
    await ingest('many.db', 'a', 'b');
    const [one, many] = [await openStore(file('one.db')), await openStore(file('many.db'))];
    expect(await wholeStore(many)).toBe(await wholeStore(one));
    await Promise.all([one.close(), many.close()]);
  });
});
