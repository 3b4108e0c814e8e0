import { countDocuments } from '../../ingest/count.ts';
import type { ReadItem } from '../../ingest/reader.ts';
import type { Fetcher } from '../fetch-articles.ts';
import { createIngest, type IngestParts } from '../ingest.ts';
import { sampleFolder } from '../sample-folder.ts';
import { type AddingInput, readInput } from './input.ts';
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

async function* itemsOf(inputs: readonly AddingInput[], options: ReadingOptions): AsyncGenerator<ReadItem> {
  for (const input of inputs) yield* readInput(input, options);
}

/** How many articles there are to read; null where only reading tells. */
async function countInputs(inputs: readonly AddingInput[]): Promise<number | null> {
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
export async function readInputs(
  parts: IngestParts,
  inputs: readonly AddingInput[],
  options: ReadingOptions,
): Promise<void> {
  const { signal, corpus, onSettled, onTotal, portion = oftenEnough } = options;
  onTotal(await countInputs(inputs));
  const ingest = createIngest(parts);
  const items = itemsOf(inputs, options);
  let ended = false;
  const onEnd = () => {
    ended = true;
  };
  while (!ended && !signal.aborted) {
    const { failed, stopped } = await ingest([], {
      ...{ corpus, signal, onSettled },
      items: portionOf(items, Date.now() + portion, onEnd),
    });
    // It stops by itself only where the store cannot take anything any more.
    if (stopped && !signal.aborted) throw new Error(failed.at(-1)?.message ?? 'The store cannot be written.');
  }
}
