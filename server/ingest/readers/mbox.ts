import { byteLines } from '../files/lines.ts';
import { inMebibytes, innerSource, largestText } from '../files/source.ts';
import { failure, type Reader, unreadable } from '../reader.ts';
import { headerCount } from './eml.ts';

const separator = /^From \S+.*\d{4}\s*$/;

const isEmpty = (line: Buffer): boolean => line.toString('latin1').trim() === '';

/** Lines that begin like a separator are quoted by one more ">" (mboxrd). */
const unquoted = (line: Buffer): Buffer => (/^>+From /.test(line.toString('latin1', 0, 64)) ? line.subarray(1) : line);

/** The messages of a mailbox, each without its separator; null for one that is too large to be held. */
async function* messagesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer | null> {
  let [open, size, afterEmpty]: [Buffer[] | null, number, boolean] = [null, 0, true];
  for await (const line of byteLines(bytes)) {
    if (afterEmpty && line.length < 512 && separator.test(line.toString('latin1'))) {
      if (open) yield size > largestText ? null : Buffer.concat(open);
      [open, size] = [[], 0];
    } else if (open) {
      size += line.length;
      if (size <= largestText) open.push(unquoted(line));
    }
    afterEmpty = isEmpty(line);
  }
  if (open) yield size > largestText ? null : Buffer.concat(open);
}

/** A mailbox: one document a message. */
export const mboxReader: Reader = {
  format: 'mbox',
  count: 'unknown',
  recognizes: ({ text }) =>
    separator.test(text.slice(0, 512).split('\n', 1)[0]!) && headerCount(text.slice(text.indexOf('\n') + 1)) >= 1,
  async *read(source, context) {
    let number = 0;
    for await (const message of messagesOf(source.bytes())) {
      number += 1;
      const at = { unit: 'message', number } as const;
      try {
        if (!message)
          throw unreadable(
            `the message is larger than ${inMebibytes(largestText)}; save what is attached to it as files`,
          );
        yield* context.inner(innerSource(source, at, 'message.eml', message), 'eml');
      } catch (error) {
        yield failure({ ...source.place, ...at }, error);
      }
    }
  },
};
