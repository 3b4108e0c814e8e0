import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
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

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Megabytes that are in use once what nobody needs is gone. */
function megabytesInUse(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

describe('the memory of a memo', () => {
  it('holds words and what was made of them, not the articles that they stand in', () => {
    const memo = new Memo<string>(1000);
    const before = megabytesInUse();
    for (let number = 0; number < 200; number++) {
      const article = `${number} ${'x'.repeat(500_000)} unconstitutionally-${number}`;
      const word = article.slice(article.lastIndexOf(' ') + 1);
      expect(memo.of(word, (key) => key.slice(0, -2))).toMatch(/^unconstitutionally/);
    }
    expect(megabytesInUse() - before).toBeLessThan(20);
  });
});
