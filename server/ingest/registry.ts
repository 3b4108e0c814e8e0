import type { Reader } from './reader.ts';
import { csvReader } from './readers/csv.ts';
import { jsonlReader } from './readers/jsonl.ts';
import { markdownReader } from './readers/markdown.ts';
import { textReader } from './readers/text.ts';

/** Every format that is read. */
export const readers: readonly Reader[] = [textReader, markdownReader, csvReader, jsonlReader];

/** Extensions that can be read, as users write them; each may be followed by .gz. */
export const extensions: readonly string[] = readers.flatMap((reader) => reader.extensions.map((name) => `.${name}`));

const ending = /\.([^.]+?)(?:\.gz)?$/i;

/** The reader of a file by its extension, `.gz` left aside; null when no format has it. */
export function readerOf(file: string): Reader | null {
  const extension = ending.exec(file)?.[1]?.toLowerCase();
  return readers.find((reader) => extension !== undefined && reader.extensions.includes(extension)) ?? null;
}
