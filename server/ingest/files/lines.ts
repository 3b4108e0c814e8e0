import { unreadable } from '../unreadable.ts';
import { damagedUtf8, encodingNote, legacyEncodingOf, legacyText, utf8Text, utf16Of } from './encoding.ts';
import { inMebibytes, largestText } from './source.ts';

const newline = 0x0a;

/** Lines of a text that is read piece by piece, with what is to be said of its encoding at the end. */
export interface Lines {
  /** Each with its line end. */
  lines: AsyncGenerator<string>;
  notes(): string[];
}

async function* utf16Lines(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let open = '';
  for await (const chunk of chunks) {
    open += decoder.decode(chunk, { stream: true });
    const end = open.lastIndexOf('\n') + 1;
    if (end) yield* open.slice(0, end).match(/[^\n]*\n/g)!;
    open = open.slice(end);
  }
  open += decoder.decode();
  if (open) yield open;
}

/** Lines as bytes, with their line ends. */
export async function* byteLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let open: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let start = 0;
    for (let end = buffer.indexOf(newline); end >= 0; end = buffer.indexOf(newline, start)) {
      yield Buffer.concat([...open, buffer.subarray(start, end + 1)]);
      open = [];
      size = 0;
      start = end + 1;
    }
    if (start < buffer.length) open.push(buffer.subarray(start));
    size += buffer.length - start;
    if (size > largestText)
      throw unreadable(`has a line of more than ${inMebibytes(largestText)}; put every article on a line of its own`);
  }
  if (open.length) yield Buffer.concat(open);
}

/** The first chunk that holds something, put back before the others. */
async function peek(chunks: AsyncIterable<Uint8Array>): Promise<[Uint8Array, AsyncIterable<Uint8Array>]> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  async function* all(): AsyncGenerator<Uint8Array> {
    for (let next = first; !next.done; next = await iterator.next()) yield next.value;
  }
  return [first.value ?? new Uint8Array(), all()];
}

/**
 * Lines of text in any usual encoding. A line that is no UTF-8 is read in the encoding that it seems to have and leaves
 * the others as they are.
 */
export function linesOf(bytes: AsyncIterable<Uint8Array>): Lines {
  let guessed: string | null = null;
  let isDamaged = false;
  const lineOf = (line: Buffer): string => {
    const text = utf8Text(line);
    if (text !== null) return text;
    const damaged = damagedUtf8(line);
    if (damaged !== null) {
      isDamaged = true;
      return damaged;
    }
    guessed ??= legacyEncodingOf(line);
    return legacyText(line, guessed);
  };
  async function* lines(): AsyncGenerator<string> {
    const [first, chunks] = await peek(bytes);
    const utf16 = utf16Of(first);
    if (utf16) yield* utf16Lines(chunks, utf16);
    else for await (const line of byteLines(chunks)) yield lineOf(line);
  }
  return { lines: lines(), notes: () => [...(isDamaged ? encodingNote('utf-8') : []), ...encodingNote(guessed)] };
}
