import { readEmail } from '../files/email.ts';
import { largestText, readWhole } from '../files/source.ts';
import type { Reader } from '../reader.ts';

const known =
  /^(?:from|to|subject|date|received|return-path|message-id|mime-version|delivered-to|reply-to|dkim-signature|x-[\w-]+|content-type|content-transfer-encoding|list-[\w-]+):/i;

/** How many of the lines before the first empty one are headers of a message. */
export function headerCount(text: string): number {
  const [head = ''] = text.slice(0, 16_384).split(/\r?\n\r?\n/, 1);
  const lines = head.split(/\r?\n/).filter((line) => !/^[ \t]/.test(line));
  const found = lines.filter((line) => known.test(line)).length;
  return lines.every((line) => /^[\w-]+:/.test(line)) ? found : 0;
}

/** A message, such as a newsletter, with the files attached to it. */
export const emlReader: Reader = {
  format: 'eml',
  count: 'one',
  apart: true,
  recognizes: ({ text }) => headerCount(text) >= 3,
  async *read(source, context) {
    yield* readEmail(await readWhole(source, largestText), source, {}, context);
  },
};
