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
    const known = new KnownAnswers(10);
    const { made, make } = counted();
    for (const question of ['one', 'two', 'one', 'three', 'one', 'two'])
      await known.of('1', question, make(`${question}!`));
    expect(made).toEqual(['one!', 'two!', 'three!', 'two!']);
    await known.of('1', 'long', make('longer than all of them'));
    await known.of('1', 'long', make('longer than all of them'));
    expect(made.slice(4)).toEqual(['longer than all of them', 'longer than all of them']);
  });

  it('are no failures', async () => {
    const known = new KnownAnswers();
    await expect(known.of('1', 'graph', () => Promise.reject(new Error('the disk is full')))).rejects.toThrow('full');
    expect(await known.of('1', 'graph', async () => 'a')).toBe('a');
  });
});
