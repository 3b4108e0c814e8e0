import { describe, expect, it } from 'vitest';
import { lookAhead } from '../../../server/services/analyze/look-ahead.ts';

const isWord = (item: string) => /^\w+$/.test(item);
const longTime = 60_000;

async function* each(...items: string[]): AsyncGenerator<string> {
  yield* items;
}

async function all(items: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe('looking ahead', () => {
  it.each([
    [['one'], 'one'],
    [['!', 'one', '?'], 'one'],
    [['one', '?', 'two', 'three'], null],
    [['!', '?'], null],
    [[], null],
  ])('of %j finds %j alone, and gives all', async (given, only) => {
    const ahead = await lookAhead(each(...given), isWord, longTime);
    expect(ahead.only).toBe(only);
    expect(await all(ahead.items)).toEqual(given);
  });

  it('waits no longer than it is told for what may come after the first', async () => {
    let send = (_word: string): void => undefined;
    async function* slow(): AsyncGenerator<string> {
      yield 'one';
      yield await new Promise<string>((resolve) => {
        send = resolve;
      });
    }
    const { items, only } = await lookAhead(slow(), isWord, 5);
    expect(only).toBeNull();
    expect(await items.next()).toEqual({ done: false, value: 'one' });
    send('two');
    expect(await all(items)).toEqual(['two']);
  });

  it('fails where what comes fails, after what came before', async () => {
    async function* failing(): AsyncGenerator<string> {
      yield 'one';
      throw new Error('the disk is gone');
    }
    const { items, only } = await lookAhead(failing(), isWord, longTime);
    expect(only).toBeNull();
    expect(await items.next()).toEqual({ done: false, value: 'one' });
    await expect(items.next()).rejects.toThrow('the disk is gone');
  });
});
