import { hostOf } from '../html/address.ts';
import type { KnownFacts, ReadDocument, ReadItem } from '../reader.ts';
import { canonicalAddress, isSameSite } from './canonical.ts';
import type { FetchedPage } from './page.ts';

/** An entry of a feed stands for its page, if that is of the feed's own site. */
function entryOf(item: ReadDocument, { url }: FetchedPage): ReadDocument {
  const own = item.input.url ?? '';
  return { ...item, path: URL.canParse(own) && isSameSite(new URL(own), url) ? own : null };
}

/**
 * What was read from a page, with the page's address as its own, so that the page replaces its older version when it has
 * changed. `known` is what a feed says where the page says nothing.
 */
export function asFetched(item: ReadItem, page: FetchedPage, known: KnownFacts = {}): ReadItem {
  if (item.kind !== 'document') return item;
  if (item.place.unit === 'entry') return entryOf(item, page);
  if (item.place.unit) return item;
  const { input } = item;
  const url = canonicalAddress(page.url, input.url ?? null);
  const source = input.source ?? hostOf(page.url.href);
  const said = { title: input.title ?? known.title, date: input.date ?? known.date };
  return { ...item, path: url, input: { ...input, ...said, source, url } };
}
