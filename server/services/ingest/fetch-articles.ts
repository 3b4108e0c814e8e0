import { shownAddress } from '../../ingest/fetch/address.ts';
import { FetchError } from '../../ingest/fetch/fetch-error.ts';
import { asFetched } from '../../ingest/fetch/fetched-item.ts';
import type { Fetcher } from '../../ingest/fetch/fetcher.ts';
import { pageSource } from '../../ingest/fetch/page.ts';
import { hostsInTurn } from '../../ingest/fetch/several-hosts.ts';
import { readOne } from '../../ingest/read.ts';
import { failure, type KnownFacts, type ReadItem, type ReadSettings } from '../../ingest/reader.ts';
import { inOrder } from '../analyze/analyze-in-order.ts';

export { readUrlList } from '../../ingest/fetch/url-list.ts';
export type { Fetcher };

export interface FetchSettings {
  fetcher: Fetcher;
  /** How pages are read where they are not to be read as what they seem to be. */
  reading?: ReadSettings;
  /** Ends the fetching at once. */
  signal?: AbortSignal;
}

/** Pages that are asked for at the same time, each from another host. */
const lanes = 8;

/** Why an address gave nothing; one that may give something another time is told as such. */
export function fetchFailure(address: string, error: unknown): ReadItem {
  const failed = failure({ file: shownAddress(address) }, error);
  return error instanceof FetchError && error.again !== 'never' ? { ...failed, urls: [address] } : failed;
}

async function readAddress(
  address: string,
  known: KnownFacts | undefined,
  { fetcher, reading, signal }: FetchSettings,
): Promise<ReadItem[]> {
  const items: ReadItem[] = [];
  try {
    const page = (await fetcher.get(address, { signal }))!;
    for await (const item of readOne(pageSource(address, page), reading)) items.push(asFetched(item, page, known));
  } catch (error) {
    if (!signal?.aborted) items.push(fetchFailure(address, error));
  }
  return items;
}

async function* each<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

/** The articles of pages, with what is known of each beforehand. */
export async function* fetchPages(
  pages: ReadonlyMap<string, KnownFacts | undefined>,
  settings: FetchSettings,
): AsyncGenerator<ReadItem> {
  const read = (address: string) => readAddress(address, pages.get(address), settings);
  for await (const items of inOrder(each(hostsInTurn(pages.keys())), lanes, read)) yield* items;
}

/** Whether an entry of a feed has its text on a page only. */
export const isTeaser = (
  item: ReadItem,
): item is Extract<ReadItem, { kind: 'failure' }> & { urls: readonly string[] } =>
  item.kind === 'failure' && item.place.unit === 'entry' && Boolean(item.urls?.length);

/**
 * The articles at addresses: of pages, documents and feeds; of the entries of a feed that have only their first lines
 * there the pages are fetched. Each address is fetched once, and what cannot be had is a failure with its reason.
 */
export async function* fetchArticles(addresses: Iterable<string>, settings: FetchSettings): AsyncGenerator<ReadItem> {
  const named = new Map([...addresses].map((address) => [address, undefined]));
  const entries = new Map<string, KnownFacts | undefined>();
  for await (const item of fetchPages(named, settings))
    if (!isTeaser(item)) yield item;
    else for (const url of item.urls) if (!named.has(url)) entries.set(url, item.known);
  yield* fetchPages(entries, settings);
}
