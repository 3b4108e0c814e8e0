import { parseDate } from '../date.ts';
import { numbered, oneDocument } from '../documents.ts';
import type { ReadInput } from '../fields/document.ts';
import type { Source } from '../files/source.ts';
import { type ReadItem, unreadable } from '../reader.ts';
import { hostOf } from './address.ts';
import { type Page, parsePage } from './dom.ts';
import { pageMetadata } from './metadata.ts';
import { severalArticles } from './several.ts';
import { htmlText } from './text.ts';

/** Readability goes over a page several times; beyond this it would take minutes. */
const mostElements = 100_000;

async function readableText(page: Page): Promise<string> {
  const { Readability } = await import('@mozilla/readability');
  const reader = new Readability(page as never, { maxElemsToParse: mostElements, charThreshold: 200 });
  const content = reader.parse()?.content;
  return content ? htmlText(content) : '';
}

/** The text of the page as such is taken when the page is small enough to be nothing but an article. */
const fewCharacters = 140;

async function textOf(page: Page, html: string, body: string | null): Promise<string> {
  let text: string;
  try {
    text = await readableText(page);
  } catch (error) {
    if (/Aborting parsing/.test((error as Error).message))
      throw unreadable(`has more than ${mostElements} elements; give the text of the article alone`);
    throw unreadable(`is no page that can be read (${(error as Error).message}); give the text alone`);
  }
  // What a page hands to search engines is whole even where its own text is loaded later or hidden.
  if (body && text.length < body.length / 2) return body;
  return text.length < fewCharacters ? htmlText(html) : text;
}

/** The article of a page: its text without menus, and what the page says of it. */
async function articleOfPage(page: Page, html: string, address: string | null): Promise<ReadInput> {
  const { title, date: written, source, url, language, body } = pageMetadata(page, html, address);
  const text = await textOf(page, html, body);
  if (!text)
    throw unreadable('has no text; its article may be loaded later, so save the page from a browser once it is shown');
  const { date, note } = written === null ? { date: null, note: undefined } : parseDate(written);
  const from = url ?? address;
  const input = { text, title, date, source: source ?? hostOf(from), url: from, language };
  return { input, notes: note ? [`date left out: ${note}`] : [] };
}

/**
 * The article of a page, or its articles when it has several.
 * @throws DemarcheError `unreadable_input` when there is none.
 */
export async function* documentsOfPage(
  html: string,
  source: Source,
  address: string | null,
  notes: readonly string[] = [],
): AsyncGenerator<ReadItem> {
  const page = await parsePage(html);
  const several = severalArticles(page, html);
  if (several.length) {
    yield* numbered(source, several);
    return;
  }
  const { input, notes: own } = await articleOfPage(page, html, address);
  yield oneDocument(source, input, [...own, ...notes]);
}
