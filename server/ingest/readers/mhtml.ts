import { largestText, readWhole } from '../files/source.ts';
import { documentsOfPage } from '../html/article.ts';
import { type Reader, unreadable } from '../reader.ts';

const headers = /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*/;

const cutOff = 'ends before its last part: it was cut off, save it again with a browser';

/** Whether the mark after the last part is missing (RFC 2046, 5.1.1). */
function isCutOff(bytes: Buffer): boolean {
  const boundary = /boundary="?([^"\r\n;]+)/i.exec(bytes.toString('latin1', 0, 16_384))?.[1];
  return boundary !== undefined && !bytes.includes(`--${boundary.trim()}--`);
}

/** A page that a browser saved with everything on it: MIME, of which the first part of HTML is the page (RFC 2557). */
export const mhtmlReader: Reader = {
  format: 'mhtml',
  count: 'one',
  apart: true,
  recognizes({ text }) {
    const head = headers.exec(text.slice(0, 16_384).replaceAll('\r', ''))?.[0] ?? '';
    return (
      /^content-type:\s*multipart\/related/im.test(head) &&
      /^(?:snapshot-content-location|mime-version):/im.test(head) &&
      !/^(?:to|received):/im.test(head)
    );
  },
  async *read(source) {
    const { default: PostalMime } = await import('postal-mime');
    const bytes = await readWhole(source, largestText);
    if (isCutOff(bytes)) throw unreadable(cutOff);
    const email = await PostalMime.parse(bytes);
    const address = email.headers.find(({ key }) => key === 'snapshot-content-location')?.value ?? null;
    if (!email.html) throw unreadable('holds no page; save it again with a browser');
    yield* documentsOfPage(email.html, source, address);
  },
};
