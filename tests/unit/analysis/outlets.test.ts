import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareTail } from '../../../server/analysis/outlets/chi-square.ts';
import { compareOutlets } from '../../../server/analysis/outlets/compare-outlets.ts';
import { residualsOf, testIndependence } from '../../../server/analysis/outlets/independence.ts';
import type { Polarity } from '../../../shared/plover.ts';
import { stance } from '../graph/generated-stances.ts';

describe('the tail of the chi-square distribution', () => {
  // Critical values: NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.4.
  it.each([
    [3.841, 1, 0.05],
    [6.635, 1, 0.01],
    [5.991, 2, 0.05],
    [18.307, 10, 0.05],
    [29.588, 10, 0.001],
    [124.342, 100, 0.05],
  ])('from %d on with %d degrees of freedom is %d', (value, degrees, tail) =>
    expect(chiSquareTail(value, degrees)).toBeCloseTo(tail, 4),
  );

  it('is that of the exponential distribution for two degrees of freedom, for any value', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 200, noNaN: true }), (value) => {
        expect(Math.abs(chiSquareTail(value, 2) - Math.exp(-value / 2))).toBeLessThan(1e-12);
      }),
    );
  });
});

/** Agresti, A. (2007): An Introduction to Categorical Data Analysis, 2nd ed., table 2.5. */
const genderAndParty = [
  [762, 327, 468],
  [484, 239, 477],
];
const tables = fc.array(fc.array(fc.nat({ max: 9 }), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 5 });

describe('the test of independence', () => {
  it('gives the chi-square of a table with enough in each cell', () => {
    const test = testIndependence(genderAndParty)!;
    expect(test).toMatchObject({ method: 'chi-square', degreesOfFreedom: 2 });
    expect(test.statistic).toBeCloseTo(30.07, 2);
    expect(test.probability).toBeLessThan(1e-6);
  });

  it('comes near to the exact test of Fisher where counts are small', () => {
    // Fisher's lady tasting tea: 3 of 4 right; two-sided p = 34/70.
    expect(
      testIndependence([
        [3, 1],
        [1, 3],
      ]),
    ).toMatchObject({ method: 'resampling' });
    expect(
      testIndependence([
        [3, 1],
        [1, 3],
      ])!.probability,
    ).toBeCloseTo(34 / 70, 1);
    expect(
      testIndependence([
        [4, 0],
        [0, 4],
      ])!.probability,
    ).toBeCloseTo(2 / 70, 2);
  });

  it('says nothing of one row or one column', () => {
    for (const table of [
      [],
      [[1, 2]],
      [
        [1, 2],
        [0, 0],
      ],
      [
        [3, 0],
        [5, 0],
      ],
    ])
      expect(testIndependence(table)).toBeNull();
  });

  it('never says of a table that it is impossible, or more than certain', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const test = testIndependence(table);
        if (!test) return;
        expect(test.probability).toBeGreaterThan(0);
        expect(test.probability).toBeLessThanOrEqual(1);
      }),
      { numRuns: 12 },
    );
  });
});

describe('residuals', () => {
  it('are those of the textbook', () => {
    // Agresti, as above, table 2.6.
    const residuals = residualsOf(genderAndParty).map((row) => row.map((one) => Number(one.toFixed(2))));
    expect(residuals).toEqual([
      [4.5, 0.7, -5.32],
      [-4.5, -0.7, 5.32],
    ]);
  });

  it('weigh out in every row and column, and are 0 where nothing can differ', () => {
    const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
    fc.assert(
      fc.property(tables, (table) => {
        const [rows, columns] = [table.map(sum), table[0]!.map((_, c) => sum(table.map((row) => row[c]!)))];
        const total = sum(rows);
        const excess = residualsOf(table).map((row, r) =>
          row.map((one, c) => {
            const variance = ((rows[r]! * columns[c]!) / total) * (1 - rows[r]! / total) * (1 - columns[c]! / total);
            if (!(variance > 0)) expect(one).toBe(0);
            return variance > 0 ? one * Math.sqrt(variance) : 0;
          }),
        );
        for (const row of excess) expect(sum(row)).toBeCloseTo(0);
        for (const c of columns.keys()) expect(sum(excess.map((row) => row[c]!))).toBeCloseTo(0);
      }),
    );
  });
});

describe('outlets compared', () => {
  const article = (outlet: string | null, documentId: string, polarity: Polarity, count = 1) =>
    Array.from({ length: count }, () =>
      stance({ outlet, documentId, polarity, type: polarity === 'positive' ? 'SUPPORT' : 'ACCUSE' }),
    );
  const daily = [1, 2, 3, 4, 5, 6].flatMap((n) => article('Daily', `d${n}`, 'positive', n));
  const courier = [1, 2, 3, 4, 5, 6].flatMap((n) => article('Courier', `c${n}`, 'negative'));
  const post = [1, 2, 3, 4].flatMap((n) => article('Post', `p${n}`, n % 2 ? 'negative' : 'positive'));

  it('count articles by the sign of most of their stances, and stances by sign and type', () => {
    const { outlets } = compareOutlets([...daily, ...courier, ...article('Daily', 'd6', 'negative', 5)]);
    expect(outlets.find(({ outlet }) => outlet === 'Daily')).toMatchObject({
      ...{ documents: 6, documentsByPolarity: { positive: 6, negative: 0, neutral: 0 }, stances: 26 },
      ...{ byPolarity: { positive: 21, negative: 5, neutral: 0 }, byType: { SUPPORT: 21, ACCUSE: 5 } },
    });
  });

  it('come in the order of how much they differ, with a test of all', () => {
    const { outlets, test } = compareOutlets([...post, ...daily, ...courier]);
    expect(outlets.map(({ outlet }) => outlet)).toEqual(['Courier', 'Daily', 'Post']);
    expect(outlets[2]!.residual).toBeCloseTo(0);
    expect(test!.probability).toBeLessThan(0.01);
  });

  it('leave out outlets with one article, and articles without an outlet', () => {
    const one = compareOutlets([
      ...daily,
      ...article('Once', 'o', 'negative', 9),
      ...article(null, 'n', 'negative', 2),
    ]);
    expect(one.outlets.map(({ outlet }) => outlet)).toEqual(['Daily']);
    expect(one).toMatchObject({ test: null, leftOut: { outlets: 1, stances: 2 } });
    expect(compareOutlets([])).toEqual({ outlets: [], test: null, leftOut: { outlets: 0, stances: 0 } });
  });

  it('are the same in whatever order the stances come', () => {
    const all = [...daily, ...courier, ...post];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(JSON.stringify(compareOutlets(shuffled))).toBe(JSON.stringify(compareOutlets(all)));
      }),
      { numRuns: 5 },
    );
  });
});
