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

/**
 * Reads to the end of a record: the parser itself would look for it without end where the file was cut off.
 * @throws DemarcheError `unreadable_input` when the file ends before the record does.
 */
async function finish(record: WARCRecord): Promise<void> {
  // The bytes of the record itself, also after its content has been read.
  const reader = record._reader;
  for await (const _ of reader);
  record.consumed = 'skipped';
  const missing = 'limit' in reader ? Number(reader.limit) : 0;
  if (missing > 0 || record.warcHeader('Content-Length') === null)
    throw unreadable('the file ends in the middle of this record: it was cut off, copy or download it again');
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
      const at = { ...place, ...(url && { member: url }), unit: 'record', number } as const;
      try {
        const bytes = isPage(record) ? await bytesOf(record).finally(() => finish(record)) : await finish(record);
        if (bytes) yield* context.inner({ ...innerSource(source, at, nameOf(url, typeOf(record)), bytes), url });
        else if (record.warcType === 'response' || record.warcType === 'resource') left += 1;
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
