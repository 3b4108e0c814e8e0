import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readItems } from './read-items.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/ingest/formats');
const names = readdirSync(fixtures);

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

describe('a damaged file never ends the batch, nor hangs', () => {
  it.each(names)('%s', { timeout: 120_000 + numRuns * 2000 }, async (name) => {
    const bytes = readFileSync(join(fixtures, name));
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
