import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ingestInputs } from '../../../server/services/adding/ingest-inputs.ts';
import type { AddingInput } from '../../../server/services/adding/input.ts';
import { type Analyzer, analyzerOf } from '../../../server/services/analyze/analyze.ts';
import { TooLong } from '../../../server/services/analyze/analyze-pool.ts';
import type { Fetcher } from '../../../server/services/ingest/fetch-articles.ts';
import { openStore } from '../../../server/store/open-store.ts';
import type { Store } from '../../../server/store/store.ts';
import type { Settled } from '../../../shared/adding.ts';
import { praisePipeline } from './praise-pipeline.ts';

let folder: string;
let store: Store;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-inputs-'));
  store = await openStore(join(folder, 'a.db'));
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const praise = analyzerOf(praisePipeline());
const noWeb: Fetcher = { get: (address) => Promise.reject(new Error(`a test fetches ${address}`)) };

/** Reads inputs, each article a portion of its own. */
async function read(inputs: readonly AddingInput[], { analyzer = praise, fetcher = noWeb } = {}) {
  const settled: Settled[] = [];
  const done: number[] = [];
  await ingestInputs({ store, analyzer }, inputs, {
    ...{ fetcher, corpus: undefined, signal: new AbortController().signal, portion: 0 },
    onTotal: () => undefined,
    onSettled: (one) => settled.push(one),
    onDone: (number) => done.push(number),
  });
  return { settled, done };
}

function fileOf(name: string, lines: readonly object[]): AddingInput {
  const file = join(folder, name);
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return { kind: 'file', name, file };
}

it('lets no two texts of one job have one id, however it is portioned, and tells which inputs are done', async () => {
  const { settled, done } = await read([
    fileOf('a.jsonl', [{ id: 'x', text: 'Ghana praised Togo.' }]),
    fileOf('b.jsonl', [
      { id: 'y', text: 'Mali praised Togo.' },
      { id: 'x', text: 'Benin praised Togo.' },
    ]),
  ]);
  expect(settled.map(({ outcome }) => outcome)).toEqual(['stored', 'stored', 'failed']);
  expect(settled[2]!.message).toContain('belongs to another text at a.jsonl');
  expect((await store.document('x'))!.text).toBe('Ghana praised Togo.');
  expect(done).toEqual([0, 1]);
});

it('stores an article that takes too long without stances, says why, and reads the others', async () => {
  const analyzer: Analyzer = {
    ...praise,
    analyze: (input, id) =>
      id === 'long' ? Promise.reject(new TooLong('it takes too long')) : praise.analyze(input, id),
  };
  const lines = [
    { id: 'long', text: 'Chad praised Togo.' },
    { id: 'short', text: 'Niger praised Togo.' },
  ];
  const { settled } = await read([fileOf('c.jsonl', lines)], { analyzer });
  expect(settled.map(({ outcome, stances }) => [outcome, stances])).toEqual([
    ['stored', 0],
    ['stored', 1],
  ]);
  expect(settled[0]!.message).toContain('without actors and stances: it takes too long');
  expect((await read([fileOf('c.jsonl', lines)])).settled.map(({ outcome }) => outcome)).toEqual([
    'unchanged',
    'unchanged',
  ]);
});

it('asks several hosts for their pages at a time', async () => {
  const waiting: (() => void)[] = [];
  const fetcher: Fetcher = {
    get: async (address) => {
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        // Who asks for one after the other waits here for ever.
        if (waiting.length === 3) for (const go of waiting) go();
      });
      const text = `${address.length} pages. Kenya praised Togo.`;
      const page = { url: new URL(address), bytes: Buffer.from(text), type: 'text/plain', charset: 'utf-8' };
      return { ...page, etag: null, lastModified: null };
    },
  };
  const addresses = ['https://one.example/a', 'https://two.example/ab', 'https://three.example/abc'];
  const inputs = addresses.map((address): AddingInput => ({ kind: 'address', address }));
  const { settled, done } = await read(inputs, { fetcher });
  expect(settled.map(({ outcome }) => outcome)).toEqual(['stored', 'stored', 'stored']);
  expect(done).toEqual([0, 1, 2]);
});
