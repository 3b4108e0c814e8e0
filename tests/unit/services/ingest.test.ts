import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createIngest, type Ingest } from '../../../server/services/ingest/ingest.ts';
import type { Progress } from '../../../server/services/ingest/ingest-report.ts';
import { openStore } from '../../../server/store/open-store.ts';
import type { Store } from '../../../server/store/store.ts';
import { praisePipeline } from './praise-pipeline.ts';

describe('ingest', () => {
  let folder: string;
  let news: string;
  let store: Store;
  let ingest: Ingest;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demarche-ingest-'));
    news = join(folder, 'news');
    await mkdir(news);
    store = await openStore(join(folder, 'demarche.db'));
    ingest = createIngest({ store, pipeline: praisePipeline() });
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  const write = (name: string, text: string) => writeFile(join(news, name), text);
  const texts = async () => {
    const { documents } = await store.documents({ limit: 100, offset: 0 });
    return Promise.all(documents.map(async ({ id }) => (await store.document(id))!.text));
  };
  const edges = async () => (await store.stances({})).map(({ source, target }) => `${source}>${target}`).sort();

  it('stores documents with their stances and links their actors', async () => {
    await write('a.txt', 'Ghana praised Togo.');
    await write('b.txt', 'Togo praised Mali. Ghana praised Mali.');
    expect(await ingest([news])).toMatchObject({
      read: 2,
      stored: 2,
      unchanged: 0,
      replaced: 0,
      stances: 3,
      failed: [],
    });
    expect(await edges()).toEqual(['ghana>mali', 'ghana>togo', 'togo>mali']);
    expect(await store.counts()).toEqual({ documents: 2, stories: 2, actors: 3, stances: 3 });
  });

  it('stores the same text once, however often and under whatever name it comes', async () => {
    await write('a.txt', 'Ghana praised Togo.');
    await write('copy.txt', 'Ghana  praised Togo.\r\n');
    expect(await ingest([news])).toMatchObject({ stored: 1, unchanged: 1 });
    expect(await ingest([news])).toMatchObject({ stored: 0, unchanged: 2 });
    expect(await store.counts()).toMatchObject({ documents: 1, stances: 1 });
  });

  it('replaces a document when its file has changed, under the id that it had', async () => {
    await write('a.txt', 'Ghana praised Togo.');
    await ingest([news]);
    const before = (await store.documents({ limit: 1, offset: 0 })).documents[0]!.id;
    await write('a.txt', 'Ghana praised Mali.');
    expect(await ingest([news])).toMatchObject({ stored: 0, replaced: 1 });
    expect(await edges()).toEqual(['ghana>mali']);
    expect((await store.documents({ limit: 1, offset: 0 })).documents[0]!.id).toBe(before);
    expect((await store.actors()).map(({ id }) => id)).toEqual(['ghana', 'mali']);
  });

  it('knows a file again when its folder has been moved, but not another file of its name', async () => {
    const rain = 'It rained in the capital all week.';
    await write('a.txt', `Ghana praised Togo. ${rain}`);
    await write('b.txt', 'Mali praised Ghana.');
    await ingest([news]);
    const moved = join(folder, 'elsewhere', 'news');
    await mkdir(join(folder, 'elsewhere'));
    await rename(news, moved);
    expect(await ingest([moved])).toMatchObject({ unchanged: 2 });
    await writeFile(join(moved, 'a.txt'), `Ghana praised Mali. ${rain}`);
    await writeFile(join(moved, 'b.txt'), 'Togo praised Ghana.');
    expect(await ingest([moved])).toMatchObject({ replaced: 1, stored: 1, unchanged: 0 });
    expect(await edges()).toEqual(['ghana>mali', 'mali>ghana', 'togo>ghana']);
  });

  it('replaces a document that comes again under its id with another text or date', async () => {
    await write('a.jsonl', '{"id": "x", "text": "Ghana praised Togo."}');
    await ingest([news]);
    await write('a.jsonl', '{"id": "x", "text": "Ghana praised Togo.", "date": "2024-04-26"}');
    expect(await ingest([news])).toMatchObject({ replaced: 1, unchanged: 0 });
    expect(await store.document('x')).toMatchObject({ date: '2024-04-26' });
    await write('a.jsonl', '{"id": "x", "text": "Ghana praised Mali."}');
    expect(await ingest([news])).toMatchObject({ replaced: 1 });
    expect(await edges()).toEqual(['ghana>mali']);
  });

  it('reports what it cannot read with its place, and goes on', async () => {
    await write(
      'a.csv',
      'text,date\nGhana praised Togo.,soon\n"  ",2024-04-26\nGhana will crash.,\nMali praised Togo.,2024-04-26\n',
    );
    const report = await ingest([news, join(folder, 'nowhere')]);
    expect(report).toMatchObject({ read: 5, stored: 2 });
    expect(report.failed.map(({ place, message }) => [place.slice(folder.length + 1), message])).toEqual([
      ['news/a.csv, row 3', 'there is no text; fill it in or take it out'],
      ['news/a.csv, row 4', 'the analysis failed: no such word'],
      ['nowhere', 'there is no such file or folder; check the path'],
    ]);
    expect(report.notes.map(({ message }) => message)).toEqual([expect.stringContaining('"soon" is no full date')]);
  });

  it('cuts the name of an outlet that is longer than any, and refuses such an id', async () => {
    const lines = [
      { id: 'a', text: 'Ghana praised Togo.', source: 'x'.repeat(300) },
      { id: 'y'.repeat(501), text: 'Mali praised Togo.' },
    ];
    await write('a.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));
    const report = await ingest([news]);
    expect((await store.document('a'))!.source).toBe(`${'x'.repeat(200)}…`);
    expect(report.notes.map(({ message }) => message)).toEqual(['the name of the outlet is cut to 200 characters']);
    expect(report.failed.map(({ message }) => message)).toEqual([
      'the id is longer than 500 characters; give a shorter one',
    ]);
    expect(await ingest([news])).toMatchObject({ unchanged: 1, stored: 0 });
  });

  it('does not let two texts of one run share an id', async () => {
    await write('a.jsonl', '{"id": "1", "text": "Ghana praised Togo."}');
    await write('b.jsonl', '{"id": "1", "text": "Mali praised Togo."}');
    const report = await ingest([news]);
    expect(report).toMatchObject({ stored: 1, replaced: 0 });
    expect(report.failed[0]?.message).toContain('the id 1 belongs to another text');
    expect(await edges()).toEqual(['ghana>togo']);
  });

  it('keeps texts that databases cannot hold readable, with their offsets', async () => {
    await write('a.jsonl', '{"text": "\\u0000 \\ud800 Ghana praised Togo."}');
    await ingest([news]);
    const [text] = await texts();
    const [found] = await store.stances({});
    expect(text!.slice(found!.evidence.start, found!.evidence.end)).toBe('Ghana praised Togo');
  });

  it('tells how far it is, with the number of documents where it can be known', async () => {
    await write('a.csv', 'text\nGhana praised Togo.\nMali praised Togo.\n');
    const seen: Progress[] = [];
    await ingest([news], { onProgress: (progress) => seen.push(progress) });
    expect(seen).toEqual([
      { total: 2, read: 0, stances: 0 },
      { total: 2, read: 1, stances: 1 },
      { total: 2, read: 2, stances: 2 },
    ]);
    const stdin = Readable.from([Buffer.from('{"text": "Togo praised Mali."}\n')]);
    await ingest(['-'], { stdin, onProgress: (progress) => seen.push(progress) });
    expect(seen.at(-1)).toEqual({ total: null, read: 1, stances: 1 });
  });

  it('ends early when it is told to, keeps what it has, and goes on the next time', async () => {
    await write('a.csv', `text\n${Array.from({ length: 9 }, (_, n) => `Ghana praised Togo ${n} times.`).join('\n')}\n`);
    const stop = new AbortController();
    const onProgress = ({ read }: Progress) => read === 3 && stop.abort();
    const first = await ingest([news], { signal: stop.signal, onProgress });
    expect(first.stopped).toBe(true);
    expect(first.stored).toBeGreaterThanOrEqual(3);
    expect(first.stored).toBeLessThan(9);
    expect(await ingest([news])).toMatchObject({ stopped: false, stored: 9 - first.stored, unchanged: first.stored });
  });
});
