import { decode } from '../files/encoding.ts';
import { parsePage } from '../html/dom.ts';
import type { FetchedPage } from './page.ts';

const selector = ['rss', 'atom', 'feed'].map((kind) => `link[rel="alternate"][type*="${kind}"]`).join(', ');

/** The address of the feed that a page names, null when it is no page or names none. */
export async function feedLinkIn({ type, bytes, url, charset }: FetchedPage): Promise<string | null> {
  if (!type.includes('html')) return null;
  try {
    const page = await parsePage(decode(bytes, charset ?? undefined).text);
    const link = page.querySelector(selector)?.getAttribute('href');
    return link ? new URL(link, url).href : null;
  } catch {
    return null;
  }
}
