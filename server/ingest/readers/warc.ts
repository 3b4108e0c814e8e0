import { basename } from 'node:path';
import type { WARCRecord } from 'warcio';
import { inMebibytes, innerSource, largestText } from '../files/source.ts';
import { failure, type Reader, unreadable } from '../reader.ts';

const readTypes = /html|pdf|rss|atom|feed\+json/i;

const typeOf = ({ httpHeaders, warcContentType }: WARCRecord): string =>
  httpHeaders?.headers.get('content-type') ?? warcContentType ?? '';

/** Whether a record is something that was fetched whole and may hold an article. */
function isPage(record: WARCRecord): boolean {
  const { warcType, httpHeaders } = record;
  if (warcType !== 'response' && warcType !== 'resource') return false;
  if (httpHeaders && !/^2\d\d$/.test(String(httpHeaders.statusCode))) return false;
  return readTypes.test(typeOf(record));
}

/** What the page would be called as a file; pages seldom say so themselves. */
function nameOf(url: string, type: string): string {
  const name = URL.canParse(url) ? basename(new URL(url).pathname) : '';
  return /html/i.test(type) && !/\.x?html?$/i.test(name) ? `${name}.html` : name;
}

async function bytesOf(record: WARCRecord): Promise<Uint8Array> {
  if (record.warcContentLength > largestText)
    throw unreadable(`is larger than ${inMebibytes(largestText)}; fetch the article of it alone`);
  return record.readFully(true);
}

/** A crawl (ISO 28500): the article of every page in it; redirects, errors, pictures and scripts are left out. */
export const warcReader: Reader = {
  format: 'warc',
  count: 'unknown',
  recognizes: ({ text }) => /^WARC\/[01]\.\d/.test(text),
  async *read(source, context) {
    const { WARCParser } = await import('warcio');
    const { place } = source;
    let [number, left] = [0, 0];
    for await (const record of new WARCParser(source.bytes())) {
      number += 1;
      const url = record.warcTargetURI ?? '';
      if (!isPage(record)) {
        if (record.warcType === 'response' || record.warcType === 'resource') left += 1;
        continue;
      }
      const at = { ...place, member: url, unit: 'record', number } as const;
      try {
        yield* context.inner({ ...innerSource(source, at, nameOf(url, typeOf(record)), await bytesOf(record)), url });
      } catch (error) {
        yield failure(at, error);
      }
    }
    if (left)
      yield {
        kind: 'note',
        place,
        message: `left out, as no pages: ${left} records of pictures, scripts, redirects and errors`,
      };
  },
};
