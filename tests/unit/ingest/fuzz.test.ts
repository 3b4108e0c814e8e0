import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zipped } from '../../../server/export/zip.ts';
import { peek } from '../../../server/ingest/files/head.ts';
import { bytesSource } from '../../../server/ingest/files/source.ts';
import { readerNamed, readerOf } from '../../../server/ingest/registry.ts';
import { inputFormats } from '../../../shared/input-formats.ts';
import { readItems } from './read-items.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/ingest/formats');
const seeds = join(import.meta.dirname, '../../../seeds');

/** A file of each format: those of other programs, and ours of Markdown. */
const files = new Map([
  ...readdirSync(fixtures).map((name): [string, Buffer] => [name, readFileSync(join(fixtures, name))]),
  ['brief.md', readFileSync(join(seeds, 'xi-receives-blinken.md'))],
]);

/** A ZIP archive of some of these. */
async function archive(...names: string[]): Promise<Buffer> {
  async function* members() {
    for (const name of names) yield { name, text: files.get(name)!.toString() };
  }
  return buffer(Readable.from(zipped(members())));
}
files.set('several.zip', await archive('brief.md', 'letter.eml', 'feed.rss', 'newsapi.json'));

/** Mutations of one file; `FUZZ_RUNS=1000` looks longer. */
const numRuns = Number(process.env.FUZZ_RUNS ?? 12);

/** A reader that takes longer than this over a file of some kilobytes hangs. */
const longest = 10_000;

interface Mutation {
  kind: 'flip' | 'cut' | 'repeat' | 'insert' | 'zero';
  /** Where, as a share of the length. */
  at: number;
  size: number;
  byte: number;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('flip', 'cut', 'repeat', 'insert', 'zero'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  size: fc.integer({ min: 1, max: 400 }),
  byte: fc.integer({ min: 0, max: 255 }),
});

function mutate(bytes: Buffer, { kind, at, size, byte }: Mutation): Buffer {
  const start = Math.floor(at * bytes.length);
  const [before, piece, after] = [
    bytes.subarray(0, start),
    bytes.subarray(start, start + size),
    bytes.subarray(start + size),
  ];
  const middle: Record<Mutation['kind'], Buffer> = {
    flip: Buffer.from(piece.map((old) => old ^ byte)),
    cut: Buffer.alloc(0),
    repeat: Buffer.concat([piece, piece, piece]),
    insert: Buffer.concat([Buffer.alloc(size % 40, byte), piece]),
    zero: Buffer.alloc(piece.length),
  };
  return Buffer.concat([before, middle[kind], after]);
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-fuzz-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('a file of each format is damaged', async () => {
  const found = [...files].map(async ([name, bytes]) => readerOf((await peek(bytesSource(name, bytes))).head)?.format);
  const formats = new Set(await Promise.all(found));
  // Those of news databases stand in files of several kinds.
  for (const { name } of inputFormats)
    if (readerNamed(name)) expect(formats).toContain(name);
    else expect([...files.keys()].join(' ')).toContain(name);
});

describe('a damaged file never ends the batch, nor hangs', () => {
  it.each([...files.keys()])('%s', { timeout: 120_000 + numRuns * 2000 }, async (name) => {
    const bytes = files.get(name)!;
    const good = join(folder, 'good.txt');
    await writeFile(good, 'Ghana praised Togo.');
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 5 }), async (mutations) => {
        const path = join(folder, name);
        await writeFile(path, mutations.reduce(mutate, bytes));
        const start = Date.now();
        const items = await readItems([path, good]);
        expect(Date.now() - start).toBeLessThan(longest);
        expect(items.length).toBeGreaterThan(1);
        expect(items.at(-1)).toMatchObject({ kind: 'document', input: { text: 'Ghana praised Togo.' } });
        for (const item of items) {
          expect(item.place.file).toMatch(/good\.txt$|formats|demarche-fuzz/);
          if (item.kind === 'failure') expect(item.message).toMatch(/\S/);
        }
      }),
      { numRuns },
    );
  });
});
