import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { analyzerOf, createAnalyzer } from '../../../server/services/analyze/analyze.ts';
import { createCuration } from '../../../server/services/curation/curation.ts';
import { createIngest } from '../../../server/services/ingest/ingest.ts';
import { findRemoval, removeDocuments } from '../../../server/services/upkeep/remove.ts';
import { openStore } from '../../../server/store/open-store.ts';
import type { Store } from '../../../server/store/store.ts';
import { demarche } from '../cli/in-process.ts';
import { praisePipeline } from '../services/praise-pipeline.ts';
import { wholeStore } from './whole-store.ts';

let folder: string;
const file = (name: string) => join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-remove-'));
});
afterEach(() => rm(folder, { recursive: true }));

const analyzer = analyzerOf(praisePipeline(), { fast: true });

interface Article {
  id: string;
  text: string;
  source?: string;
}

let stores = 0;

/** A new store with these articles. */
async function storeOf(articles: readonly Article[], read = analyzer): Promise<Store> {
  const store = await openStore(file(`${++stores}.db`));
  await writeFile(file('articles.jsonl'), articles.map((article) => `${JSON.stringify(article)}\n`).join(''));
  await createIngest({ store, analyzer: read })([file('articles.jsonl')]);
  return store;
}

describe('a removal', () => {
  it('leaves the store as if the articles had never been there', async () => {
    const name = fc.constantFrom('Ghana', 'Togo', 'Mali', 'Peru', 'Chile', 'Kenya');
    const text = fc.array(
      fc.tuple(name, name).map(([a, b]) => `${a} praised ${b}.`),
      { minLength: 1, maxLength: 4 },
    );
    const articles = fc.array(fc.tuple(text, fc.boolean()), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(articles, async (drawn) => {
        const all = drawn.map(([sentences, isKept], n) => ({
          id: `d${n}`,
          text: `${sentences.join(' ')} ${n}.`,
          isKept,
        }));
        const kept = all.filter(({ isKept }) => isKept);
        const [both, one] = [await storeOf(all), await storeOf(kept)];
        await removeDocuments(
          both,
          all.flatMap(({ id, isKept }) => (isKept ? [] : [id])),
          {},
        );
        expect(await wholeStore(both)).toBe(await wholeStore(one));
        await Promise.all([both.close(), one.close()]);
      }),
      { numRuns: 12 },
    );
  });

  it('takes people, organizations and issues that only the articles know, read by the real pipeline', async () => {
    const reader = await createAnalyzer({ fast: true }, 1);
    const kept = [
      {
        id: 'a',
        text: 'China condemned the new tariffs of the United States on Monday. “We oppose the tariffs,” said Wang Yi, the foreign minister of China.',
      },
    ];
    const removed = [
      {
        id: 'b',
        text: 'Jane Roe, the president of the Harbour Workers Union, accused Chile of breaking the fishing agreement.',
      },
      { id: 'c', text: 'Foreign Minister Wang Yi praised France for its stance on fishing rights.' },
    ];
    const [both, one] = [await storeOf([...removed, ...kept], reader), await storeOf(kept, reader)];
    expect((await both.actors()).map(({ name }) => name)).toContain('Jane Roe');
    await removeDocuments(both, ['b', 'c'], {});
    expect(await wholeStore(both)).toBe(await wholeStore(one));
    await Promise.all([both.close(), one.close()]);
  });

  it('is consistent even before the rest is linked anew', async () => {
    const store = await storeOf([
      { id: 'a', text: 'Ghana praised Togo.' },
      { id: 'b', text: 'Mali praised Togo.' },
    ]);
    await store.removeDocuments(['b']);
    expect((await store.actors()).map(({ id }) => id)).toEqual(['ghana', 'togo']);
    expect(await store.faults()).toEqual([]);
    await store.close();
  });

  it('leaves no words of the articles in the file', async () => {
    const store = await storeOf([
      { id: 'a', text: 'Ghana praised Togo.' },
      { id: 'b', text: 'Zanzibar praised Togo in secret.', source: 'Zanzibar Leader' },
    ]);
    const { id } = (await store.stances({ documentId: 'b' }))[0]!;
    const { curate } = createCuration(store);
    for (const op of ['accept', 'reject'] as const) await curate({ op, document: 'b', stance: id, author: 'Ann' });
    expect(JSON.stringify(await store.curations())).toContain('Zanzibar praised Togo');
    expect(await findRemoval(store, { ids: ['b'] })).toMatchObject({ corrections: 2 });
    await removeDocuments(store, ['b'], {});
    await store.close();
    for (const name of readdirSync(folder).filter((one) => one.startsWith(`${stores}.db`)))
      expect(readFileSync(file(name), 'latin1').toLowerCase()).not.toContain('zanzibar');
  });

  it('of a story takes all copies, and leaves the others as if these had never been there', async () => {
    const told = 'Ghana praised Togo for its patience in a long debate about the wording of the last paragraph.';
    const story = `Ministers met in Accra on Thursday and left without a statement. ${told} The host thanked everybody for coming.`;
    const others = [{ id: 'other', text: `Nobody at the market expected boats before the end of the week. ${told}` }];
    const copies = [
      { id: 'first', text: story },
      { id: 'later', text: `LONDON, May 3 - ${story} Mali praised Peru.` },
    ];
    const [both, one] = [await storeOf([...copies, ...others]), await storeOf(others)];
    expect(await both.counts()).toMatchObject({ documents: 3, stories: 2 });
    const { ids } = await findRemoval(both, { copiesOf: ['later'] });
    expect(ids).toEqual(['first', 'later']);
    await removeDocuments(both, ids, {});
    expect(await wholeStore(both)).toBe(await wholeStore(one));
    expect(await both.storyFaults()).toEqual([]);
    await expect(findRemoval(both, { copiesOf: ['later'] })).rejects.toMatchObject({ code: 'unknown_document' });
    await Promise.all([both.close(), one.close()]);
  });

  it('names an article that does not exist', async () => {
    const store = await storeOf([{ id: 'a', text: 'Ghana praised Togo.' }]);
    await expect(findRemoval(store, { ids: ['a', 'nobody'] })).rejects.toMatchObject({ code: 'unknown_document' });
    await expect(findRemoval(store, { ids: ['nobody'], outlet: ['b'] })).rejects.toMatchObject({
      code: 'unknown_document',
    });
    await store.close();
  });
});

