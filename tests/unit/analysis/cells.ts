import fc from 'fast-check';
import type { DayCell } from '../../../shared/edge-sums.ts';
import { noCounts } from '../../../shared/graph.ts';
import { daysLater } from './days.ts';

/** One document with one stance of this intensity. */
export const said = (day: string | null, intensity: number, documents = 1): DayCell => ({
  ...{ day, documents, intensity },
  byPolarity: { ...noCounts(), [intensity > 0 ? 'positive' : intensity < 0 ? 'negative' : 'neutral']: 1 },
});

/** The day so many days after the first of 2024. */
export const dayOf2024 = (number: number): string => daysLater('2024-01-01', number);

export const cellArbitrary: fc.Arbitrary<DayCell> = fc.record({
  day: fc.option(fc.integer({ min: 0, max: 120 }).map(dayOf2024), { freq: 9 }),
  documents: fc.integer({ min: 1, max: 4 }),
  byPolarity: fc.record({
    positive: fc.integer({ min: 0, max: 3 }),
    negative: fc.integer({ min: 0, max: 3 }),
    neutral: fc.integer({ min: 1, max: 2 }),
  }),
  intensity: fc.integer({ min: -20, max: 20 }).map((half) => half / 2),
});

/** The same cells in another order. */
export const shuffled = (cells: readonly DayCell[]): fc.Arbitrary<DayCell[]> =>
  fc.shuffledSubarray([...cells], { minLength: cells.length });
