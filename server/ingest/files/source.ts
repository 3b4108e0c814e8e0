import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Place } from '../place.ts';
import { unreadable } from '../unreadable.ts';

/** Bytes to read documents from. */
export interface Source {
  readonly place: Place;
  /** Its own name, that of the file or of a member of an archive, for its extension. */
  readonly name: string;
  /** Absolute path when the source is the whole of a file, else null. */
  readonly path: string | null;
  /** The file on disk that holds just these bytes, which can then be read at any place. */
  readonly disk?: string;
  /** Address that it was fetched from. */
  readonly url?: string;
  /** Its encoding as the server said that sent it. */
  readonly charset?: string;
  /** How many archives it lies in. */
  readonly depth: number;
  /** Set when the bytes can be had one time only. */
  readonly once?: true;
  bytes(): AsyncIterable<Uint8Array>;
}

const mebibyte = 1024 * 1024;

/** A file that is held in memory as a whole may not be larger, unpacked. */
export const largestFile = 256 * mebibyte;

/** Nor one of text, which is one article or the articles of one download. */
export const largestText = 64 * mebibyte;

export const inMebibytes = (bytes: number): string => `${Math.round(bytes / mebibyte)} MB`;

/** The file of this name. */
export const fileSource = (file: string): Source => ({
  place: { file },
  name: file,
  path: resolve(file),
  disk: file,
  depth: 0,
  bytes: () => createReadStream(file),
});

/** The same source, of which all bytes are held in memory. */
export async function inMemory(source: Source): Promise<Source> {
  const bytes = await readWhole(source);
  return {
    ...source,
    once: undefined,
    async *bytes() {
      yield bytes;
    },
  };
}

/** A stream, such as standard input. */
export const streamSource = (name: string, stream: AsyncIterable<Uint8Array>): Source => ({
  place: { file: name },
  // A stream that does not tell what it is is plain text.
  name: `${name}.txt`,
  path: null,
  depth: 0,
  once: true,
  bytes: () => stream,
});

/** Bytes in memory under the name of their file. */
export const bytesSource = (name: string, bytes: Uint8Array): Source => ({
  place: { file: name },
  name,
  path: null,
  depth: 0,
  async *bytes() {
    yield bytes;
  },
});

/** Bytes in memory that are a part of another source: a member of an archive, a page of a crawl. */
export const innerSource = (outer: Source, place: Partial<Place>, name: string, bytes: Uint8Array): Source => ({
  place: { ...outer.place, ...place },
  name,
  path: null,
  depth: outer.depth + 1,
  async *bytes() {
    yield bytes;
  },
});

/** The source without the gzip around it. */
export const unpacked = (source: Source): Source => ({
  ...source,
  disk: undefined,
  name: source.name.replace(/\.gz$/i, ''),
  bytes() {
    const unzip = createGunzip();
    // Errors of the file reach the reader through the end of the stream that it iterates.
    pipeline(source.bytes(), unzip).catch(() => undefined);
    return unzip;
  },
});

/**
 * All bytes of the source.
 * @throws DemarcheError `unreadable_input` when they are more than the limit.
 */
export async function readWhole(source: Source, limit = largestFile): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source.bytes()) {
    size += chunk.length;
    if (size > limit)
      throw unreadable(`is larger than ${inMebibytes(limit)}, more than articles of this format are; split it`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function* chain(seen: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* seen;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte <= 0x20);

/**
 * The first bytes, and a source that gives them again: a stream that can be read once only loses nothing, and is waited
 * for no longer than until it says something.
 */
export async function startOf(source: Source, length: number): Promise<{ start: Buffer; source: Source }> {
  const chunks = source.bytes()[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  let size = 0;
  while (size < length) {
    const next = await chunks.next();
    if (next.done) break;
    seen.push(next.value);
    size += next.value.length;
    if (source.once && !isBlank(next.value)) break;
  }
  const start = Buffer.concat(seen).subarray(0, length);
  if (source.once) return { start, source: { ...source, bytes: () => chain(seen, chunks) } };
  await chunks.return?.();
  return { start, source };
}
