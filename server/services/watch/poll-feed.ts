import { createHash } from 'node:crypto';
import { shownAddress } from '../../ingest/fetch/address.ts';
import { feedLinkIn } from '../../ingest/fetch/feed-link.ts';
import { asFetched } from '../../ingest/fetch/fetched-item.ts';
import type { Conditions, Fetcher } from '../../ingest/fetch/fetcher.ts';
import { type FetchedPage, pageSource } from '../../ingest/fetch/page.ts';
import { readOne } from '../../ingest/read.ts';
import type { ReadItem } from '../../ingest/reader.ts';
import type { FeedState } from '../../store/store.ts';
import { fetchFailure } from '../ingest/fetch-articles.ts';

/** A feed as it is now, beside what was known of it. */
export interface FeedPoll {
  address: string;
  known: FeedState | null;
  /** What to ask with the next time; null when the feed is as it was, or could not be had. */
  conditions: Conditions | null;
  /** Keys of all entries that it lists, in its order. */
  keys: string[];
  /** The entries that are new, by their keys. */
  entries: Map<string, ReadItem>;
  /** Why it could not be read. */
  failures: ReadItem[];
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** What an entry is known by: its address, else what it says. Null for what is no entry. */
function keyOf(item: ReadItem): string | null {
  if (item.place.unit !== 'entry') return null;
  if (item.kind === 'document') return digest(item.input.url ?? item.input.text);
  return item.kind === 'failure' ? digest(item.urls?.[0] ?? item.message) : null;
}

async function noFeed(item: ReadItem, page: FetchedPage): Promise<ReadItem> {
  const link = await feedLinkIn(page);
  return link && 'message' in item
    ? { ...item, message: `is a page, no feed; its feed is at ${shownAddress(link)}` }
    : item;
}

async function readFeed(poll: FeedPoll, page: FetchedPage): Promise<void> {
  const seen = new Set(poll.known?.entries);
  for await (const item of readOne(pageSource(poll.address, page), { format: 'feed' })) {
    const key = keyOf(item);
    if (key !== null) poll.keys.push(key);
    else if (item.kind === 'failure') poll.failures.push(await noFeed(item, page));
    if (key !== null && !seen.has(key)) poll.entries.set(key, asFetched(item, page));
  }
  if (!poll.failures.length) poll.conditions = { etag: page.etag, lastModified: page.lastModified };
}

/** Asks for a feed, if it has changed, and tells its new entries. */
export async function pollFeed(
  address: string,
  known: FeedState | null,
  { fetcher, signal }: { fetcher: Fetcher; signal?: AbortSignal },
): Promise<FeedPoll> {
  const poll: FeedPoll = { address, known, conditions: null, keys: [], entries: new Map(), failures: [] };
  try {
    const page = await fetcher.get(address, { ...(known && { conditions: known }), ...(signal && { signal }) });
    if (page) await readFeed(poll, page);
  } catch (error) {
    if (!signal?.aborted) poll.failures.push(fetchFailure(address, error));
  }
  return poll;
}
