import { parseDate } from '../date.ts';
import { documentsOfText } from '../documents.ts';
import { decode, encodingNote } from '../files/encoding.ts';
import { largestText, readWhole } from '../files/source.ts';
import type { Reader } from '../reader.ts';

const longestHeadline = 140;

/** A headline and the first lines after it are no longer than this. */
const lookedAt = 2000;

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
  const match = /^\s*(\S[^\n]*?)[ \t\r]*\n[ \t\r]*\n\s*(\S[^\n]*)/.exec(text.slice(0, lookedAt));
  if (!match) return null;
  const [, first, next] = match;
  return isHeadline(first!) && next!.length > first!.length ? first! : null;
}

/** A file of plain text is one document, or a download of a news database. */
export const textReader: Reader = {
  format: 'text',
  count: 'read',
  recognizes: () => false,
  async *read(source, context) {
    const { text, guessed } = decode(await readWhole(source, largestText), source.charset);
    const notes = encodingNote(guessed, source.charset);
    yield* documentsOfText(source, context, text, { title: headlineOf(text) }, notes);
  },
};
