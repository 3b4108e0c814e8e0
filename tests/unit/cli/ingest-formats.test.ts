import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeLanguages } from '../../../server/cli/commands/ingest.ts';
import { inputExtensions } from '../../../shared/input-formats.ts';
import { demarche } from './in-process.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/ingest/formats');
let folder: string;
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-formats-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('demarche ingest', () => {
  it('shows every extension in its help', async () => {
    const { stdout } = await demarche(['ingest', '--help']);
    for (const extension of inputExtensions) expect(stdout).toContain(extension);
  });

  it('tells what it skipped and the shares of languages', async () => {
    const { code, stdout, stderr } = await demarche([
      ...['ingest', join(fixtures, 'nexis.zip'), join(fixtures, 'factiva.html')],
      ...['--db', file('a.db'), '--workers', '1'],
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^4 articles stored, 2 files skipped: \d+ new stances\.\n$/);
    expect(stderr).toMatch(/nexis\.zip, a\.png: skipped: is a picture/);
    expect(stderr).toMatch(/^Languages: English 75% \(3\), German 25% \(1\)\. Only English/m);
  });

  it('says nothing about languages when all is English', () => {
    expect(describeLanguages({ en: 3, '': 1 })).toBeNull();
    expect(describeLanguages({})).toBeNull();
  });

  it('writes the addresses of articles without text', async () => {
    const argv = ['ingest', join(fixtures, 'mediacloud.csv'), join(fixtures, 'alerts.xml'), '--db', file('b.db')];
    const told = await demarche(argv);
    expect(told.code).toBe(1);
    expect(told.stderr).toContain('2 articles came without text; --save-urls FILE writes their addresses.');
    await demarche([...argv, '--save-urls', file('urls.txt')]);
    expect(await readFile(file('urls.txt'), 'utf8')).toBe(
      'https://courier.example/norway\nhttps://courier.example/finland\n',
    );
  });

  it('takes a format and a map of fields', async () => {
    await copyFile(join(fixtures, 'nexis-classic.txt'), file('raw.txt'));
    const raw = await demarche(['ingest', file('raw.txt'), '--format', 'text', '--db', file('c.db'), '--workers', '1']);
    expect(raw.stdout).toContain('1 article stored');
    await writeFile(file('story.csv'), 'tale,day\nGhana praised Togo.,2024-04-25\n');
    const mapped = await demarche([
      ...['ingest', file('story.csv'), '--map', 'text=tale,date=day', '--db', file('d.db'), '--workers', '1'],
    ]);
    expect(mapped).toMatchObject({ code: 0, stdout: expect.stringContaining('1 article stored') });
  });

  it.each([
    [['--format', 'wordperfect'], '--format'],
    [['--map', 'text'], '--map'],
    [['--map', 'words=text'], '--map'],
  ])('ends with 2 for %j', async (argv, name) => {
    expect(await demarche(['ingest', file('x'), ...argv])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(name),
    });
  });
});

describe('demarche analyze', () => {
  it('reads files of all formats, and prints no stances for what is not English', async () => {
    const { stdout, stderr, code } = await demarche(['analyze', join(fixtures, 'nexis-french.txt'), '--workers', '1']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ actors: [], mentions: [], stances: [] });
    expect(stderr).toContain('is in French; only English is analyzed');
  });
});
