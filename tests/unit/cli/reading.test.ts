import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Analysis } from '../../../shared/analysis.ts';
import { demarche } from './in-process.ts';

let folder: string;
const file = (name: string) => join(folder, name);
const lines = (text: string) => text.trim().split('\n');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-cli-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('analyze', () => {
  it('prints one line per document in order, and goes on after a bad one', async () => {
    const stdin =
      '{"id": "b", "text": "Ghana praised Togo."}\nbad\n{"id": "a", "text": ""}\n{"text": "Mali.", "date": "soon"}\n';
    const { code, stdout, stderr } = await demarche(['analyze'], stdin);
    expect(code).toBe(1);
    const analyses = lines(stdout).map((line) => Analysis.parse(JSON.parse(line)));
    expect(analyses.map(({ id }) => id)).toEqual(['b', 'a', expect.stringMatching(/^standard-input-[0-9a-f]{12}$/)]);
    expect(stderr).toMatch(/^standard input, line 2: .*no JSON/m);
    expect(stderr).toMatch(/^standard input, line 4: date left out/m);
  });

  it('reads files too', async () => {
    await writeFile(file('a.txt'), 'Ghana praised Togo.');
    const { code, stdout } = await demarche(['analyze', file('a.txt')]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).id).toMatch(/^a-[0-9a-f]{12}$/);
  });
});

describe('ingest', () => {
  it('stores, says how much, and ends with 1 when something could not be read', async () => {
    await writeFile(file('good.csv'), 'text\nGhana praised Togo.\n');
    const own = file('own/deep/store.db');
    const good = await demarche(['ingest', file('good.csv'), '--db', own]);
    expect(good).toMatchObject({ code: 0, stdout: expect.stringMatching(/^1 article stored: \d+ new stances?\.\n$/) });
    expect(good.stderr).toContain('Reading 1 article. 0 read, 0 stances so far.');

    const mixed = await demarche(
      ['ingest', file('good.csv'), file('none.txt'), '-', '--db', own],
      'Mali praised Togo.',
    );
    expect(mixed.code).toBe(1);
    expect(mixed.stdout).toMatch(/^1 article stored, 1 unchanged, 1 not read/);
    expect(mixed.stderr).toContain(`${file('none.txt')}: there is no such file`);
    expect(JSON.parse((await demarche(['stats', '--json', '--db', own])).stdout)).toMatchObject({ documents: 2 });
  });

  it('says so when the database is none', async () => {
    await writeFile(file('notes.db'), 'These are notes, and by no means a database. '.repeat(40));
    const { code, stderr } = await demarche(['ingest', file('good.csv'), '--db', file('notes.db')]);
    expect(code).toBe(1);
    expect(stderr).toContain('notes.db is no database');
  });
});

describe('parse', () => {
  it('prints CoNLL-U of a text on standard input', async () => {
    const { code, stdout } = await demarche(['parse'], 'Ghana praised Togo.');
    expect(code).toBe(0);
    expect(stdout).toContain('# text = Ghana praised Togo.');
    expect(stdout).toMatch(/^2\tpraised\tpraise\tVERB\t/m);
  });
});

describe('explain', () => {
  it('shows what becomes of a sentence, for people and as JSON', async () => {
    const text = 'Ghana condemned Togo. It rained.';
    const { code, stdout } = await demarche(['explain', text]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Ghana condemned Togo\.\n(?:.*\n)*.*ACCUSE(?:.*\n)*\nIt rained\./);
    const sentences = JSON.parse((await demarche(['explain', text, '--json'])).stdout);
    expect(sentences.map((sentence: { text: string }) => sentence.text)).toEqual([
      'Ghana condemned Togo.',
      'It rained.',
    ]);
  });
});
