import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../server/services/analyze/analyze-in-order.ts';

async function* items(count: number) {
  for (let item = 0; item < count; item++) yield item;
}

const collect = async <T>(results: AsyncIterable<T>) => {
  const list: T[] = [];
  for await (const result of results) list.push(result);
  return list;
};

describe('inOrder', () => {
  it('keeps the order whatever takes how long, and never works on more than its lanes', async () => {
    const delays = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(delays, fc.integer({ min: 1, max: 5 }), async (milliseconds, lanes) => {
        let working = 0;
        const work = async (item: number) => {
          working += 1;
          expect(working).toBeLessThanOrEqual(lanes);
          await wait(milliseconds[item]);
          working -= 1;
          return item;
        };
        expect(await collect(inOrder(items(milliseconds.length), lanes, work))).toEqual(milliseconds.map((_, n) => n));
      }),
      { numRuns: 30 },
    );
  });

  it('gives a result while the next item is still to come', async () => {
    let release = () => {};
    async function* slow() {
      yield 'first';
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      yield 'second';
    }
    const results = inOrder(slow(), 4, async (item) => item);
    expect((await results.next()).value).toBe('first');
    release();
    expect(await collect(results)).toEqual(['second']);
  });

  it('passes on what the items throw', async () => {
    async function* broken() {
      yield 1;
      throw new Error('end of the tape');
    }
    await expect(collect(inOrder(broken(), 2, async (item) => item))).rejects.toThrow('end of the tape');
  });

  it('says nothing of what fails after nobody wants results any more', async () => {
    const unheard: unknown[] = [];
    const listen = (error: unknown) => unheard.push(error);
    process.on('unhandledRejection', listen);
    async function* soonGone() {
      yield* items(3);
      await wait(1);
      throw new Error('the store is closed');
    }
    const work = (item: number) => wait(item).then(() => (item ? Promise.reject(new Error('too late')) : item));
    for await (const _ of inOrder(soonGone(), 4, work)) break;
    await wait(20);
    process.off('unhandledRejection', listen);
    expect(unheard).toEqual([]);
  });
});
