import { once } from 'node:events';
import { csvOf } from '../services/export/csv.ts';
import { harmless } from './text/harmless.ts';
import type { Output } from './text/terminal.ts';

/** Writes and waits until there is room for more. */
export async function print(stream: NodeJS.WritableStream, text: string | Uint8Array): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

/** Writes lines of text; what could steer a terminal does not reach one. */
export const printLine = (stream: Output, line: string): Promise<void> =>
  print(stream, `${stream.isTTY ? harmless(line) : line}\n`);

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

/** Says how to see the rest of a list that is told in part. */
export const restOf = (total: number, { length }: readonly unknown[]): string[] =>
  total > length ? [`${length} of ${counted(total, 'row')}; --limit, --offset and --cursor show others.`] : [];
