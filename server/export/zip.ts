import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';

/** 1 January 1980, the first day that the format knows: equal contents give equal archives on every day. */
const firstDay = 0x21;
const most16 = 0xffff;
const most32 = 0xffffffff;

/** Numbers of two, four and eight bytes, the lowest byte first. */
function fields(...values: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.reduce((sum, [bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [bytes, value] of values) {
    if (bytes === 2) view.setUint16(at, value, true);
    else if (bytes === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}

interface Entry {
  name: string;
  offset: number;
  crc: number;
  packed: number;
  size: number;
}

/** Version 4.5, names in UTF-8 and lengths after the data, compressed: what each header says of an entry. */
const kind = [
  [2, 45],
  [2, 0x0808],
  [2, 8],
  [2, 0],
  [2, firstDay],
] as const;

function directoryRow({ offset, crc, packed, size, ...entry }: Entry): Uint8Array[] {
  const name = Buffer.from(entry.name);
  const extra = fields([2, 1], [2, 24], [8, size], [8, packed], [8, offset]);
  const head = fields(
    ...([[4, 0x02014b50], [2, 45], ...kind, [4, crc], [4, most32], [4, most32], [2, name.length]] as const),
    ...([
      [2, extra.length],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, most32],
    ] as const),
  );
  return [head, name, extra];
}

/** The end of an archive, in the form for any number of entries of any size (ZIP64). */
function ending(entries: number, start: number, length: number): Uint8Array[] {
  const end = fields(
    ...([
      [4, 0x06064b50],
      [8, 44],
      [2, 45],
      [2, 45],
      [4, 0],
      [4, 0],
    ] as const),
    ...([
      [8, entries],
      [8, entries],
      [8, length],
      [8, start],
    ] as const),
  );
  const locator = fields([4, 0x07064b50], [4, 0], [8, start + length], [4, 1]);
  const few = Math.min(entries, most16);
  const last = fields([4, 0x06054b50], [2, 0], [2, 0], [2, few], [2, few], [4, most32], [4, most32], [2, 0]);
  return [end, locator, last];
}

/** A file in an archive: its name with slashes, and its text, whole or piece by piece. */
export interface ZippedFile {
  name: string;
  text: string | AsyncIterable<string> | Iterable<string>;
}

/** A ZIP archive (APPNOTE.TXT of PKWARE, 6.3.10), written as its files come; none of them is held in memory. */
export async function* zipped(files: AsyncIterable<ZippedFile>): AsyncGenerator<Uint8Array> {
  const entries: Entry[] = [];
  let written = 0;
  for await (const { name, text } of files) {
    const entry: Entry = { name, offset: written, crc: 0, packed: 0, size: 0 };
    for await (const piece of packedFile(entry, text)) {
      written += piece.length;
      yield piece;
    }
    entries.push(entry);
  }
  let length = 0;
  for (const entry of entries)
    for (const part of directoryRow(entry)) {
      length += part.length;
      yield part;
    }
  yield* ending(entries.length, written, length);
}

async function* packedFile(entry: Entry, text: ZippedFile['text']): AsyncGenerator<Uint8Array> {
  const name = Buffer.from(entry.name);
  yield fields([4, 0x04034b50], ...kind, [4, 0], [4, most32], [4, most32], [2, name.length], [2, 20]);
  yield name;
  yield fields([2, 1], [2, 16], [8, 0], [8, 0]);
  for await (const piece of packed(entry, text)) {
    entry.packed += piece.length;
    yield piece;
  }
  yield fields([4, 0x08074b50], [4, entry.crc], [8, entry.packed], [8, entry.size]);
}

function counted(entry: Entry, piece: string): Buffer {
  const bytes = Buffer.from(piece);
  entry.crc = crc32(bytes, entry.crc);
  entry.size += bytes.length;
  return bytes;
}

async function* countedPieces(entry: Entry, text: Exclude<ZippedFile['text'], string>): AsyncGenerator<Buffer> {
  for await (const piece of text) yield counted(entry, piece);
}

/** Packs a small text at once: of these there may be a hundred thousand. */
function packed(entry: Entry, text: ZippedFile['text']): Iterable<Buffer> | AsyncIterable<Buffer> {
  if (typeof text === 'string') return [deflateRawSync(counted(entry, text))];
  const deflate = createDeflateRaw();
  // What fails there breaks off what is read here.
  pipeline(countedPieces(entry, text), deflate).catch(() => undefined);
  return deflate;
}
