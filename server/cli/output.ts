import { once } from 'node:events';
import { csvOf } from '../services/export/csv.ts';

/** Writes and waits until there is room for more. */
export async function print(stream: NodeJS.WritableStream, text: string | Uint8Array): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

export const printLine = (stream: NodeJS.WritableStream, line: string): Promise<void> => print(stream, `${line}\n`);

/** The value as JSON, indented for readers. */
export const printJson = (stream: NodeJS.WritableStream, value: unknown): Promise<void> =>
  printLine(stream, JSON.stringify(value, null, 2));

/** A list as CSV where it is asked for, else the whole answer as JSON. */
export const printData = (
  stream: NodeJS.WritableStream,
  answer: unknown,
  list: readonly object[] | false | undefined,
): Promise<void> => (list ? print(stream, csvOf(list)) : printJson(stream, answer));

/** "1 article", "62 articles". */
export const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;

/** Rows of text as columns: the first to the left, the others, being numbers, to the right. */
export function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]!.length))) ?? [];
  const pad = (cell: string, column: number) =>
    column ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!);
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}
