import { describe, expect, it } from 'vitest';
import { KnownAnswers } from '../../../server/api/known-answers.ts';

describe('answers that are known', () => {
  const counted = () => {
    const made: string[] = [];
    const make = (body: string) => async () => {
      made.push(body);
      return body;
    };
    return { made, make };
  };

  it('are made once for a version of the store, for all who ask', async () => {
    const known = new KnownAnswers();
    const { made, make } = counted();
    expect(await Promise.all(['a', 'b'].map((body) => known.of('1', 'graph', make(body))))).toEqual(['a', 'a']);
    expect(await known.of('1', 'facets', make('c'))).toBe('c');
    expect(await known.of('2', 'graph', make('d'))).toBe('d');
    expect(await known.of('1', 'graph', make('e'))).toBe('e');
    expect(made).toEqual(['a', 'c', 'd', 'e']);
  });

  it('are forgotten when they are too long together, those first that were asked for first', async () => {
    const known = new KnownAnswers(218);
    const { made, make } = counted();
    for (const question of ['one', 'two', 'one', 'three', 'one', 'two'])
      await known.of('1', question, make(`${question}!`));
    expect(made).toEqual(['one!', 'two!', 'three!', 'two!']);
    const long = 'longer than all of them'.repeat(9);
    await known.of('1', 'long', make(long));
    await known.of('1', 'long', make(long));
    expect(made.slice(4)).toEqual([long, long]);
  });

  it('take what their questions take too, and each a little more', async () => {
    const known = new KnownAnswers(10_000);
    const { made, make } = counted();
    const askAll = async (questions: readonly string[]) => {
      for (const question of questions) await known.of('1', question, make(''));
    };
    const wide = Array.from({ length: 10 }, (_, index) => `${index}`.padStart(3000));
    await askAll([...wide, ...wide]);
    expect(made.length).toBe(20);
    const narrow = Array.from({ length: 200 }, (_, index) => `${index}`);
    await askAll([...narrow, ...narrow]);
    expect(made.length).toBe(420);
  });

  it('are made each time for a question of more than 4,000 characters, which takes no room', async () => {
    const known = new KnownAnswers();
    const { made, make } = counted();
    for (const length of [4000, 4000, 4001, 4001]) await known.of('1', '?'.repeat(length), make(`${length}`));
    expect(made).toEqual(['4000', '4001', '4001']);
  });

  it('are no failures', async () => {
    const known = new KnownAnswers();
    await expect(known.of('1', 'graph', () => Promise.reject(new Error('the disk is full')))).rejects.toThrow('full');
    expect(await known.of('1', 'graph', async () => 'a')).toBe('a');
  });
});
