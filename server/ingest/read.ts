import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { filesOf } from './files.ts';
import { failure, type Reader, type ReadItem, type Source, unreadable } from './reader.ts';
import { jsonlReader } from './readers/jsonl.ts';
import { textReader } from './readers/text.ts';
import { extensions, readerOf } from './registry.ts';

/** The path that stands for standard input. */
export const standardInput = '-';

function unpacked(file: Readable): Readable {
  const unzip = createGunzip();
  // Errors of the file reach the reader through the end of the stream that it iterates.
  pipeline(file, unzip).catch(() => undefined);
  return unzip;
}

const fileSource = (name: string): Source => ({
  name,
  path: resolve(name),
  bytes: () => {
    const file = createReadStream(name);
    return name.toLowerCase().endsWith('.gz') ? unpacked(file) : file;
  },
});

const messages: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder; check the path',
  EACCES: 'the file may not be read; check its permissions',
  Z_DATA_ERROR: 'the file is no gzip, or a damaged one; compress it again',
  ERR_STREAM_PREMATURE_CLOSE: 'the input was closed before its end',
  Z_BUF_ERROR: 'the gzip file ends too early; compress it again',
};

const inWords = (error: unknown): unknown => messages[(error as { code?: string }).code ?? ''] ?? error;

/** Reads one source; an error that ends it becomes a failure of the source as a whole. */
async function* readSource(reader: Reader, source: Source): AsyncGenerator<ReadItem> {
  try {
    yield* reader.read(source);
  } catch (error) {
    yield failure({ file: source.name }, inWords(error));
  }
}

function readFile(name: string): AsyncGenerator<ReadItem> {
  const reader = readerOf(name) ?? {
    ...textReader,
    read() {
      throw unreadable(`the format is not known; files may end in ${extensions.join(' ')} and .gz after these`);
    },
  };
  return readSource(reader, fileSource(name));
}

async function* readPath(path: string): AsyncGenerator<ReadItem> {
  try {
    for await (const file of filesOf(path)) yield* readFile(file);
  } catch (error) {
    yield failure({ file: path }, inWords(error));
  }
}

/** JSON lines when the first thing that stands in it is a brace, else one plain text. */
async function* readStream(stream: AsyncIterable<Uint8Array>): AsyncGenerator<ReadItem> {
  const chunks = stream[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  let start = '';
  while (!start) {
    const next = await chunks.next();
    if (next.done) break;
    seen.push(next.value);
    start = Buffer.from(next.value)
      .toString('utf8')
      .replace(/^\ufeff/, '')
      .trimStart();
  }
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield* seen;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  }
  const reader = start.startsWith('{') ? jsonlReader : textReader;
  yield* readSource(reader, { name: 'standard input', path: null, bytes });
}

/** Documents of files, folders (with the folders in them) and standard input (`-`), in order, with what could not be read. */
export async function* readAll(paths: readonly string[], stdin: AsyncIterable<Uint8Array>): AsyncGenerator<ReadItem> {
  for (const path of paths) yield* path === standardInput ? readStream(stdin) : readPath(path);
}

/** Documents of JSON lines on a stream. */
export const readJsonLines = (name: string, stream: AsyncIterable<Uint8Array>): AsyncGenerator<ReadItem> =>
  readSource(jsonlReader, { name, path: null, bytes: () => stream });

/** How many documents and failures the files and folders hold; it reads them all. */
export async function countDocuments(paths: readonly string[]): Promise<number> {
  let count = 0;
  for (const path of paths) for await (const _ of readPath(path)) count += 1;
  return count;
}
