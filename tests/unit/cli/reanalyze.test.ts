import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demarche } from './in-process.ts';

let folder: string;
const file = (name: string) => join(folder, name);
const run = (...argv: string[]) => demarche([...argv, '--db', file('a.db')]);
const reanalyze = (...argv: string[]) => run('reanalyze', '--fast', '--workers', '1', ...argv);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-reanalyze-'));
  await writeFile(file('a.txt'), 'Zorbland condemned France on Monday. “We condemn it,” a minister said.');
  await writeFile(file('own.tsv'), 'name\tkind\tcountry\nZorbland\tcountry\tZZB\n');
  await run('ingest', file('a.txt'), '--fast', '--workers', '1');
});
afterAll(() => rm(folder, { recursive: true }));

describe('demarche reanalyze', () => {
  it('has nothing to do after an ingest', async () => {
    expect(await reanalyze()).toMatchObject({ code: 0, stdout: '0 articles read anew: 0 stances.\n' });
  });

  it('lets a lexicon have its effect on stored articles', async () => {
    const kind = async () => JSON.parse((await run('actors', 'Zorbland', '--json')).stdout).actors[0]?.kind;
    expect(await kind()).not.toBe('country');
    expect(await reanalyze('--lexicon', file('own.tsv'))).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^1 article read anew: \d+ stances?\.\n$/),
    });
    expect(await kind()).toBe('country');
    const without = await reanalyze();
    expect(without).toMatchObject({ code: 0, stdout: '0 articles read anew: 0 stances.\n' });
    expect(without.stderr).toContain('1 article left alone that were read with your own lexicon');
    expect(JSON.parse((await run('stats', '--json')).stdout).outdated).toBe(0);
  });

  it('names a document that does not exist, and a database that does not', async () => {
    expect(await reanalyze('--document', 'nobody')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('"nobody"'),
    });
    expect(await demarche(['reanalyze', '--db', file('none.db')])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Make one with: demarche ingest PATH'),
    });
  });
});
