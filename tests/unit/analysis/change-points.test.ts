import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changePointsOf } from '../../../server/analysis/change-points/change-points.ts';
import { turnsOf } from '../../../server/analysis/change-points/turns.ts';
import type { DayCell } from '../../../shared/edge-sums.ts';
import { createRandom } from '../../../shared/random.ts';
import { cellArbitrary, dayOf2024, said, shuffled } from './cells.ts';

/** A series of days with two documents each and some noise around the level of the day. */
const series = (levels: readonly number[], seed: number): DayCell[] => {
  const random = createRandom(seed);
  return levels.flatMap((level, day) => [1, 2].map(() => said(dayOf2024(day), level + Math.round(random() * 4) - 2)));
};
const levels = (...parts: [level: number, days: number][]) =>
  parts.flatMap(([level, days]) => Array.from({ length: days }, () => level));

describe('change points', () => {
  it('are none where the tone stays', () => {
    expect(changePointsOf([])).toEqual([]);
    expect(changePointsOf(series(levels([3, 4]), 1))).toEqual([]);
    expect(changePointsOf(Array.from({ length: 30 }, (_, day) => said(dayOf2024(day), -3)))).toEqual([]);
  });

  it('are found by chance in about one of twenty series without any', () => {
    const found = Array.from(
      { length: 100 },
      (_, seed) => changePointsOf(series(levels([0, 24]), seed + 1)).length > 0,
    );
    expect(found.filter(Boolean).length).toBeLessThan(13);
  });

  it('stand on the day of the change, with what holds before and after', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 6, max: 30 }),
        fc.integer({ min: 6, max: 30 }),
        fc.constantFrom(-8, 8),
        fc.integer({ min: 1, max: 1000 }),
        (first, second, step, seed) => {
          const [point, ...more] = changePointsOf(series(levels([0, first], [step, second]), seed)).filter(
            ({ difference }) => Math.abs(difference) > 4,
          );
          expect(more).toEqual([]);
          expect(point).toMatchObject({ date: dayOf2024(first), after: { from: dayOf2024(first) } });
          expect(Math.sign(point!.difference)).toBe(Math.sign(step));
          expect(point!.probability).toBeLessThan(0.01);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('are several where the tone changes several times', () => {
    const dates = changePointsOf(series(levels([4, 20], [-5, 15], [0, 20]), 3)).map(({ date }) => date);
    expect(dates).toEqual([dayOf2024(20), dayOf2024(35)]);
  });

  it('are the mirror image where all signs are turned, and do not depend on the order of the documents', () => {
    const mirrored = (cells: readonly DayCell[]) => cells.map((cell) => ({ ...cell, intensity: -cell.intensity }));
    fc.assert(
      fc.property(
        fc.array(cellArbitrary, { maxLength: 60 }).chain((cells) => fc.tuple(fc.constant(cells), shuffled(cells))),
        ([cells, others]) => {
          const points = changePointsOf(cells);
          expect(JSON.stringify(changePointsOf(others))).toBe(JSON.stringify(points));
          expect(changePointsOf(mirrored(cells)).map(({ date, difference }) => [date, -difference])).toEqual(
            points.map(({ date, difference }) => [date, difference]),
          );
        },
      ),
      { numRuns: 12 },
    );
  });

  it('need three days and five documents on each side', () => {
    const few = [0, 1, 2].map((day) => said(dayOf2024(day), 5));
    const many = Array.from({ length: 20 }, (_, day) => said(dayOf2024(3 + day), -5, 2));
    expect(changePointsOf(few)).toEqual([]);
    expect(changePointsOf([...few, ...many]).map(({ date }) => date)).toEqual([dayOf2024(4)]);
    const more = few.map((cell) => ({ ...cell, documents: 2 }));
    expect(changePointsOf([...more, ...many]).map(({ date }) => date)).toEqual([dayOf2024(3)]);
  });
});

describe('the pairs that turned most', () => {
  const pair = (source: string, target: string, cells: DayCell[]) => cells.map((cell) => ({ ...cell, source, target }));

  it('are those with a clear change, the largest first', () => {
    const cells = [
      ...pair('a', 'b', series(levels([3, 15], [-2, 15]), 1)),
      ...pair('b', 'a', series(levels([4, 15], [-5, 15]), 2)),
      ...Array.from({ length: 12 }, (_, n) => pair('c', `d${n}`, series(levels([0, 30]), n + 5))).flat(),
    ];
    const turns = turnsOf(cells);
    expect(turns.map(({ source, target, date }) => [source, target, date])).toEqual([
      ['b', 'a', dayOf2024(15)],
      ['a', 'b', dayOf2024(15)],
    ]);
    expect(turns[0]!.difference).toBeLessThan(-7);
    expect(JSON.stringify(turnsOf(cells.reverse()))).toBe(JSON.stringify(turns));
  });
});
