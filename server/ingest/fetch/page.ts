import type { IncomingHttpHeaders } from 'node:http';
import { basename } from 'node:path';
import type { Source } from '../files/source.ts';
import { isKnownExtension } from '../registry.ts';
import { FetchError } from './fetch-error.ts';

/** What an address gave. */
export interface FetchedPage {
  /** Where it lay in the end, redirects followed. */
  url: URL;
  bytes: Buffer;
  /** Media type in lower case without its parameters, '' when it was not said. */
  type: string;
  /** Encoding as the header says it. */
  charset: string | null;
  etag: string | null;
  lastModified: string | null;
}

const extensions: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/pdf': 'pdf',
  'text/plain': 'txt',
  'text/markdown': 'md',
  'text/csv': 'csv',
  'application/json': 'json',
  'application/x-ndjson': 'jsonl',
  'application/rss+xml': 'rss',
  'application/atom+xml': 'atom',
};

const typeOf = (headers: IncomingHttpHeaders): string =>
  (headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();

/** Looks at what is about to come. @throws FetchError when it is a picture, film, sound, font, style or script. */
export function refuseOtherThanText(headers: IncomingHttpHeaders): void {
  const type = typeOf(headers);
  if (/^(?:image|audio|video|font)\/|^(?:text|application)\/(?:css|(?:x-)?(?:java|ecma)script)$/.test(type))
    throw new FetchError(`is no article but ${type}`);
}

export const pageOf = (url: URL, headers: IncomingHttpHeaders, bytes: Buffer): FetchedPage => ({
  url,
  bytes,
  type: typeOf(headers),
  charset: /charset\s*=\s*["']?([\w:.-]+)/i.exec(headers['content-type'] ?? '')?.[1] ?? null,
  etag: headers.etag ?? null,
  lastModified: headers['last-modified'] ?? null,
});

/** The name of a page as a file, with the extension of its type unless it has a known one. */
function fileNameOf({ url, type }: FetchedPage): string {
  const name = basename(url.pathname) || 'page';
  const own = /\.([a-z\d]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return isKnownExtension(own) || !extensions[type] ? name : `${name}.${extensions[type]}`;
}

/** A page as a source for the readers. */
export const pageSource = (address: string, page: FetchedPage): Source => ({
  place: { file: address },
  name: fileNameOf(page),
  path: null,
  url: page.url.href,
  charset: page.charset ?? undefined,
  depth: 0,
  async *bytes() {
    yield page.bytes;
  },
});
