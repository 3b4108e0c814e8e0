import { posix } from 'node:path';
import { languageCode } from '../../../shared/language.ts';
import { parseDate } from '../date.ts';
import { walkXml, xmlField } from '../files/xml.ts';
import { readMembers } from '../files/zip.ts';
import { htmlText } from '../html/text.ts';
import { type Reader, unreadable } from '../reader.ts';

const container = 'META-INF/container.xml';

/** Chapters shorter than this are title pages and tables of contents. */
const fewCharacters = 200;

/** Whether chapters are encrypted; fonts alone often are. */
const isProtected = (xml: Buffer | undefined): boolean =>
  (xml?.toString('utf8').match(/CipherReference[^>]*/g) ?? []).some((reference) => /\.x?html/.test(reference));

/** The path of the package file. */
function packagePath(xml: string): string | null {
  let path: string | null = null;
  walkXml(xml, {
    open: (name, { 'full-path': found }) => {
      if (name === 'rootfile' && found) path ??= found;
    },
  });
  return path;
}

function decoded(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}

/** Files of the chapters in reading order; the table of contents is none. */
function chapterPaths(xml: string, folder: string): string[] {
  const files = new Map<string, string>();
  const order: string[] = [];
  walkXml(xml, {
    open(name, { id, href, idref, properties }) {
      if (name.endsWith('item') && id && href && properties !== 'nav') files.set(id, posix.join(folder, decoded(href)));
      else if (name.endsWith('itemref') && idref) order.push(idref);
    },
  });
  return order.flatMap((id) => files.get(id) ?? []);
}

const headingOf = (html: string): string | null => {
  const heading = /<h[1-3]\b[^>]*>([\s\S]*?)<\/h[1-3]>/i.exec(html.slice(0, 5000))?.[1];
  return heading ? htmlText(heading).replace(/\s+/g, ' ').trim() || null : null;
};

/** An electronic book or magazine: one document a chapter. */
export const epubReader: Reader = {
  format: 'epub',
  count: 'unknown',
  apart: true,
  recognizes: ({ members, bytes }) =>
    members.includes(container) && bytes.toString('latin1', 0, 512).includes('application/epub+zip'),
  async *read(source) {
    const members = await readMembers(source, (name) => /\.(?:opf|xml|x?html?)$/i.test(name));
    if (isProtected(members.get('META-INF/encryption.xml')))
      throw unreadable('is protected against copying; get it without protection');
    const path = packagePath(members.get(container)?.toString('utf8') ?? '');
    const opf = path && members.get(path)?.toString('utf8');
    if (!path || !opf) throw unreadable('is no whole EPUB: it has no list of its chapters; make it again');
    const written = xmlField(opf, 'dc:date');
    const language = xmlField(opf, 'dc:language');
    const { date } = written === null ? { date: null } : parseDate(written);
    const book = { source: xmlField(opf, 'dc:title'), date, language: language && languageCode(language) };
    const texts = chapterPaths(opf, posix.dirname(path)).flatMap((file) => members.get(file)?.toString('utf8') ?? []);
    let number = 0;
    for (const html of texts) {
      number += 1;
      const text = htmlText(html);
      if (text.length < fewCharacters && texts.length > 1) continue;
      const place = { ...source.place, unit: 'chapter', number } as const;
      yield {
        kind: 'document',
        place,
        path: null,
        input: { ...book, text, title: headingOf(html) ?? book.source },
        notes: [],
      };
    }
  },
};
