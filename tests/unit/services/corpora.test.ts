import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../../server/store/open-store.ts';
import { demarche } from '../cli/in-process.ts';
import { wholeStore } from '../upkeep/whole-store.ts';

let folder: string;
const file = (name: string) => join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-corpora-'));
});
afterEach(() => rm(folder, { recursive: true }));

interface Article {
  id?: string;
  text: string;
  title?: string;
}

const run = (...argv: string[]) => demarche([...argv, '--db', file('a.db')]);

/** Ingests articles into a corpus, and gives what is said. */
async function ingest(corpus: string, articles: readonly Article[], db = 'a.db'): Promise<string> {
  const path = file('articles.jsonl');
  await writeFile(path, articles.map((article) => `${JSON.stringify(article)}\n`).join(''));
  const argv = ['ingest', path, '--corpus', corpus, '--fast', '--workers', '1', '--db', file(db)];
  const { stdout, stderr } = await demarche(argv);
  return stdout + stderr.replace(/^Reading .*\n/gm, '');
}

const list = async () => (await run('corpora')).stdout.trim().split(/\s*\n/).slice(1);
const row = (name: string, ...counts: number[]) => expect.stringMatching(new RegExp(`^${name} +${counts.join(' +')}$`));

const ghana = { id: 'ghana', text: 'Ghana accused Togo of breaking the agreement on Monday.' };
const mali = { id: 'mali', text: 'Mali praised Peru for its patience in the talks on fishing.' };
const norway = { id: 'norway', text: 'Norway condemned the attack on its embassy in Chile on Friday.' };

async function contentOf(db: string): Promise<string> {
  const store = await openStore(file(db));
  const whole = await wholeStore(store);
  await store.close();
  return whole;
}

describe('a corpus', () => {
  it('is made by the first article, and main when none is named', async () => {
    await ingest('gulf-2024', [ghana]);
    await writeFile(file('b.txt'), mali.text);
    await run('ingest', file('b.txt'), '--fast', '--workers', '1');
    expect(await list()).toEqual([row('gulf-2024', 1, 1), row('main', 1, 1)]);
    expect(JSON.parse((await run('corpora', '--json')).stdout)).toEqual({
      corpora: [
        { name: 'gulf-2024', documents: 1, stories: 1 },
        { name: 'main', documents: 1, stories: 1 },
      ],
    });
  });

  it('shares articles with others, which are read once', async () => {
    await ingest('a', [ghana, mali]);
    expect(await ingest('b', [ghana, norway])).toMatch(
      /^1 article stored, 1 unchanged \(1 of them new in the corpus\)/,
    );
    expect(await ingest('b', [ghana, { text: mali.text }])).toMatch(
      /2 unchanged \(1 of them new in the corpus\): 0 new/,
    );
    expect(await ingest('b', [ghana])).toMatch(/1 unchanged: 0 new/);
    expect(await list()).toEqual([row('a', 2, 2), row('b', 3, 3)]);
    expect((await run('stats')).stdout).toMatch(/^documents +3$/m);
  });

  it('keeps an article whose newer version comes with another corpus', async () => {
    await ingest('a', [ghana]);
    await ingest('b', [ghana]);
    await ingest('b', [{ ...ghana, text: `${ghana.text} Togo rejected the charge.` }]);
    expect(await list()).toEqual([row('a', 1, 1), row('b', 1, 1)]);
  });

  it('takes no article for the older version of one that only has the same id', async () => {
    await ingest('a', [ghana]);
    expect(await ingest('b', [{ ...mali, id: 'ghana' }, norway])).toContain(
      'the id ghana belongs to another text in the corpus a; give it an id of its own',
    );
    expect(await list()).toEqual([row('a', 1, 1), row('b', 1, 1)]);
  });

  it('takes a new title of an article that another holds', async () => {
    await ingest('gulf', [ghana]);
    expect(await ingest('togo', [{ ...ghana, title: 'Breach' }])).toContain('1 replaced');
    expect(await list()).toEqual([row('gulf', 1, 1), row('togo', 1, 1)]);
    expect(JSON.parse((await run('document', 'ghana', '--json')).stdout).document.title).toBe('Breach');
  });

  it('has a name of few kinds of letters', async () => {
    for (const name of ['Gulf', 'gulf 2024', '-x', 'x--y', 'x'.repeat(41), ''])
      expect(await run('ingest', folder, '--corpus', name)).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/the name of a corpus has/),
      });
  });

  it('gets another name, which no other has', async () => {
    await ingest('a', [ghana]);
    await ingest('b', [mali]);
    expect(await run('corpora', 'rename', 'a', 'c')).toMatchObject({
      code: 0,
      stdout: 'The corpus a is called c now.\n',
    });
    expect(await list()).toEqual([row('b', 1, 1), row('c', 1, 1)]);
    expect(await run('corpora', 'rename', 'b', 'c')).toMatchObject({ code: 2, stderr: expect.stringContaining('"c"') });
    expect(await run('corpora', 'rename', 'b', 'B')).toMatchObject({ code: 2, stderr: expect.stringContaining('"B"') });
    expect(await run('corpora', 'rename', 'a', 'd')).toMatchObject({
      code: 1,
      stderr: 'error: There is no corpus "a"; take one of b, c.\n',
    });
  });
});

