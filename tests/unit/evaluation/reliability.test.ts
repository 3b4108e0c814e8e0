import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calibrationError,
  type Judged,
  reliabilityBins,
  reliabilityDiagram,
} from '../../../server/evaluation/reliability.ts';

/** So many stances of one confidence, of which so many are right. */
const stances = (confidence: number, count: number, right: number): Judged[] =>
  Array.from({ length: count }, (_, i) => ({ confidence, right: i < right }));

describe('reliability', () => {
  it('is without error where every fourth of those that are a quarter sure is right', () => {
    expect(calibrationError([...stances(0.25, 20, 5), ...stances(0.8, 20, 16)])).toBeCloseTo(0);
  });

  it('weighs how far off a bin is by its stances', () => {
    expect(calibrationError([...stances(0.2, 20, 8), ...stances(0.9, 20, 18)])).toBeCloseTo(0.1);
    expect(calibrationError([])).toBe(0);
  });

  it('puts every stance into one bin, the least sure first, none of fewer than twenty where there are as many', () => {
    const judged = fc.array(fc.record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() }));
    fc.assert(
      fc.property(judged, (all) => {
        const bins = reliabilityBins(all);
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
        expect(bins.length).toBeLessThanOrEqual(10);
        if (all.length >= 20) expect(Math.min(...bins.map(({ count }) => count))).toBeGreaterThanOrEqual(20);
        const sure = bins.map(({ confidence }) => confidence);
        expect([...sure].sort((a, b) => a - b)).toEqual(sure);
      }),
    );
  });

  it('draws how often each bin is right, marked where it would be as sure', () => {
    expect(reliabilityDiagram([...stances(0.25, 20, 10), ...stances(0.75, 20, 20)])).toEqual([
      '  sure  right  stances  (# right, | as sure)',
      `    25    50     20  ${'#'.repeat(10)}|${'#'.repeat(9)}${'.'.repeat(20)}`,
      `    75   100     20  ${'#'.repeat(30)}|${'#'.repeat(9)}`,
    ]);
    expect(reliabilityDiagram([])).toEqual([]);
  });
});
