import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { inMebibytes } from '../files/source.ts';
import { FetchError } from './fetch-error.ts';

export interface BodyLimits {
  sentBytes: number;
  unpackedBytes: number;
  /** Whether what is beyond is left out; else it is an error. */
  cut?: boolean;
}

const unpackers = new Map<string, () => Duplex>([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['br', createBrotliDecompress],
  ['deflate', createInflate],
]);

/** Packed once is usual, twice happens; more is a trap. */
const mostPackings = 2;

function unpackersOf(header: string): Duplex[] {
  const names = header
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
  const packed = names.filter((name) => name && name !== 'identity').reverse();
  if (packed.length > mostPackings) throw new FetchError(`is packed ${packed.length} times over`);
  return packed.map((name) => {
    const unpacker = unpackers.get(name);
    if (!unpacker) throw new FetchError(`is packed as ${name}, which nobody asked for`);
    return unpacker();
  });
}

const tooLarge = (limit: number) =>
  new FetchError(`is larger than ${inMebibytes(limit)}, more than a page or document is`);

const bytes = (count: number): string => `${count.toLocaleString('en')} bytes`;

function bodyError(error: unknown, received: number, stated: number): unknown {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (error instanceof FetchError || (error as Error).name === 'AbortError') return error;
  if (code === 'Z_DATA_ERROR' || code.startsWith('ERR_BROTLI') || code.startsWith('ERR__ERROR_FORMAT'))
    return new FetchError('was sent packed and cannot be unpacked; its server is broken', 'later', { cause: error });
  const of = stated ? ` of ${bytes(stated)}` : '';
  return new FetchError(`broke off after ${bytes(received)}${of}`, 'soon', { cause: error });
}

/**
 * The body of an answer, unpacked.
 * @throws FetchError when it breaks off, cannot be unpacked, or is larger than the limits before or after unpacking.
 */
export async function readBody(response: IncomingMessage, limits: BodyLimits): Promise<Buffer> {
  const stated = Number(response.headers['content-length'] ?? 0);
  if (stated > limits.sentBytes && !limits.cut) throw tooLarge(limits.sentBytes);
  const unpacking = unpackersOf(response.headers['content-encoding'] ?? '');
  const chunks: Buffer[] = [];
  let [received, size] = [0, 0];
  async function* counted(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      received += chunk.length;
      if (received > limits.sentBytes) throw tooLarge(limits.sentBytes);
      yield chunk;
    }
  }
  async function collect(source: AsyncIterable<Buffer>): Promise<void> {
    for await (const chunk of source) {
      size += chunk.length;
      chunks.push(chunk);
      if (size > limits.unpackedBytes) throw tooLarge(limits.unpackedBytes);
    }
  }
  try {
    await pipeline([response, counted, ...unpacking, collect] as never);
  } catch (error) {
    if (!limits.cut || size <= limits.unpackedBytes) throw bodyError(error, received, stated);
  }
  return Buffer.concat(chunks).subarray(0, limits.unpackedBytes);
}
