import { describe, expect, it } from 'vitest';
import { apart, clearOf, gapsBetween, linesOf } from '../../../shared/span.ts';

const spans = (...pairs: [number, number][]) => pairs.map(([start, end]) => ({ start, end }));

describe('spans', () => {
  it('of lines leave out blanks and empty lines', () => {
    expect(linesOf(' ab \n\n c d\r\n')).toEqual(spans([1, 3], [7, 10]));
  });

  it('apart keep the first of those that overlap', () => {
    expect(apart(spans([4, 6], [0, 3], [2, 5], [6, 7]))).toEqual(spans([0, 3], [4, 6], [6, 7]));
  });

  it('clear of others touch them at most', () => {
    expect(clearOf(spans([0, 2], [2, 4], [5, 8]), spans([3, 6], [8, 9]))).toEqual(spans([0, 2]));
  });

  it('leave gaps up to the end of the text', () => {
    expect([...gapsBetween(spans([0, 2], [4, 6], [5, 7]), 9)]).toEqual(spans([2, 4], [7, 9]));
    expect([...gapsBetween([], 0)]).toEqual([]);
  });
});
