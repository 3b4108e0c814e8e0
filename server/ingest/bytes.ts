import { unreadable } from './reader.ts';

const newline = 0x0a;

async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** UTF-16 announces itself by a byte order mark; everything else has to be UTF-8. */
const encodingOf = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
};

const notUtf8 = () => unreadable('is not UTF-8 text; save it with the encoding UTF-8');

/**
 * Text of bytes, without a byte order mark, otherwise unchanged.
 * @throws DemarcheError `unreadable_input` when the bytes are no UTF-8 (or UTF-16 with its mark), or no text at all.
 */
export function decode(bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw notUtf8();
  }
  if (text.includes('\0')) throw unreadable('is no text file but a binary one; export it as text first');
  return text;
}

/** The whole of a source as text: see {@link decode}. */
export const readText = async (bytes: AsyncIterable<Uint8Array>): Promise<string> => decode(await collect(bytes));

/** The source as pieces of UTF-8 text, without a byte order mark. */
export async function* decodeStream(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const next = (chunk?: Uint8Array): string => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw notUtf8();
    }
  };
  for await (const chunk of bytes) yield next(chunk);
  yield next();
}

/** Lines as bytes, so that one line in a wrong encoding does not spoil the others; without their line ends. */
export async function* splitLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let open: Buffer[] = [];
  for await (const chunk of bytes) {
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let start = 0;
    for (let end = buffer.indexOf(newline); end >= 0; end = buffer.indexOf(newline, start)) {
      yield Buffer.concat([...open, buffer.subarray(start, end)]);
      open = [];
      start = end + 1;
    }
    if (start < buffer.length) open.push(buffer.subarray(start));
  }
  if (open.length) yield Buffer.concat(open);
}
