import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../../server/store/open-store.ts';
import { analysis, document } from '../../contract/store-samples.ts';
import { demarche } from '../cli/in-process.ts';
import { takeBackLinking } from '../store/take-back-linking.ts';
import { cli } from './surroundings.ts';

const Database = createRequire(import.meta.url)('lib' + 'sql');
const timeout = 120_000;

let folder: string;
const file = (name: string) => join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-copies-'));
});
afterEach(() => rm(folder, { recursive: true }));

const start = (...argv: string[]): ChildProcess => spawn(process.execPath, [cli, ...argv]);

async function countIn(path: string): Promise<number> {
  const store = await openStore(path);
  const { documents } = await store.counts();
  await store.close();
  return documents;
}

describe('demarche backup', { timeout }, () => {
  it('copies what is there while another process writes, and the copy is whole', async () => {
    const lines = Array.from({ length: 300 }, (_, n) =>
      JSON.stringify({ id: `d${n}`, text: `Ghana praised Togo ${n}.` }),
    );
    writeFileSync(file('a.jsonl'), `${lines.join('\n')}\n`);
    const store = await openStore(file('a.db'));
    const ingest = start('ingest', file('a.jsonl'), '--db', file('a.db'), '--fast', '--workers', '1');
    while (ingest.exitCode === null && (await store.counts()).documents < 20) await wait(10);
    const { code, stderr } = await demarche(['backup', file('sub/copy.db'), '--db', file('a.db')]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(await once(ingest, 'exit')).toEqual([0, null]);
    expect(await countIn(file('a.db'))).toBe(300);
    expect(await countIn(file('sub/copy.db'))).toBeGreaterThanOrEqual(20);
    expect(readdirSync(file('sub')).filter((name) => name.endsWith('.part'))).toEqual([]);
    await store.close();
  });

  it('overwrites nothing', async () => {
    await (await openStore(file('a.db'))).close();
    writeFileSync(file('b.db'), 'mine');
    expect(await demarche(['backup', file('b.db'), '--db', file('a.db')])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('overwrites nothing'),
    });
  });
});

describe('an older store', { timeout }, () => {
  /** A store as the version before this one left it. */
  async function older(path: string, documents = 1): Promise<void> {
    const store = await openStore(path);
    for (let n = 0; n < documents; n += 1) await store.saveDocument(document(`d${n}`), `hash-${n}`, analysis(`d${n}`));
    await store.close();
    const database = new Database(path);
    takeBackLinking(database);
    database.exec('drop index documents_by_reader');
    database.exec('drop index documents_by_origin');
    for (const column of ['reader', 'annotation', 'origin'])
      database.exec(`alter table documents drop column ${column}`);
    database.exec('drop table feeds');
    database.exec("delete from kysely_migration where name >= '0006'");
    database.close();
  }

  const columns = (path: string): string[] => {
    const database = new Database(path);
    const rows = database.prepare("select name from pragma_table_info('documents')").all() as { name: string }[];
    database.close();
    return rows.map(({ name }) => name);
  };

  it('is copied before it is brought up to date, and the user is told where', async () => {
    await older(file('a.db'));
    const { stderr } = await demarche(['stats', '--db', file('a.db')]);
    const copy = file('a.db.before-0006-readers');
    expect(stderr).toContain(`a copy of it as it was is at ${copy}`);
    expect(columns(copy)).not.toContain('reader');
    expect(columns(file('a.db'))).toContain('reader');
    expect((await demarche(['stats', '--db', file('a.db')])).stderr).toBe('');
    expect(await countIn(copy)).toBe(1);
  });

  it('can be used after the process that brought it up to date was killed', async () => {
    for (const delay of [0, 20]) {
      const path = file(`${delay}.db`);
      await older(path, 50);
      const child = start('stats', '--db', path);
      const hasBegun = () => readdirSync(folder).some((name) => name.startsWith(`${delay}.db.before-`));
      while (child.exitCode === null && !hasBegun()) await wait(1);
      await wait(delay);
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      expect(await countIn(path)).toBe(50);
      expect(columns(path)).toContain('reader');
    }
  });

  it('is not made by a question', async () => {
    for (const argv of [['serve'], ['backup', file('b.db')], ['reanalyze'], ['stats']]) {
      const { code, stderr } = await demarche([...argv, '--db', file('typo.db')]);
      expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('Make one with: demarche ingest') });
    }
    expect(existsSync(file('typo.db'))).toBe(false);
  });
});
