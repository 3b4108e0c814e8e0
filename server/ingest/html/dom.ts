import { unreadable } from '../reader.ts';
import { createParser } from './parser.ts';

/** A page beyond this many characters is a data dump, not an article. */
const longestPage = 16_000_000;

/** What the readers of pages need of an element, so that no library of the DOM is named elsewhere. */
export interface PageElement {
  readonly textContent: string | null;
  readonly innerHTML: string;
  readonly className: string;
  readonly tagName: string;
  readonly parentElement: PageElement | null;
  closest(selector: string): PageElement | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export interface Page extends PageElement {
  readonly documentElement: PageElement | null;
}

/** Pages of browsers stay below this depth; the tree of a deeper one takes minutes to go through. */
const deepestElement = 500;

/** Characters that are looked through at once. */
const piece = 16_384;

/** Whether elements stand too deep in one another; a page is looked through no further than there, since that takes the square of its depth. */
function isTooDeep(html: string): boolean {
  let [depth, deepest] = [0, 0];
  const parser = createParser({
    onopentag() {
      depth += 1;
      deepest = Math.max(deepest, depth);
    },
    onclosetag() {
      depth -= 1;
    },
  });
  for (let at = 0; at < html.length && deepest <= deepestElement; at += piece) parser.write(html.slice(at, at + piece));
  return deepest > deepestElement;
}

/**
 * A page of HTML as a tree.
 * @throws DemarcheError `unreadable_input` when it is too large, or nested too deeply.
 */
export async function parsePage(html: string): Promise<Page> {
  if (html.length > longestPage) throw unreadable('is larger than a page with an article is; give the text alone');
  if (isTooDeep(html))
    throw unreadable('is nested too deeply for a page; save it again with a browser, or give the text alone');
  const { parseHTML } = await import('linkedom');
  return parseHTML(html).document as unknown as Page;
}

/** Text of an element on one line. */
export const lineOf = (element: PageElement | null | undefined): string | null =>
  element?.textContent?.replace(/\s+/g, ' ').trim() || null;
