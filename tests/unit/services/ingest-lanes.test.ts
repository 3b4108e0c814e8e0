import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Analyzer, analyzerOf } from '../../../server/services/analyze/analyze.ts';
import { createIngest } from '../../../server/services/ingest/ingest.ts';
import { openStore } from '../../../server/store/open-store.ts';
import type { Store } from '../../../server/store/store.ts';
import { praisePipeline } from './praise-pipeline.ts';

describe('an ingest that reads several documents at once', () => {
  let folder: string;
  let store: Store;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demarche-lanes-'));
    store = await openStore(join(folder, 'a.db'));
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  const analyzer = analyzerOf(praisePipeline());
  /** So slow that all documents are decided on before the first is stored. */
  const slow: Analyzer = {
    ...analyzer,
    lanes: 8,
    analyze: async (input, id) => {
      await wait(200);
      return analyzer.analyze(input, id);
    },
  };
  const ingest = (lines: readonly object[]) =>
    writeFile(join(folder, 'a.jsonl'), lines.map((line) => `${JSON.stringify(line)}\n`).join('')).then(() =>
      createIngest({ store, analyzer: slow })([join(folder, 'a.jsonl')]),
    );

  it('stores a text once that comes twice', async () => {
    const report = await ingest([
      { id: 'x', text: 'Ghana praised Togo.' },
      { id: 'y', text: 'Ghana  praised\nTogo.' },
      { id: 'z', text: 'Mali praised Togo.' },
    ]);
    expect(report).toMatchObject({ stored: 2, unchanged: 1, failed: [] });
    expect(await store.documentIds({})).toEqual(['x', 'z']);
  });

  it('lets the analyzer rest before many articles are linked, not before a few', async () => {
    const atRest: number[] = [];
    const resting: Analyzer = { ...analyzer, rest: async () => void atRest.push((await store.counts()).documents) };
    const ingestOf = (count: number, from: number) =>
      writeFile(
        join(folder, 'b.jsonl'),
        Array.from(
          { length: count },
          (_, n) => `{"id":"n${from + n}","text":"Ghana praised Togo ${from + n} times."}\n`,
        ).join(''),
      ).then(() => createIngest({ store, analyzer: resting })([join(folder, 'b.jsonl')]));
    await ingestOf(600, 0);
    expect(atRest).toEqual([600]);
    await ingestOf(10, 600);
    expect(atRest).toEqual([600]);
    expect(await store.waitsForLinking()).toBe(false);
  });

  it('lets no two texts have one id', async () => {
    const report = await ingest([
      { id: 'x', text: 'Ghana praised Togo.' },
      { id: 'x', text: 'Mali praised Togo.' },
    ]);
    expect(report).toMatchObject({ stored: 1, replaced: 0 });
    expect(report.failed.map(({ message }) => message)).toEqual([expect.stringContaining('belongs to another text')]);
  });
});
