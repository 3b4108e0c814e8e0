import { unreadable } from '../reader.ts';

/** A page beyond this many characters is a data dump, not an article. */
const longestPage = 16_000_000;

/** What the readers of pages need of an element, so that no library of the DOM is named elsewhere. */
export interface PageElement {
  readonly textContent: string | null;
  readonly innerHTML: string;
  readonly className: string;
  readonly tagName: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export interface Page extends PageElement {
  readonly documentElement: PageElement | null;
}

/**
 * A page of HTML as a tree.
 * @throws DemarcheError `unreadable_input` when it is too large.
 */
export async function parsePage(html: string): Promise<Page> {
  if (html.length > longestPage) throw unreadable('is larger than a page with an article is; give the text alone');
  const { parseHTML } = await import('linkedom');
  return parseHTML(html).document as unknown as Page;
}

/** Text of an element on one line. */
export const lineOf = (element: PageElement | null | undefined): string | null =>
  element?.textContent?.replace(/\s+/g, ' ').trim() || null;
