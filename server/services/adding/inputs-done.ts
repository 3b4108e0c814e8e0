import type { Settled } from '../../../shared/adding.ts';
import type { ReadItem } from '../../ingest/reader.ts';
import type { AddingEvents } from './run.ts';

type Contents = AsyncIterable<[number: number, items: AsyncIterable<ReadItem> | Iterable<ReadItem>]>;

export interface InputsDone {
  /** All items, input by input. */
  items: AsyncIterator<ReadItem>;
  onSettled(settled: Settled): void;
  /** Called when everything that was settled is on the disk. */
  onStored(): void;
}

/**
 * Finds out which inputs are done: items are settled in the order in which they are given, and an input is done with its last.
 * Notes are not settled.
 */
export function inputsDone(
  contents: Contents,
  { onSettled, onDone }: Pick<AddingEvents, 'onSettled' | 'onDone'>,
): InputsDone {
  let [given, settled] = [0, 0];
  /** The inputs of the items that are given and not settled yet. */
  const unsettled: number[] = [];
  /** Inputs that were given to their end, with how many items were given by then. */
  const ends: { number: number; after: number }[] = [];
  async function* all(): AsyncGenerator<ReadItem> {
    for await (const [number, items] of contents) {
      for await (const item of items) {
        if (item.kind !== 'note') {
          given += 1;
          unsettled.push(number);
        }
        yield item;
      }
      ends.push({ number, after: given });
    }
  }
  return {
    items: all(),
    onSettled(one) {
      settled += 1;
      onSettled(one, unsettled.shift()!);
    },
    onStored() {
      while (ends[0] && ends[0].after <= settled) onDone(ends.shift()!.number);
    },
  };
}
