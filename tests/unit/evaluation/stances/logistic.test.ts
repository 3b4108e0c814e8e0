import { describe, expect, it } from 'vitest';
import { heldOutOf, logisticWeights } from '../../../../server/evaluation/stances/logistic.ts';

describe('logistic regression', () => {
  it('finds the share of what is right, where nothing else is known', () => {
    const observed = [1, 1, 1, 0].map((right) => ({ inputs: [[0, 1]] as const, right }));
    const [constant] = logisticWeights(observed, 1, () => 0);
    expect(1 / (1 + Math.exp(-constant!))).toBeCloseTo(0.75, 4);
  });

  it('leaves what is given as it is, and makes weights smaller by a penalty', () => {
    const observed = [1, 1, 1, 0].map((right) => ({ inputs: [[0, 1]] as const, right, given: 2 }));
    const [free] = logisticWeights(observed, 1, () => 0);
    expect(1 / (1 + Math.exp(-free! - 2))).toBeCloseTo(0.75, 4);
    const [bound] = logisticWeights(observed, 1, () => 100);
    expect(Math.abs(bound!)).toBeLessThan(Math.abs(free!) / 10);
  });
});

describe('what is held out', () => {
  it('is asked of weights that have seen nothing of its document, each example once', () => {
    const examples = Array.from({ length: 60 }, (_, i) => ({ document: `article-${i % 20}`, number: i }));
    const said = heldOutOf(
      examples,
      (on) => new Set(on.map(({ document }) => document)),
      (seen, { document, number }) => ({ number, isSeen: seen.has(document), seen: seen.size }),
    );
    expect(said.map(({ number }) => number).sort((a, b) => a - b)).toEqual(examples.map(({ number }) => number));
    expect(said.filter(({ isSeen }) => isSeen)).toEqual([]);
    expect(Math.min(...said.map(({ seen }) => seen))).toBeGreaterThan(10);
  });
});