describe('demarche remove', () => {
  const run = (argv: string[], stdin = '') => demarche(['remove', ...argv, '--db', file('a.db')], stdin);
  const left = async () => {
    const { stdout } = await demarche(['documents', '--json', '--db', file('a.db')]);
    return (JSON.parse(stdout).documents as { id: string }[]).map(({ id }) => id).sort();
  };

  beforeEach(async () => {
    await mkdir(file('news'));
    await writeFile(
      file('news/a.csv'),
      'id,text,source,date\na1,Ghana praised Togo.,Courier,2024-01-01\na2,Mali praised Togo.,Daily,2024-03-01\n',
    );
    await writeFile(
      file('b.jsonl'),
      '{"id": "b1", "text": "Peru praised Chile.", "title": "Praise", "source": "Courier"}\n',
    );
    const argv = ['ingest', file('news'), file('b.jsonl'), '--fast', '--workers', '1'];
    await demarche([...argv, '--db', file('a.db')]);
  });

  it('shows what it would remove, and asks', async () => {
    const no = await run(['b1'], 'n\n');
    expect(no).toMatchObject({ code: 1, stdout: 'Nothing was removed; --yes removes without asking.\n' });
    expect(no.stderr).toMatch(
      /^b1 {2}Courier {2}Praise\nRemove these \(1 article, \d+ stances?\) for good\? \[y\/N\] $/,
    );
    expect((await run(['b1'])).code).toBe(1);
    expect(await left()).toEqual(['a1', 'a2', 'b1']);
    const yes = await run(['b1'], 'y\n');
    expect(yes).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Removed: 1 article, \d+ stances?\.\n$/) });
    expect(await left()).toEqual(['a1', 'a2']);
  });

  it.each([
    [['--outlet', 'Courier'], ['a2']],
    [
      ['--before', '2024-02-01'],
      ['a2', 'b1'],
    ],
    [
      ['--outlet', 'Courier', '--before', '2024-02-01'],
      ['a2', 'b1'],
    ],
    [
      ['a2', '--outlet', 'Courier'],
      ['a1', 'a2', 'b1'],
    ],
    [['a1', 'a2'], ['b1']],
    [
      ['--story', 'a1'],
      ['a2', 'b1'],
    ],
  ])('removes by %j', async (argv, rest) => {
    expect((await run([...argv, '--yes'])).code).toBe(0);
    expect(await left()).toEqual(rest);
  });

  it('removes what came from a file or folder, rows of tables too', async () => {
    expect((await run(['--file', file('new'), '--yes'])).stdout).toContain('nothing was removed');
    expect((await run(['--file', file('news'), '--yes'])).code).toBe(0);
    expect(await left()).toEqual(['b1']);
    expect((await run(['--file', file('b.jsonl'), '--yes'])).code).toBe(0);
    expect(await left()).toEqual([]);
  });

  it('wants to be told which articles', async () => {
    expect(await run(['--yes'])).toMatchObject({ code: 2, stderr: expect.stringContaining('--outlet') });
    expect(await run(['--before', 'soon', '--yes'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--before'),
    });
    expect(await run(['nobody', '--yes'])).toMatchObject({ code: 1, stderr: expect.stringContaining('"nobody"') });
  });
});
