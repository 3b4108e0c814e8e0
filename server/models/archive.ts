import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';

/** Tables and weight tables of a trained model. The codes lie in shared memory: posting an archive to a worker copies none. */
export interface Archive<Tables> {
  readonly tables: Tables;
  readonly codes: readonly Codes[];
}

/** A table of weights as it is stored: a code c stands for the weight c * |c|. */
export type Codes = Int8Array<SharedArrayBuffer>;

interface Header<Tables> {
  readonly tables: Tables;
  readonly lengths: readonly number[];
}

const headerLengthBytes = 4;
const bitsOfByte = 8;

/** Largest weight that a code can stand for. */
export const largestWeight = 127 * 127;

/** Square-root companding keeps small weights apart and lets large ones be coarse. */
const codeOf = (weight: number): number => Math.sign(weight) * Math.min(127, Math.round(Math.sqrt(Math.abs(weight))));

/**
 * Packs tables and weights into one file: length of the header, header as compressed JSON, then for each table of weights a bit for each,
 * set where it is not zero, and a byte for each of these. Weights that are compressed further take five times as long to read.
 * @param weights scaled so that the largest weights come near `largestWeight`
 */
export function packArchive<Tables>(tables: Tables, weights: readonly Float32Array[]): Buffer {
  const header = brotliCompressSync(JSON.stringify({ tables, lengths: weights.map((table) => table.length) }));
  const length = Buffer.alloc(headerLengthBytes);
  length.writeUInt32LE(header.length);
  return Buffer.concat([length, header, ...weights.flatMap(packWeights)]);
}

function packWeights(weights: Float32Array): [present: Uint8Array, codes: Uint8Array] {
  const codes = Uint8Array.from(weights, codeOf);
  const present = new Uint8Array(Math.ceil(codes.length / bitsOfByte));
  for (const [at, code] of codes.entries()) if (code) present[at >> 3]! |= 1 << (at & 7);
  return [present, codes.filter((code) => code !== 0)];
}

/** The weights that codes stand for. */
export function weightsOf(codes: Codes): Int16Array {
  const weights = new Int16Array(codes.length);
  for (let at = 0; at < codes.length; at++) weights[at] = codes[at]! * Math.abs(codes[at]!);
  return weights;
}

/** Bytes behind the last code that may be read, though not asked for: rows are summed sixteen classes at a time. */
const readAhead = 16;

export type Room = (bytes: number) => SharedArrayBuffer;

/**
 * Unpacks what `packArchive` made.
 * @param room gives the memory for all codes
 */
export function unpackArchive<Tables>(
  packed: Uint8Array,
  room: Room = (bytes) => new SharedArrayBuffer(bytes),
): Archive<Tables> {
  const start = headerLengthBytes + Buffer.from(packed.buffer, packed.byteOffset, headerLengthBytes).readUInt32LE();
  const header = brotliDecompressSync(packed.subarray(headerLengthBytes, start));
  const { tables, lengths } = JSON.parse(header.toString('utf8')) as Header<Tables>;
  const memory = room(lengths.reduce((sum, length) => sum + length, readAhead));
  let [at, from] = [start, 0];
  const codes = lengths.map((length) => {
    const table = new Int8Array(memory, from, length);
    from += length;
    at = unpackCodes(packed, at, table);
    return table;
  });
  return { tables, codes };
}

/** Fills a table with the codes that are packed from a place on; gives the place of the next table. */
function unpackCodes(packed: Uint8Array, start: number, table: Codes): number {
  const codes = start + Math.ceil(table.length / bitsOfByte);
  let next = codes;
  for (let at = start; at < codes; at++) {
    const first = (at - start) * bitsOfByte;
    // The lowest bit that is set goes first.
    for (let bits = packed[at]!; bits; bits &= bits - 1) table[first + 31 - Math.clz32(bits & -bits)] = packed[next++]!;
  }
  return next;
}

/** Path of a file of this folder, which need not exist. */
export const modelPath = (name: string): string =>
  join(dirname(createRequire(import.meta.url).resolve('#models/word-classes.bin')), name);

/** Reads an archive of this folder by its file name. */
export function readArchive<Tables>(name: string, room?: Room): Archive<Tables> {
  return unpackArchive(readFileSync(modelPath(name)), room);
}
