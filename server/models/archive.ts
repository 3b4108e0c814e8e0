import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** Tables and weight tables of a trained model. The weights lie in shared memory: posting an archive to a worker copies none. */
export interface Archive<Tables> {
  readonly tables: Tables;
  readonly weights: readonly Int16Array[];
}

interface Header<Tables> {
  readonly tables: Tables;
  readonly lengths: readonly number[];
}

const headerLengthBytes = 4;

/** Weights by their stored code: square-root companding keeps small weights apart and lets large ones be coarse. */
const weightOfCode = Int16Array.from({ length: 256 }, (_, code) => {
  const signed = (code << 24) >> 24;
  return signed * Math.abs(signed);
});

/** Largest weight that a code can stand for. */
export const largestWeight = 127 * 127;

const codeOf = (weight: number): number => Math.sign(weight) * Math.min(127, Math.round(Math.sqrt(Math.abs(weight))));

/**
 * Packs tables and weights into one compressed file: header length, header as JSON, one byte per weight.
 * @param weights scaled so that the largest weights come near `largestWeight`
 */
export function packArchive<Tables>(tables: Tables, weights: readonly Float32Array[]): Buffer {
  const header = Buffer.from(JSON.stringify({ tables, lengths: weights.map((table) => table.length) }));
  const length = Buffer.alloc(headerLengthBytes);
  length.writeUInt32LE(header.length);
  const codes = weights.map((table) => Buffer.from(Int8Array.from(table, codeOf).buffer));
  const content = Buffer.concat([length, header, ...codes]);
  return brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 10,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
}

/** Unpacks what `packArchive` made. */
export function unpackArchive<Tables>(packed: Uint8Array): Archive<Tables> {
  const content = brotliDecompressSync(packed);
  const headerEnd = headerLengthBytes + content.readUInt32LE(0);
  const header = JSON.parse(content.toString('utf8', headerLengthBytes, headerEnd)) as Header<Tables>;
  let at = headerEnd;
  const weights = header.lengths.map((length) => {
    const table = new Int16Array(new SharedArrayBuffer(length * Int16Array.BYTES_PER_ELEMENT));
    for (let i = 0; i < length; i++) table[i] = weightOfCode[content[at + i]!]!;
    at += length;
    return table;
  });
  return { tables: header.tables, weights };
}

/** Path of a file of this folder, which need not exist. */
export const modelPath = (name: string): string =>
  join(dirname(createRequire(import.meta.url).resolve('#models/word-classes.bin')), name);

/** Reads an archive of this folder by its file name. */
export function readArchive<Tables>(name: string): Archive<Tables> {
  return unpackArchive(readFileSync(modelPath(name)));
}
