import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { streamSource } from '../../../server/ingest/files/source.ts';
import type { Reader, ReadItem } from '../../../server/ingest/reader.ts';
import { csvReader } from '../../../server/ingest/readers/csv.ts';
import { jsonlReader } from '../../../server/ingest/readers/jsonl.ts';
import { markdownReader } from '../../../server/ingest/readers/markdown.ts';
import { textReader } from '../../../server/ingest/readers/text.ts';

/** Texts with what breaks readers: line ends of all kinds, quotes, delimiters, rules, accents, emoji. */
const hard = fc.constantFrom(
  '\r\n',
  '\n',
  '\r',
  '"',
  '""',
  ',',
  ';',
  '\t',
  '---\n',
  '“quoted”',
  'e\u0301',
  '👩‍👩‍👧',
  '\u2028',
  '# ',
);
const text = fc
  .array(fc.oneof(hard, fc.string({ unit: 'grapheme', maxLength: 12 })), { minLength: 1, maxLength: 12 })
  .map((pieces) =>
    pieces
      .join('')
      .replace(/^\ufeff+/, '')
      .replace(/\0/g, ''),
  )
  .filter((joined) => joined.trim() !== '');

async function* none(): AsyncGenerator<ReadItem> {}

/** The texts that a reader gives, whatever the pieces in which the bytes arrive. */
async function textsOf(reader: Reader, content: string, size: number): Promise<string[]> {
  const bytes = Buffer.from(content);
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
    bytes.subarray(n * size, (n + 1) * size),
  );
  const texts: string[] = [];
  for await (const item of reader.read(streamSource('file', Readable.from(pieces)), { inner: none }))
    if (item.kind === 'document') texts.push(item.input.text);
    else if (item.kind === 'failure') texts.push(`failure: ${item.message}`);
  return texts;
}

const quoted = (field: string) => `"${field.replace(/"/g, '""')}"`;
const size = fc.integer({ min: 1, max: 40 });

describe('a text comes out of every format as it was written', () => {
  it('plain text', () =>
    fc.assert(
      fc.asyncProperty(text, size, async (written, n) => {
        expect(await textsOf(textReader, written, n)).toEqual([written]);
      }),
    ));

  it('Markdown', () =>
    fc.assert(
      fc.asyncProperty(text, size, async (written, n) => {
        expect(await textsOf(markdownReader, `---\ntitle: A\n---\n${written}`, n)).toEqual([written]);
      }),
    ));

  it('CSV', () =>
    fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), size, async (written, n) => {
        const rows = written.map((field, row) => `${row},${quoted(field)}\r\n`);
        expect(await textsOf(csvReader, `id,text\r\n${rows.join('')}`, n)).toEqual(written);
      }),
    ));

  it('JSON lines', () =>
    fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), size, async (written, n) => {
        const lines = written.map((field) => `${JSON.stringify({ text: field })}\n`);
        expect(await textsOf(jsonlReader, lines.join(''), n)).toEqual(written);
      }),
    ));
});
