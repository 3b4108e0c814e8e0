/** An error of what nobody waits for any more, because the results are not wanted to their end, is none. */
export function begun<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  return work;
}

/**
 * Works on several items at once and gives the results in the order of the items, each as soon as it and all before it
 * are there, even while the next item is still to come.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  lanes: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const source = items[Symbol.asyncIterator]();
  const running: Promise<Result>[] = [];
  let next: Promise<IteratorResult<Item>> | null = begun(source.next());
  while (next || running.length) {
    const candidates: Promise<'result' | 'item'>[] = [];
    if (running[0]) candidates.push(running[0].then(() => 'result'));
    if (next && running.length < lanes) candidates.push(next.then(() => 'item'));
    if ((await Promise.race(candidates)) === 'result') {
      yield await running.shift()!;
      continue;
    }
    const item: IteratorResult<Item> = await next!;
    if (!item.done) running.push(begun(work(item.value)));
    next = item.done ? null : begun(source.next());
  }
}
