import { isDeepStrictEqual } from 'node:util';
import { mainCorpus } from '../../../shared/corpus.ts';
import { DemarcheError } from '../../../shared/errors.ts';
import { checkAddress, shownAddress } from '../../ingest/fetch/address.ts';
import { type Clock, systemClock } from '../../ingest/fetch/clock.ts';
import { describePlace } from '../../ingest/place.ts';
import type { KnownFacts, ReadItem } from '../../ingest/reader.ts';
import type { FeedState, Store } from '../../store/store.ts';
import { inOrder } from '../analyze/analyze-in-order.ts';
import { type Fetcher, fetchPages, isTeaser } from '../ingest/fetch-articles.ts';
import type { Ingest } from '../ingest/ingest.ts';
import { emptyReport, type IngestReport, type Progress } from '../ingest/ingest-report.ts';
import { createJournal, type Journal } from './journal.ts';
import { type FeedPoll, pollFeed } from './poll-feed.ts';

export interface WatchParts {
  store: Pick<Store, 'feed' | 'saveFeed'>;
  ingest: Ingest;
  fetcher: Fetcher;
  clock?: Clock;
  /** The corpus that articles go to; the main one when left out. */
  corpus?: string;
}

export interface WatchOptions {
  /** From the start of one round to that of the next. */
  intervalMs: number;
  /** Ends it after the article at hand. */
  signal?: AbortSignal;
  onProgress?(progress: Progress): void;
}

/** What one look at all feeds has brought. */
export interface Round {
  report: IngestReport;
  /** When the next one is due, in milliseconds since 1970. */
  nextAt: number;
}

/** Feeds that are asked for at the same time. */
const lanes = 8;

/** Entries that a feed has dropped are remembered for a while: some come back. */
const mostRemembered = 5000;

/** The items of new entries: their texts, then the pages of those that have none. */
async function* newItems(
  polls: readonly FeedPoll[],
  journal: Journal,
  settings: { fetcher: Fetcher; signal?: AbortSignal },
): AsyncGenerator<ReadItem> {
  const entries = new Map(polls.flatMap((poll) => [...poll.entries]));
  const pages = new Map<string, KnownFacts | undefined>();
  const keys = new Map<string, string>();
  for (const [key, item] of entries)
    if (isTeaser(item)) {
      pages.set(item.urls[0]!, item.known);
      keys.set(shownAddress(item.urls[0]!), key);
    } else yield journal.note(key, item);
  for await (const item of fetchPages(pages, settings)) yield journal.note(keys.get(item.place.file)!, item);
}

/** What is to be known of a feed the next time. Until all its entries are done with, it is asked for whole again. */
function nextState({ known, conditions, keys }: FeedPoll, done: ReadonlySet<string>): FeedState {
  const seen = new Set(known?.entries);
  const listed = keys.filter((key) => seen.has(key) || done.has(key));
  const isComplete = listed.length === keys.length;
  return {
    etag: isComplete ? conditions!.etag : null,
    lastModified: isComplete ? conditions!.lastModified : null,
    entries: [...new Set([...listed, ...seen])].slice(0, mostRemembered),
  };
}

/** A report with the feeds that could not be read. */
function withFailures(report: IngestReport, polls: readonly FeedPoll[]): IngestReport {
  const failed = polls
    .flatMap(({ failures }) => failures)
    .map((item) => ({ place: describePlace(item.place), message: 'message' in item ? item.message : '' }));
  return { ...report, read: report.read + failed.length, failed: [...failed, ...report.failed] };
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

async function lookAt(
  feeds: readonly string[],
  { store, ingest, fetcher, corpus = mainCorpus }: WatchParts,
  { signal, onProgress }: WatchOptions,
): Promise<IngestReport> {
  const settings = { fetcher, ...(signal && { signal }) };
  const polls: FeedPoll[] = [];
  const poll = async (address: string) => pollFeed(address, await store.feed(corpus, address), settings);
  for await (const polled of inOrder(each(feeds), lanes, poll)) polls.push(polled);
  const journal = createJournal();
  const hasNew = polls.some(({ entries }) => entries.size);
  const items = newItems(polls, journal, settings);
  const report = hasNew ? await ingest([], { ...settings, items, onProgress, corpus }) : emptyReport();
  const done = journal.done(report);
  for (const polled of polls.filter(({ conditions }) => conditions)) {
    const state = nextState(polled, done);
    if (!isDeepStrictEqual(state, polled.known)) await store.saveFeed(corpus, polled.address, state);
  }
  return withFailures(report, polls);
}

/** @throws DemarcheError `invalid_request` that names the first address that is never fetched. */
export function checkFeeds(feeds: readonly string[]): void {
  for (const feed of feeds)
    try {
      checkAddress(feed);
    } catch (error) {
      throw new DemarcheError('invalid_request', `${shownAddress(feed)}: ${(error as Error).message}`);
    }
}

/**
 * Looks at feeds again and again, stores the articles of their new entries, and tells of every round. What was seen is
 * kept in the store, so that it goes on where it was when it is started again.
 */
export async function* watch(
  feeds: readonly string[],
  parts: WatchParts,
  options: WatchOptions,
): AsyncGenerator<Round> {
  const { clock = systemClock } = parts;
  const { signal, intervalMs } = options;
  const distinct = [...new Set(feeds)];
  while (!signal?.aborted) {
    const nextAt = clock.now() + intervalMs;
    yield { report: await lookAt(distinct, parts, options), nextAt };
    await clock.wait(Math.max(0, nextAt - clock.now()), signal).catch(() => undefined);
  }
}
