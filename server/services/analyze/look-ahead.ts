import { begun } from './analyze-in-order.ts';

/** What comes, from its first item on, and its first item of a kind if that is known to be the only one. */
export interface Ahead<Item> {
  readonly items: AsyncGenerator<Item>;
  readonly only: Item | null;
}

/**
 * Looks whether of all that comes one item alone is of a kind. Once it is there the next one is waited for so many milliseconds, in which
 * whoever sends one line at a time may send none.
 */
export async function lookAhead<Item>(
  given: AsyncIterable<Item>,
  isOfKind: (item: Item) => boolean,
  patience: number,
): Promise<Ahead<Item>> {
  const source = given[Symbol.asyncIterator]();
  const seen: Promise<IteratorResult<Item>>[] = [];
  let only: Item | null = null;
  let timer: NodeJS.Timeout | undefined;
  let late = new Promise<null>(() => undefined);
  for (;;) {
    const next = begun(source.next());
    seen.push(next);
    // What fails does so when its turn comes.
    const found: IteratorResult<Item> | null = await Promise.race([next.catch(() => null), late]);
    if (found?.done) break;
    if (found && !isOfKind(found.value)) continue;
    const isFirst: boolean = found !== null && only === null;
    only = isFirst ? found!.value : null;
    if (!isFirst) break;
    late = new Promise((resolve) => {
      timer = setTimeout(resolve, patience, null);
    });
  }
  clearTimeout(timer);
  return { items: rejoined(seen, source), only };
}

async function* rejoined<Item>(
  seen: readonly Promise<IteratorResult<Item>>[],
  source: AsyncIterator<Item>,
): AsyncGenerator<Item> {
  for (const each of seen) {
    const item = await each;
    if (item.done) return;
    yield item.value;
  }
  yield* { [Symbol.asyncIterator]: () => source };
}
