import { type InputFormatName, inputExtensions, inputFormats } from '../../shared/input-formats.ts';
import type { Head } from './files/head.ts';
import type { Reader } from './reader.ts';
import { csvReader } from './readers/csv.ts';
import { docxReader } from './readers/docx.ts';
import { emlReader } from './readers/eml.ts';
import { epubReader } from './readers/epub.ts';
import { feedReader } from './readers/feed.ts';
import { htmlReader } from './readers/html.ts';
import { jsonReader } from './readers/json.ts';
import { jsonlReader } from './readers/jsonl.ts';
import { markdownReader } from './readers/markdown.ts';
import { mboxReader } from './readers/mbox.ts';
import { mhtmlReader } from './readers/mhtml.ts';
import { odtReader } from './readers/odt.ts';
import { pdfReader } from './readers/pdf.ts';
import { rtfReader } from './readers/rtf.ts';
import { textReader } from './readers/text.ts';
import { warcReader } from './readers/warc.ts';
import { xlsxReader } from './readers/xlsx.ts';
import { zipReader } from './readers/zip.ts';

/**
 * Every reader of files, in the order in which they are asked whether they recognize one: what is certain comes before
 * what is likely. Downloads of news databases are told from the text in the files, see `databases/`.
 */
export const readers: readonly Reader[] = [
  pdfReader,
  rtfReader,
  docxReader,
  xlsxReader,
  epubReader,
  odtReader,
  zipReader,
  warcReader,
  feedReader,
  htmlReader,
  mboxReader,
  mhtmlReader,
  emlReader,
  jsonlReader,
  jsonReader,
  markdownReader,
  csvReader,
  textReader,
];

/** The reader of a format, null for the formats of news databases, which stand in files of several kinds. */
export const readerNamed = (name: InputFormatName): Reader | null =>
  readers.find(({ format }) => format === name) ?? null;

/** Formats whose files are text of which nothing but the name may tell what it is. */
const byName: readonly InputFormatName[] = ['text', 'markdown', 'csv', 'jsonl', 'json', 'eml', 'mbox'];

const hasExtension = (name: InputFormatName, extension: string): boolean =>
  inputFormats.some(
    ({ name: format, extensions }) => format === name && (extensions as readonly string[]).includes(extension),
  );

/** The reader of a file by what it holds, else by its name; null when neither tells. */
export function readerOf(head: Head): Reader | null {
  return (
    readers.find((reader) => reader.recognizes(head)) ??
    readers.find(({ format }) => byName.includes(format) && hasExtension(format, head.extension)) ??
    null
  );
}

/** Whether files are called so that hold something which can be read; one that does not hold it is damaged. */
export const isKnownExtension = (extension: string): boolean => inputExtensions.includes(`.${extension}`);
