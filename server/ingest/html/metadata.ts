import { languageCode } from '../../../shared/language.ts';
import { isRecord } from '../fields/record.ts';
import { lineOf, type Page } from './dom.ts';
import { htmlText, plainText } from './text.ts';

/** What a page says of its article. */
export interface PageMetadata {
  title: string | null;
  date: string | null;
  source: string | null;
  url: string | null;
  language: string | null;
  /** The text as search engines get it, null when it is not given. */
  body: string | null;
}

type Data = Record<string, unknown>;

/** Types of schema.org for articles: NewsArticle, ReportageNewsArticle, BlogPosting and so on. */
const isArticle = ({ '@type': type }: Data): boolean =>
  [type].flat().some((name) => typeof name === 'string' && /(?:Article|BlogPosting)$/.test(name));

function* objectsIn(value: unknown, depth = 0): Generator<Data> {
  if (depth > 8) return;
  if (Array.isArray(value)) for (const item of value) yield* objectsIn(item, depth + 1);
  if (!isRecord(value)) return;
  yield value;
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) yield* objectsIn(value[key], depth + 1);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** The article of the JSON-LD blocks of a page, empty when there is none. */
function linkedData(page: Page): Data {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]'))
    for (const data of objectsIn(parsed(script.textContent ?? ''))) if (isArticle(data)) return data;
  return {};
}

const string = (value: unknown): string | null => {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string') return htmlText(first).replace(/\s+/g, ' ').trim() || null;
  return isRecord(first) ? string(first.name ?? first['@id'] ?? first.url) : null;
};

const dateNames = [
  'meta[property="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="date"]',
  'meta[name="pubdate"]',
  'meta[name="publish-date"]',
  'meta[name="dc.date" i]',
  'meta[name="dcterms.created" i]',
  'meta[name="parsely-pub-date"]',
  'meta[name="sailthru.date"]',
];

/** The first of these elements that says something, in its attribute. */
const attribute = (page: Page, selectors: readonly string[], name = 'content'): string | null => {
  for (const selector of selectors) {
    const value = page.querySelector(selector)?.getAttribute(name)?.trim();
    if (value) return value;
  }
  return null;
};

/** Outlets stand behind the headline in the title of a page: "Talks resume - The Courier". */
const headlineOf = (title: string | null, source: string | null): string | null => {
  const parts = title?.split(/\s+[-–—|·]\s+/) ?? [];
  return source && parts.length > 1 && parts.at(-1)!.toLowerCase() === source.toLowerCase()
    ? parts.slice(0, -1).join(' - ')
    : title;
};

/** An address of the web; one that is written as a path needs the address that the page was fetched from. */
const pageAddress = (url: string | null, base?: string | null): string | null => {
  if (url && base && URL.canParse(url, base)) return pageAddress(new URL(url, base).href);
  return url && /^https?:\/\//i.test(url) ? url : null;
};

/** SingleFile writes the address and the day of saving in a comment at the top. */
const savedFrom = (html: string): string | null =>
  /<!--\s*(?:Page saved with SingleFile\s+url:|saved from url=\(\d+\))\s*(\S+)/i.exec(html.slice(0, 4096))?.[1] ?? null;

/**
 * What JSON-LD, Open Graph, `<meta>`, `<time>` and `<html lang>` say of the article of a page, in this order. `address`
 * is where it was fetched from.
 */
export function pageMetadata(page: Page, html: string, address?: string | null): PageMetadata {
  const data = linkedData(page);
  const source =
    string(data.publisher) ?? attribute(page, ['meta[property="og:site_name"]', 'meta[name="application-name"]']);
  const title =
    string(data.headline) ??
    attribute(page, ['meta[property="og:title"]', 'meta[name="twitter:title"]']) ??
    lineOf(page.querySelector('title'));
  const language =
    string(data.inLanguage) ??
    page.documentElement?.getAttribute('lang') ??
    attribute(page, ['meta[property="og:locale"]']);
  return {
    title: headlineOf(title, source),
    source,
    date:
      string(data.datePublished) ??
      attribute(page, dateNames) ??
      attribute(page, ['article time[datetime]', 'time[datetime]'], 'datetime'),
    url:
      pageAddress(attribute(page, ['link[rel="canonical"]'], 'href'), address) ??
      pageAddress(attribute(page, ['meta[property="og:url"]']), address) ??
      pageAddress(string(data.url)) ??
      pageAddress(savedFrom(html)),
    language: language && languageCode(language),
    body: typeof data.articleBody === 'string' ? plainText(data.articleBody).trim() || null : null,
  };
}
