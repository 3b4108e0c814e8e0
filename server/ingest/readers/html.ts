import { factivaPage } from '../databases/factiva-page.ts';
import { decode, encodingNote } from '../files/encoding.ts';
import { rootOf } from '../files/markup.ts';
import { largestText, readWhole } from '../files/source.ts';
import { documentsOfPage } from '../html/article.ts';
import type { Reader } from '../reader.ts';

/** What the page says of its own encoding. */
const statedEncoding = (bytes: Buffer): string | undefined =>
  /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(bytes.toString('latin1', 0, 4096))?.[1];

/** Elements that pages and pieces of them begin with. */
const roots = new Set('html head body title meta div article main section p h1 table script style'.split(' '));

/** A page that begins with any other element, as hand-made ones do, is known by its name. */
const isPieceOfPage = (text: string, extension: string): boolean =>
  /^x?html?$/.test(extension) && rootOf(text) !== null && !text.startsWith('<?xml');

/** A saved web page: HTML of a browser, SingleFile's, or a download of Factiva. */
export const htmlReader: Reader = {
  format: 'html',
  count: 'one',
  apart: true,
  recognizes: ({ text, extension }) =>
    roots.has(rootOf(text) ?? '') || /^<!doctype\s+html/i.test(text) || isPieceOfPage(text, extension),
  async *read(source, { format }) {
    const bytes = await readWhole(source, largestText);
    const stated = source.charset ?? statedEncoding(bytes);
    const { text: html, guessed } = decode(bytes, stated);
    const database = await factivaPage(html, source, format === 'factiva');
    if (database) {
      yield* database;
      return;
    }
    const encoding = encodingNote(guessed, stated);
    yield* documentsOfPage(html, source, source.url ?? null, encoding);
  },
};
