import { documentsOfText } from '../documents.ts';
import { rtfText, tidy } from '../files/rtf.ts';
import { largestText, readWhole } from '../files/source.ts';
import { type Reader, unreadable } from '../reader.ts';
import { headlineOf } from './text.ts';

/** `{\info{\title Talks resume}}` */
const titleIn = (rtf: string): string | null => {
  const title = /\{\\title ((?:[^{}]|\\[{}])*)\}/.exec(rtf.slice(0, 65_536))?.[1];
  return title ? rtfText(title).trim() || null : null;
};

/** Whether the text ends before the groups that it opens; bytes of pictures may hold braces. */
function isCutOff(rtf: string): boolean {
  let depth = 0;
  for (const [sign] of rtf.matchAll(/\\[\s\S]|[{}]/g)) depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
  return depth > 0 && !/\\bin\d/.test(rtf);
}

/** Rich text: one document, or a download of a news database. */
export const rtfReader: Reader = {
  format: 'rtf',
  count: 'read',
  apart: true,
  recognizes: ({ text }) => text.startsWith('{\\rtf'),
  async *read(source, context) {
    const rtf = (await readWhole(source, largestText)).toString('latin1');
    if (isCutOff(rtf)) throw unreadable('ends in the middle: it was cut off, copy or download it again');
    const text = tidy(rtfText(rtf));
    if (!text) throw unreadable('holds no text, only pictures or nothing');
    yield* documentsOfText(source, context, text, { title: titleIn(rtf) ?? headlineOf(text) });
  },
};
