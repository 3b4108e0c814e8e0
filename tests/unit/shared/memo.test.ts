import { describe, expect, it } from 'vitest';
import { Memo } from '../../../shared/memo.ts';

describe('memo', () => {
  it('makes a value once, until there are too many', () => {
    const made: string[] = [];
    const memo = new Memo<string>(2);
    const make = (key: string) => {
      made.push(key);
      return key.toUpperCase();
    };
    const ask = (key: string) => memo.of(key, () => make(key));
    expect(['a', 'a', 'b', 'a'].map(ask)).toEqual(['A', 'A', 'B', 'A']);
    expect(made).toEqual(['a', 'b']);
    ask('c');
    expect(ask('a')).toBe('A');
    expect(made).toEqual(['a', 'b', 'c', 'a']);
  });
});
