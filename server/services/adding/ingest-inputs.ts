import { mainCorpus } from '../../../shared/corpus.ts';
import { countDocuments } from '../../ingest/count.ts';
import { hostsInTurn } from '../../ingest/fetch/several-hosts.ts';
import type { ReadItem } from '../../ingest/reader.ts';
import { inOrder } from '../analyze/analyze-in-order.ts';
import type { Fetcher } from '../ingest/fetch-articles.ts';
import { createIngest, type IngestParts } from '../ingest/ingest.ts';
import { createSelection } from '../ingest/ingest-selection.ts';
import { sampleFolder } from '../ingest/sample-folder.ts';
import type { AddingInput } from './input.ts';
import { inputsDone } from './inputs-done.ts';
import { readInput } from './read-input.ts';
import type { AddingEvents } from './run.ts';

export interface ReadingOptions extends AddingEvents {
  fetcher: Fetcher;
  corpus: string | undefined;
  signal: AbortSignal;
  /** How long articles are read before their actors are linked, in milliseconds. */
  portion?: number;
}

/** Users see the graph grow: actors are linked about as often as this, in milliseconds. */
const oftenEnough = 4000;
/** Addresses that are read at a time; of one host the fetcher asks for one at a time. */
const addressesAtOnce = 8;

/** An input by its number among all. */
type Numbered = readonly [number: number, input: AddingInput];

/** Addresses each once, the hosts in turn. */
function addressesIn(inputs: readonly Numbered[]): Numbered[] {
  const numbers = new Map(
    inputs.flatMap(([number, input]) => (input.kind === 'address' ? [[input.address, number]] : [])),
  );
  return hostsInTurn(numbers.keys()).map((address) => [numbers.get(address)!, { kind: 'address', address }]);
}

async function* each<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

/** What each input holds: of files and texts as it is read, of addresses once all of one is there. */
async function* contentsOf(
  inputs: readonly AddingInput[],
  options: ReadingOptions,
): AsyncGenerator<[number: number, items: AsyncIterable<ReadItem> | Iterable<ReadItem>]> {
  const numbered = [...inputs.entries()];
  for (const [number, input] of numbered) if (input.kind !== 'address') yield [number, readInput(input, options)];
  const fetched = inOrder(each(addressesIn(numbered)), addressesAtOnce, async ([number, input]) => {
    const items: ReadItem[] = [];
    for await (const item of readInput(input, options)) items.push(item);
    return [number, items] as [number, ReadItem[]];
  });
  yield* fetched;
}

/** How many articles there are to read; null where only reading tells. */
async function countArticles(inputs: readonly AddingInput[]): Promise<number | null> {
  const paths = inputs.flatMap((input) =>
    input.kind === 'file' ? input.file : input.kind === 'sample' ? sampleFolder() : [],
  );
  const inFiles = await countDocuments(paths);
  return inFiles === null ? null : inFiles + inputs.length - paths.length;
}

/** Items until the time is over or there are no more of them. */
async function* portionOf(items: AsyncIterator<ReadItem>, until: number, onEnd: () => void): AsyncGenerator<ReadItem> {
  do {
    const next = await items.next();
    if (next.done) return onEnd();
    yield next.value;
  } while (Date.now() < until);
}

/** Reads inputs into a store or a queue, portion by portion: each portion is linked before the next one is read. */
export async function ingestInputs(
  parts: IngestParts,
  inputs: readonly AddingInput[],
  options: ReadingOptions,
): Promise<void> {
  const { signal, corpus = mainCorpus, onTotal, portion = oftenEnough } = options;
  onTotal(await countArticles(inputs));
  const ingest = createIngest(parts);
  // What is read twice in several portions is the same as in one.
  const selection = createSelection(parts.store, corpus);
  const done = inputsDone(contentsOf(inputs, options), options);
  let ended = false;
  const onEnd = () => {
    ended = true;
  };
  while (!ended && !signal.aborted) {
    const { failed, stopped } = await ingest([], {
      ...{ corpus, signal, selection, onSettled: done.onSettled },
      items: portionOf(done.items, Date.now() + portion, onEnd),
    });
    // It stops by itself only where the store cannot take anything any more.
    if (stopped && !signal.aborted) throw new Error(failed.at(-1)?.message ?? 'The store cannot be written.');
    done.onStored();
  }
}
