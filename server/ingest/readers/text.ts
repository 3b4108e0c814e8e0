import { readText } from '../bytes.ts';
import { parseDate } from '../date.ts';
import type { Reader } from '../reader.ts';

const longestHeadline = 140;

/** True of a line that reads as a headline: a few words without a full stop, no date, no byline, no list of names. */
const isHeadline = (line: string): boolean =>
  line.length <= longestHeadline &&
  line.split(/\s+/).length >= 3 &&
  /\p{L}{2}/u.test(line) &&
  !/[.!:;,…]["'”’]?$/u.test(line) &&
  !/^(?:by|from)\s/i.test(line) &&
  parseDate(line).date === null;

/** The first line, where it is clearly a headline: short, no full stop, a blank line and then longer text after it. */
export function headlineOf(text: string): string | null {
  const match = /^\s*(\S[^\n]*?)[ \t\r]*\n[ \t\r]*\n\s*(\S[^\n]*)/.exec(text);
  if (!match) return null;
  const [, first, next] = match;
  return isHeadline(first!) && next!.length > first!.length ? first! : null;
}

/** A file of plain text is one document. */
export const textReader: Reader = {
  format: 'plain text',
  extensions: ['txt', 'text'],
  async *read({ name, path, bytes }) {
    const text = await readText(bytes());
    yield { kind: 'document', place: { file: name }, path, input: { text, title: headlineOf(text) }, notes: [] };
  },
};
