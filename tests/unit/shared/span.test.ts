import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apart, clearOf, contains, gapsBetween, linesOf, overlaps } from '../../../shared/span.ts';

const spans = (...pairs: [number, number][]) => pairs.map(([start, end]) => ({ start, end }));

describe('spans', () => {
  it('overlap where they share a character, and hold what lies within', () => {
    const [a] = spans([2, 5]);
    const others = spans([0, 2], [0, 3], [2, 5], [3, 4], [4, 9], [5, 6], [1, 6], [3, 3]);
    expect(others.map((other) => overlaps(a!, other))).toEqual([false, true, true, true, true, false, true, false]);
    expect(others.map((other) => contains(a!, other))).toEqual([false, false, true, true, false, false, false, true]);
  });

  it('of lines leave out blanks and empty lines', () => {
    expect(linesOf(' ab \n\n c d\r\n')).toEqual(spans([1, 3], [7, 10]));
  });

  it('apart keep the first of those that overlap', () => {
    expect(apart(spans([4, 6], [0, 3], [2, 5], [6, 7]))).toEqual(spans([0, 3], [4, 6], [6, 7]));
    expect(apart(spans([0, 3], [4, 6], [5, 7]))).toEqual(spans([0, 3], [4, 6]));
  });

  it('clear of others touch them at most', () => {
    expect(clearOf(spans([0, 2], [2, 4], [5, 8]), spans([3, 6], [8, 9]))).toEqual(spans([0, 2]));
    expect(clearOf(spans([0, 1], [2, 3], [6, 7]), spans([8, 9], [2, 3], [2, 5], [1, 2]))).toEqual(
      spans([0, 1], [6, 7]),
    );
    expect(clearOf(spans([0, 1]), [])).toEqual(spans([0, 1]));
  });

  it('clear of others are those that overlap none of them', () => {
    const span = fc
      .tuple(fc.nat(20), fc.integer({ min: 1, max: 8 }))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(span), fc.array(span), (some, others) => {
        const inOrder = some.sort((a, b) => a.start - b.start);
        expect(clearOf(inOrder, others)).toEqual(
          inOrder.filter((one) => !others.some((other) => overlaps(one, other))),
        );
      }),
    );
  });

  it('leave gaps up to the end of the text', () => {
    expect([...gapsBetween(spans([0, 2], [4, 6], [5, 7]), 9)]).toEqual(spans([2, 4], [7, 9]));
    expect([...gapsBetween(spans([0, 6], [2, 3], [8, 12]), 9)]).toEqual(spans([6, 8]));
    expect([...gapsBetween(spans([12, 14]), 9)]).toEqual(spans([0, 9]));
    expect([...gapsBetween(spans([1, 9]), 9)]).toEqual(spans([0, 1]));
    expect([...gapsBetween([], 0)]).toEqual([]);
  });
});
