import { languageCode } from '../../../shared/language.ts';
import { parseDate } from '../date.ts';
import { isRecord } from '../fields/record.ts';
import { decode } from '../files/encoding.ts';
import { rootOf } from '../files/markup.ts';
import { largestText, readWhole } from '../files/source.ts';
import { plainText } from '../html/text.ts';
import type { Place } from '../place.ts';
import { failure, type Reader, type ReadItem, unreadable, WithoutText } from '../reader.ts';

/** What the kinds of feeds call the parts of an entry, each a path; the first that holds something counts. */
const parts = {
  content: ['content.encoded', 'content.value', 'content', 'content_html', 'content_text'],
  teaser: ['description', 'description.value', 'summary.value', 'summary'],
  title: ['title.value', 'title'],
  date: ['pubDate', 'published', 'date_published', 'dc.date', 'dc.dates', 'updated', 'date_modified'],
  url: ['link', 'url', 'external_url'],
} as const;

/** A text of this length is no teaser. */
const teaserLength = 600;

/** The string at a path; of lists the first entry counts. */
function stringAt(value: unknown, path: string): string | null {
  let found: unknown = value;
  for (const name of path.split('.')) {
    const inner: unknown = Array.isArray(found) ? found[0] : found;
    found = isRecord(inner) ? inner[name] : undefined;
  }
  const first: unknown = Array.isArray(found) ? found[0] : found;
  if (first instanceof Date) return first.toISOString();
  return typeof first === 'string' && first.trim() ? first.trim() : null;
}

const part = (entry: unknown, name: keyof typeof parts): string | null => {
  for (const path of parts[name]) {
    const found = stringAt(entry, path);
    if (found) return found;
  }
  return null;
};

/** Links of Atom: that to the entry's page, not to its comments or enclosures. */
function linkOf(entry: unknown): string | null {
  const links = isRecord(entry) && Array.isArray(entry.links) ? entry.links.filter(isRecord) : [];
  const page = links.find(({ rel }) => rel === 'alternate') ?? links.find(({ rel }) => rel === undefined) ?? links[0];
  return stringAt(page, 'href');
}

/** The address of an entry's page; Google's alerts link to its counter, which names the article. */
function addressOf(entry: unknown, base: string | undefined): string | null {
  const url = part(entry, 'url') ?? linkOf(entry);
  const target = url && /^https?:\/\/www\.google\.\w+\/url\?/.test(url) ? new URL(url).searchParams.get('url') : null;
  if (target || !url || !base || !URL.canParse(url, base)) return target ?? url;
  return new URL(url, base).href;
}

const isCut = (text: string): boolean => /(?:…|\.\.\.)\]?$/.test(text.trimEnd());

/** The full text of an entry, null when it only has the first lines. */
function fullText(entry: unknown): string | null {
  for (const name of ['content', 'teaser'] as const) {
    const text = plainText(part(entry, name) ?? '').trim();
    if (text && !isCut(text) && (text.length >= teaserLength || (name === 'content' && /\n\n/.test(text)))) return text;
  }
  return null;
}

interface FeedFacts {
  title: string | null;
  language: string | null;
  /** Address of the feed, when it was fetched. */
  address: string | undefined;
}

function readEntry(place: Place, entry: unknown, { title: source, language, address }: FeedFacts): ReadItem {
  const url = addressOf(entry, address);
  const text = fullText(entry);
  const written = part(entry, 'date');
  const { date, note } = written === null ? { date: null, note: undefined } : parseDate(written);
  const title = plainText(part(entry, 'title') ?? '').trim() || null;
  if (!text) {
    const message = `has only its first lines in the feed (${url ?? 'without an address'}); get the page and give that`;
    return failure(place, new WithoutText(message, url ? [url] : [], { title, date }));
  }
  return {
    kind: 'document',
    place,
    path: null,
    input: { text, title, date, source, url, language },
    notes: note ? [`date left out: ${note}`] : [],
  };
}

async function parse(text: string): Promise<Record<string, unknown>> {
  const { parseFeed } = await import('feedsmith');
  try {
    return parseFeed(text).feed as Record<string, unknown>;
  } catch (error) {
    throw unreadable(`is no feed that can be read (${(error as Error).message}); get it again`);
  }
}

/** What the declaration of XML says of the encoding. */
const statedEncoding = (bytes: Buffer): string | undefined =>
  /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)/i.exec(bytes.toString('latin1', 0, 200))?.[1];

/** A feed of any kind that was saved: the entries that have their full text. */
export const feedReader: Reader = {
  format: 'feed',
  count: 'unknown',
  apart: true,
  recognizes: ({ text }) =>
    ['rss', 'feed', 'rdf:rdf'].includes(rootOf(text) ?? '') ||
    /^\{[^[{]*"version"\s*:\s*"https:\/\/jsonfeed\.org\//.test(text),
  async *read(source) {
    const bytes = await readWhole(source, largestText);
    const feed = await parse(decode(bytes, source.charset ?? statedEncoding(bytes)).text);
    const entries = [feed.items, feed.entries].find(Array.isArray) ?? [];
    if (!entries.length) throw unreadable('the feed has no entries');
    const language = stringAt(feed, 'language') ?? stringAt(feed, 'xml.lang');
    const facts = {
      title: part(feed, 'title'),
      language: language && languageCode(language),
      address: source.url,
    };
    for (const [index, entry] of entries.entries())
      yield readEntry({ ...source.place, unit: 'entry', number: index + 1 }, entry, facts);
  },
};