describe('the removal of a corpus', () => {
  it('leaves what other corpora hold, as if the rest had never been there', async () => {
    await ingest('b', [ghana, mali], 'b.db');
    await ingest('a', [ghana, norway]);
    await ingest('b', [ghana, mali]);
    const { code, stdout } = await run('corpora', 'remove', 'a', '--yes');
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/^Removed: 2 articles, \d+ stances?; 1 of them stays in another corpus\.\n$/),
    ]);
    expect(await list()).toEqual([row('b', 2, 2)]);
    expect(await contentOf('a.db')).toBe(await contentOf('b.db'));
  });

  it('asks, and is told from that of articles', async () => {
    await ingest('a', [ghana, norway]);
    await ingest('b', [ghana]);
    expect((await run('corpora', 'remove', 'a')).stdout).toContain('Nothing was removed');
    expect((await run('remove', 'ghana', '--corpus', 'a', '--yes')).stdout).toContain('stays in another corpus');
    expect(await list()).toEqual([row('a', 1, 1), row('b', 1, 1)]);
    expect((await run('remove', 'ghana', '--yes')).code).toBe(0);
    expect(await list()).toEqual([row('a', 1, 1)]);
    expect(await run('corpora', 'remove', 'b', '--yes')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('"b"'),
    });
  });
});

describe('the filter by corpora', () => {
  const json = async (...argv: string[]) =>
    JSON.parse((await run(...argv, ...(argv[0] === 'export' ? [] : ['--json']))).stdout);

  it('narrows every question, and the export, which says so', async () => {
    await ingest('a', [ghana, mali]);
    await ingest('b', [mali, norway]);
    const names = async (...argv: string[]) =>
      (await json('actors', ...argv)).actors.map(({ name }: { name: string }) => name).sort();
    expect(await names('--corpus', 'a')).toEqual(['Ghana', 'Mali', 'Peru', 'Togo']);
    expect(await names('--corpus', 'b')).toEqual(expect.arrayContaining(['Mali', 'Norway', 'Peru']));
    expect(await names('--corpus', 'b')).not.toContain('Ghana');
    expect(await names('--corpus', 'a,b')).toEqual(expect.arrayContaining(['Ghana', 'Norway']));
    expect(
      (await json('stances', '--corpus', 'a')).stances
        .map(({ documentId }: { documentId: string }) => documentId)
        .sort(),
    ).toEqual(['ghana', 'mali']);
    expect((await json('documents', '--corpus', 'b')).total).toBe(2);
    expect(await json('stats', '--corpus', 'a')).toMatchObject({ documents: 2, stories: 2, actors: 4 });
    expect((await json('export', '--format', 'json', '--corpus', 'b')).attributes).toMatchObject({
      name: 'Stances: corpus b',
    });
    expect((await json('neighbors', 'Mali', '--corpus', 'b')).neighbors.length).toBe(1);
    expect((await json('facets', '--corpus', 'a')).undated).toBe(2);
    expect(await json('score', '--corpus', 'a')).toMatchObject({ documents: 0 });
  });

  it('counts the corrections of its articles alone', async () => {
    await ingest('a', [ghana]);
    await ingest('b', [mali]);
    for (const id of ['ghana', 'mali']) {
      const [{ id: stance }] = (await json('document', id)).stances;
      await run('curate', 'accept', id, stance);
    }
    expect((await json('score')).precision.of).toBe(2);
    expect((await json('score', '--corpus', 'a')).precision.of).toBe(1);
  });

  it('lets only its articles be read anew', async () => {
    await ingest('a', [ghana]);
    await ingest('b', [mali, norway]);
    const { stdout } = await run('reanalyze', '--all', '--corpus', 'b', '--fast', '--workers', '1');
    expect(stdout).toMatch(/^2 articles read anew/);
  });

  it('knows which corpora there are', async () => {
    expect(await run('stats')).toMatchObject({ code: 1 });
    await ingest('a', [ghana]);
    for (const argv of [
      ['stats'],
      ['export'],
      ['actors'],
      ['score'],
      ['reanalyze', '--all', '--fast'],
      ['remove', 'x'],
    ])
      expect(await run(...argv, '--corpus', 'b')).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('There is no corpus "b"; take one of a.'),
      });
    expect(await run('stats', '--corpus', 'B')).toMatchObject({ code: 2, stderr: expect.stringContaining('--corpus') });
  });
});
