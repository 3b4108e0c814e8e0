import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Analyzer, analyzerOf } from '../../../server/services/analyze/analyze.ts';
import { TooLong } from '../../../server/services/analyze/analyze-pool.ts';
import { readerBase } from '../../../server/services/analyze/reader-version.ts';
import { createIngest } from '../../../server/services/ingest/ingest.ts';
import { createQueries } from '../../../server/services/queries.ts';
import { countOutdated, createReanalyze } from '../../../server/services/upkeep/reanalyze.ts';
import { openStore } from '../../../server/store/open-store.ts';
import type { Store } from '../../../server/store/store.ts';
import { analysis } from '../../contract/store-samples.ts';
import { exportedText } from '../../exported-text.ts';
import { praisePipeline } from './praise-pipeline.ts';

describe('reanalyze', () => {
  let folder: string;
  let store: Store;
  let fresh: string;
  const analyzer = analyzerOf(praisePipeline(), { fast: true });
  const readBy = (reader: string, rest: Partial<Analyzer> = {}): Analyzer => ({ ...analyzer, reader, ...rest });
  const exported = () => exportedText(createQueries(store), 'json');
  const ids = () => store.documentIds({});

  /** Another version has found nothing but a stance of China toward France. */
  const age = async (reader: string, ...documents: string[]) => {
    for (const id of documents)
      await store.saveAnalysis(id, (await store.storedDocument(id))!.hash, analysis(id, { mentions: [] }), reader);
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demarche-reanalyze-'));
    store = await openStore(join(folder, 'demarche.db'));
    const articles = ['Ghana praised Togo.', 'Togo praised Mali.', 'Mali praised Ghana.', 'Mali praised Togo.'];
    await writeFile(join(folder, 'a.csv'), `id,text\n${articles.map((text, n) => `d${n},${text}`).join('\n')}\n`);
    await createIngest({ store, analyzer })([join(folder, 'a.csv')]);
    fresh = await exported();
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  it('finds nothing to do where this reader has read all', async () => {
    expect(await store.readers()).toEqual([{ reader: `${readerBase()}+fast`, documents: 4 }]);
    expect(await countOutdated(store)).toBe(0);
    expect(await createReanalyze({ store, analyzer })()).toMatchObject({ replaced: 0, stopped: false });
    expect(await exported()).toBe(fresh);
  });

  it('brings documents of another version to what a fresh ingest makes of them', async () => {
    await age('older', 'd0', 'd2');
    expect(await exported()).not.toBe(fresh);
    expect(await countOutdated(store)).toBe(2);
    const seen: unknown[] = [];
    const report = await createReanalyze({ store, analyzer })({ onProgress: (progress) => seen.push(progress) });
    expect(report).toEqual({ replaced: 2, stances: 2, failed: [], notes: [], withLexicon: 0, stopped: false });
    expect(seen).toEqual([0, 1, 2].map((read) => ({ total: 2, read, stances: read })));
    expect(await countOutdated(store)).toBe(0);
    expect(await exported()).toBe(fresh);
  });

  it('keeps the old stances readable until the new ones are there', async () => {
    await age('older', 'd0');
    const during: number[] = [];
    const slow = readBy('new', {
      analyze: async (input, id) => {
        during.push((await store.stances({ documentId: id })).length);
        return analyzer.analyze(input, id);
      },
    });
    await createReanalyze({ store, analyzer: slow })({ documents: ['d0'] });
    expect(during).toEqual([1]);
  });

  it('reads all, or the documents that are named', async () => {
    const reanalyze = createReanalyze({ store, analyzer });
    expect(await reanalyze({ all: true })).toMatchObject({ replaced: 4 });
    expect(await reanalyze({ documents: ['d1', 'd3'] })).toMatchObject({ replaced: 2 });
    await expect(reanalyze({ documents: ['d1', 'nobody'] })).rejects.toMatchObject({ code: 'unknown_document' });
    expect(await exported()).toBe(fresh);
  });

  it('goes on where it was stopped', async () => {
    await age('older', ...(await ids()));
    const stop = new AbortController();
    const onProgress = ({ read }: { read: number }) => read === 2 && stop.abort();
    const first = await createReanalyze({ store, analyzer })({ signal: stop.signal, onProgress });
    expect(first).toMatchObject({ replaced: 2, stopped: true });
    expect(await createReanalyze({ store, analyzer })()).toMatchObject({ replaced: 2, stopped: false });
    expect(await exported()).toBe(fresh);
  });

  it('leaves alone what was read with a lexicon, unless it has one too or is told to', async () => {
    await age(`${readerBase()}+fast+lexicon.aa`, 'd0');
    expect(await createReanalyze({ store, analyzer })()).toMatchObject({ replaced: 0, withLexicon: 1 });
    const other = readBy(`${readerBase()}+fast+lexicon.bb`);
    expect(await createReanalyze({ store, analyzer: other })()).toMatchObject({ replaced: 4, withLexicon: 0 });
    expect(await createReanalyze({ store, analyzer })({ all: true })).toMatchObject({ replaced: 4 });
  });

  it('tells which documents it could not read, and keeps what they had, and which take too long', async () => {
    await age('older', 'd0', 'd1');
    const failing = readBy('new', {
      analyze: async (input, id) => {
        if (id === 'd0') throw new Error('no such word');
        if (id === 'd2') throw new TooLong('it takes too long');
        return analyzer.analyze(input, id);
      },
    });
    const report = await createReanalyze({ store, analyzer: failing })({ documents: ['d0', 'd1', 'd2'] });
    expect(report).toMatchObject({
      replaced: 2,
      notes: [{ place: 'd2', message: 'is stored without actors and stances: it takes too long' }],
      failed: [{ place: 'd0', message: 'the analysis failed: no such word' }],
    });
    expect((await store.stances({ documentId: 'd0' })).map(({ source }) => source)).toEqual(['wang-yi']);
  });

  it('gives the reader the annotation that came with a document, and asks for one that was lost', async () => {
    const given = { mentions: [{ start: 0, end: 5, actor: 'ghana' }], actors: [{ id: 'ghana', name: 'Gold Coast' }] };
    await writeFile(join(folder, 'b.jsonl'), `${JSON.stringify({ id: 'g', text: 'Ghana praised Mali?', ...given })}\n`);
    await createIngest({ store, analyzer })([join(folder, 'b.jsonl')]);
    const got: unknown[] = [];
    const listening = readBy('new', {
      analyze: async (input, id) => {
        got.push({ mentions: input.mentions, actors: input.actors });
        return analyzer.analyze(input, id);
      },
    });
    await createReanalyze({ store, analyzer: listening })({ documents: ['g'] });
    expect(got).toEqual([given]);

    const { document, hash } = (await store.storedDocument('g'))!;
    await store.saveDocument(document, hash, analysis('g'));
    const report = await createReanalyze({ store, analyzer })({ documents: ['g'] });
    expect(report).toMatchObject({
      replaced: 0,
      failed: [{ place: 'g', message: expect.stringContaining('ingest it') }],
    });
    expect(await createIngest({ store, analyzer })([join(folder, 'b.jsonl')])).toMatchObject({ replaced: 1 });
    expect(await createReanalyze({ store, analyzer })({ documents: ['g'] })).toMatchObject({ replaced: 1, failed: [] });
  });
});
