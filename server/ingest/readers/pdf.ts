import { documentsOfText } from '../documents.ts';
import { type PdfLine, pdfHeadline, pdfParagraphs, withoutRunningHeads } from '../files/pdf-text.ts';
import { readWhole } from '../files/source.ts';
import { type Reader, unreadable } from '../reader.ts';
import { headlineOf } from './text.ts';

type Pdf = Awaited<ReturnType<typeof import('unpdf')['getDocumentProxy']>>;
type PdfPage = Awaited<ReturnType<Pdf['getPage']>>;

/** More pages than this are a book or a file made to take forever. */
const mostPages = 2000;

/** The lines of a page in the order in which they were written. */
async function linesOf(page: PdfPage): Promise<PdfLine[]> {
  const lines: PdfLine[] = [];
  let isNew = true;
  for (const item of (await page.getTextContent()).items) {
    if (!('str' in item)) continue;
    const [, , , size, x, y] = item.transform as number[];
    if (isNew) lines.push({ text: '', x: x!, right: x!, y: y!, size: Math.abs(size!) });
    const line = lines.at(-1)!;
    line.text += item.str;
    if (item.str.trim()) line.right = Math.max(line.right, x! + item.width);
    isNew = item.hasEOL;
  }
  return lines.filter(({ text }) => text.trim());
}

const damaged = 'is no whole PDF: it is damaged or was cut off; get it again';

/** Without its table at the end, a large file would be searched through byte by byte, for minutes. */
const searchedBytes = 8 * 1024 * 1024;

const hasTable = (bytes: Buffer): boolean =>
  bytes.length < searchedBytes || bytes.subarray(-4096).includes('startxref');

const messages: Readonly<Record<string, string>> = {
  PasswordException: 'is protected by a password; save it without one',
  InvalidPDFException: damaged,
};

async function openPdf(bytes: Buffer): Promise<Pdf> {
  if (!hasTable(bytes)) throw unreadable(damaged);
  const { getDocumentProxy } = await import('unpdf');
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false });
  } catch (error) {
    throw unreadable(
      messages[(error as Error).name] ?? `cannot be read as PDF (${(error as Error).message}); save it again`,
    );
  }
}

async function pagesOf(pdf: Pdf): Promise<PdfLine[][]> {
  if (pdf.numPages > mostPages) throw unreadable(`has more than ${mostPages} pages; take the articles out of it`);
  const pages: PdfLine[][] = [];
  try {
    for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await linesOf(await pdf.getPage(number)));
  } catch (error) {
    throw unreadable(`page ${pages.length + 1} cannot be read (${(error as Error).message}); save it again`);
  }
  return pages;
}

/** A PDF: one document, or a download of a news database saved as such. */
export const pdfReader: Reader = {
  format: 'pdf',
  count: 'one',
  apart: true,
  recognizes: ({ bytes }) => bytes.subarray(0, 1024).includes('%PDF-'),
  async *read(source, context) {
    const pdf = await openPdf(await readWhole(source));
    try {
      const paragraphs = pdfParagraphs(withoutRunningHeads(await pagesOf(pdf)));
      const text = paragraphs
        .map((paragraph) => paragraph.text)
        .join('\n\n')
        .replaceAll('\0', '');
      if (!text.trim())
        throw unreadable('holds pictures of text, no text; run it through a program for text recognition first');
      yield* documentsOfText(source, context, text, { title: pdfHeadline(paragraphs) ?? headlineOf(text) });
    } finally {
      await pdf.destroy();
    }
  },
};
