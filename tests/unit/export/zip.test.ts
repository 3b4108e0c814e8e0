import { crc32, inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fromBuffer } from 'yauzl';
import { inPortions } from '../../../server/export/format.ts';
import type { Piece } from '../../../server/export/source.ts';
import { type ZippedFile, zipped } from '../../../server/export/zip.ts';

async function* each<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

async function collected<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

const archiveOf = async (...files: ZippedFile[]): Promise<Buffer> =>
  Buffer.concat(await collected(zipped(each(files))));

interface Entry {
  fileName: string;
  compressedSize: number;
  uncompressedSize: number;
  crc32: number;
  relativeOffsetOfLocalHeader: number;
}

const entriesOf = (archive: Buffer): Promise<Entry[]> =>
  new Promise((resolve, reject) => {
    fromBuffer(archive, (error, file) => {
      if (error) return reject(error);
      const found: Entry[] = [];
      file.on('entry', (entry: Entry) => found.push(entry));
      file.on('end', () => resolve(found));
      file.on('error', reject);
    });
  });

describe('an archive', () => {
  const files: ZippedFile[] = [
    { name: 'a.md', text: 'Ghana praised Togo.' },
    { name: 'Notes/é.md', text: each(['Kenya ', 'criticised ', 'Mali. ', 'é'.repeat(100_000)]) },
    { name: 'empty.md', text: '' },
    { name: 'last.md', text: ['x'] },
  ];

  it('tells of each file where it stands, how long it is, packed and unpacked, and its sum', async () => {
    const archive = await archiveOf(...files);
    const entries = await entriesOf(archive);
    expect(entries.map(({ fileName }) => fileName)).toEqual(files.map(({ name }) => name));
    const texts: string[] = [];
    let next = 0;
    for (const entry of entries) {
      expect(entry.relativeOffsetOfLocalHeader).toBe(next);
      // Version 4.5, what comes behind the file, deflate, and the first day that the format knows.
      expect([4, 6, 8, 10, 12].map((at) => archive.readUInt16LE(next + at))).toEqual([45, 0x0808, 8, 0, 0x21]);
      const extra = next + 30 + archive.readUInt16LE(next + 26);
      expect(archive.subarray(extra, extra + 20)).toEqual(Buffer.from([1, 0, 16, 0, ...new Array(16).fill(0)]));
      expect(archive.subarray(next + 14, next + 18)).toEqual(Buffer.alloc(4));
      const start = next + 30 + archive.readUInt16LE(next + 26) + archive.readUInt16LE(next + 28);
      const end = start + entry.compressedSize;
      const text = inflateRawSync(archive.subarray(start, end));
      expect([text.length, crc32(text)]).toEqual([entry.uncompressedSize, entry.crc32]);
      // The same stands behind the file.
      expect(archive.readUInt32LE(end)).toBe(0x08074b50);
      expect(archive.readUInt32LE(end + 4)).toBe(entry.crc32);
      expect(Number(archive.readBigUInt64LE(end + 8))).toBe(entry.compressedSize);
      expect(Number(archive.readBigUInt64LE(end + 16))).toBe(entry.uncompressedSize);
      next = end + 24;
      texts.push(text.toString());
    }
    // The directory says the same of the first file, and that it has no comment, disk or attributes.
    expect(archive.readUInt32LE(next)).toBe(0x02014b50);
    expect([4, 6, 8, 10, 12, 14].map((at) => archive.readUInt16LE(next + at))).toEqual([45, 45, 0x0808, 8, 0, 0x21]);
    expect([32, 34, 36].map((at) => archive.readUInt16LE(next + at))).toEqual([0, 0, 0]);
    expect([20, 24, 38, 42].map((at) => archive.readUInt32LE(next + at))).toEqual([
      0xffffffff, 0xffffffff, 0, 0xffffffff,
    ]);
    expect(texts).toEqual(['Ghana praised Togo.', `Kenya criticised Mali. ${'é'.repeat(100_000)}`, '', 'x']);
  });

  it('ends with where its directory is, on one disk', async () => {
    const archive = await archiveOf(...files);
    const [last, locator] = [archive.length - 22, archive.length - 42];
    const end = archive.length - 98;
    const start = archive.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    const numbers = (at: number, ...sizes: (2 | 4 | 8)[]) => {
      let place = at;
      return sizes.map((size) => {
        place += size;
        return size === 8 ? Number(archive.readBigUInt64LE(place - 8)) : archive.readUIntLE(place - size, size);
      });
    };
    const of64 = numbers(end, 4, 8, 2, 2, 4, 4, 8, 8, 8, 8);
    expect(of64).toEqual([0x06064b50, 44, 45, 45, 0, 0, 4, 4, end - start, start]);
    expect(numbers(locator, 4, 4, 8, 4)).toEqual([0x07064b50, 0, end, 1]);
    expect(numbers(last, 4, 2, 2, 2, 2, 4, 4, 2)).toEqual([0x06054b50, 0, 0, 4, 4, 0xffffffff, 0xffffffff, 0]);
  });

  it('may hold nothing', async () => {
    expect(await entriesOf(await archiveOf())).toEqual([]);
  });
});

describe('a file in portions', () => {
  const portions = (...pieces: Piece[]) => collected(inPortions(each(pieces)));

  it('is the same file, in pieces of a size that is worth a write', async () => {
    expect(await portions()).toEqual([]);
    expect(await portions('')).toEqual([]);
    expect(await portions('a', '', 'b')).toEqual(['ab']);
    const long = 'x'.repeat(65_535);
    expect(await portions(long, 'y', 'z')).toEqual([`${long}y`, 'z']);
    expect(await portions(`${long}y`, 'z')).toEqual([`${long}y`, 'z']);
  });

  it('keeps text and bytes apart', async () => {
    expect(await portions('a', Buffer.from('b'), Buffer.from('c'), 'd')).toEqual(['a', Buffer.from('bc'), 'd']);
  });
});
