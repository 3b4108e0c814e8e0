import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type * as Read from '../../../server/ingest/read.ts';
import type { ReadItem, ReadSettings } from '../../../server/ingest/reader.ts';
import { inputsOf, readItems, remarksOf } from './read-items.ts';

/** Threads run what is built. */
const { readAll } = (await import(
  pathToFileURL(resolve(import.meta.dirname, '../../../dist/server/ingest/read.js')).href
)) as typeof Read;

/** A PDF of one page that draws a form, which draws another twice, and so on: whoever reads all of it never comes to the end. */
function endlessPdf(): string {
  const forms = 60;
  const stream = (dictionary: string, content: string) =>
    `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const formAt = (n: number) => {
    const next =
      n + 1 < forms
        ? `/Resources << /XObject << /F ${5 + n + 1} 0 R >> /Font << /A 4 0 R >> >>`
        : '/Resources << /Font << /A 4 0 R >> >>';
    const content = n + 1 < forms ? '/F Do /F Do' : 'BT /A 9 Tf (Ghana praised Togo.) Tj ET';
    return stream(`/Type /XObject /Subtype /Form /BBox [0 0 99 99] ${next}`, content);
  };
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents ${5 + forms} 0 R /Resources << /XObject << /F 5 0 R >> >> >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...Array.from({ length: forms }, (_, n) => formAt(n)),
    stream('', '/F Do'),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, n) => {
    const at = text.length;
    text += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
}

describe('a file that is read in a thread', () => {
  it('gives the same as one that is read here, whatever its format', { timeout: 120_000 }, async () => {
    const fixtures = join(import.meta.dirname, '../../fixtures/ingest/formats');
    const apart: ReadItem[] = [];
    for await (const item of readAll([fixtures], Readable.from([]))) apart.push(item);
    expect(apart.length).toBeGreaterThan(50);
    expect(apart).toEqual(await readItems([fixtures]));
  });
});

describe('a file that a library takes apart without end', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demarche-apart-'));
    await writeFile(join(folder, 'a-endless.pdf'), endlessPdf());
    await writeFile(join(folder, 'b-letter.rtf'), String.raw`{\rtf1 Ghana praised Togo.}`);
    await writeFile(join(folder, 'c-text.txt'), 'Kenya praised Togo.');
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function read(settings: ReadSettings): Promise<ReadItem[]> {
    const items: ReadItem[] = [];
    for await (const item of readAll([folder], Readable.from([]), settings)) items.push(item);
    return items;
  }

  it('is given up when its time is over, is named, and the others are read', { timeout: 60_000 }, async () => {
    const items = await read({ patience: 3000 });
    expect(remarksOf(items, folder)).toEqual([
      ['failure', 'a-endless.pdf', expect.stringContaining('was given up after 3 seconds of reading')],
    ]);
    expect(inputsOf(items).map(({ text }) => text)).toEqual(['Ghana praised Togo.', 'Kenya praised Togo.']);
  });
});
