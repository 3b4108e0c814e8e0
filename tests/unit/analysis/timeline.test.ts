import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Interval, intervalOf } from '../../../server/analysis/timeline/bootstrap.ts';
import { saidIn } from '../../../server/analysis/timeline/day-cell.ts';
import { periodAround, spans } from '../../../server/analysis/timeline/periods.ts';
import { timelineOf } from '../../../server/analysis/timeline/timeline.ts';
import { cellArbitrary, dayOf2024, said, shuffled } from './cells.ts';

const cellsArbitrary = fc.array(cellArbitrary, { maxLength: 30 });

describe('periods', () => {
  it('hold their day, follow one another without a gap and never overlap', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), fc.constantFrom(...spans), (number, span) => {
        const [day, next] = [dayOf2024(number), dayOf2024(number + 1)];
        const [period, following] = [periodAround(day, span)!, periodAround(next, span)!];
        expect(period.from <= day && day <= period.to).toBe(true);
        if (next <= period.to) expect(following).toEqual(period);
        else expect(following.from).toBe(next);
      }),
    );
  });

  it('are the weeks from Monday on and the months of the calendar', () => {
    expect(periodAround('2024-03-03', 'week')).toEqual({ from: '2024-02-26', to: '2024-03-03' });
    expect(periodAround('2024-02-10', 'month')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(periodAround('2023-12-31', 'month')).toEqual({ from: '2023-12-01', to: '2023-12-31' });
    for (const none of ['2024-13-45', '2024-02-31', '2023-02-29', '24-1-1', ''])
      expect(periodAround(none, 'day')).toBeNull();
  });
});

describe('a timeline', () => {
  it('counts everything once, whatever the span', () => {
    fc.assert(
      fc.property(cellsArbitrary, fc.constantFrom(...spans), (cells, span) => {
        const { periods, undated } = timelineOf(cells, span);
        const sum = (field: 'documents' | 'stances') => periods.reduce((all, period) => all + period[field], 0);
        const whole = saidIn(cells);
        expect(sum('documents') + undated.documents).toBe(whole.documents);
        expect(sum('stances') + undated.stances).toBe(whole.stances);
        expect(periods.map(({ from }) => from)).toEqual([...new Set(periods.map(({ from }) => from))].sort());
      }),
    );
  });

  it('is the same in whatever order the cells come', () => {
    fc.assert(
      fc.property(
        cellsArbitrary.chain((cells) => fc.tuple(fc.constant(cells), shuffled(cells))),
        ([cells, others]) => {
          expect(JSON.stringify(timelineOf(others, 'month'))).toBe(JSON.stringify(timelineOf(cells, 'month')));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('gives the mean intensity of the stances, and what has no date apart', () => {
    const { periods, undated } = timelineOf(
      [said('2024-04-01', -5, 2), said('2024-04-30', 4), said(null, -9), said('2024-02-31x', 2)],
      'month',
    );
    expect(periods).toEqual([
      {
        ...{ from: '2024-04-01', to: '2024-04-30', documents: 3, stances: 3, intensity: -2 },
        ...{ byPolarity: { positive: 1, negative: 2, neutral: 0 }, interval: expect.anything() },
      },
    ]);
    expect(undated).toMatchObject({ documents: 2, intensity: -3.5 });
  });
});

describe('the interval of a mean', () => {
  it('lies within the range of the documents, around their mean, and is none for fewer than three', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -18, max: 20 }), { minLength: 1, maxLength: 25 }), (halves) => {
        const cells = halves.map((half) => said('2024-04-01', half / 2));
        const interval = intervalOf(cells);
        expect(interval === null).toBe(halves.length < 3);
        if (!interval) return;
        const [least, most] = [Math.min(...halves) / 2, Math.max(...halves) / 2];
        const mean = saidIn(cells).intensity!;
        expect(interval.low).toBeGreaterThanOrEqual(least - 1e-9);
        expect(interval.high).toBeLessThanOrEqual(most + 1e-9);
        expect(interval.low).toBeLessThanOrEqual(mean + 1e-9);
        expect(interval.high).toBeGreaterThanOrEqual(mean - 1e-9);
      }),
      { numRuns: 60 },
    );
  });

  it('holds the true mean in about 95 of 100 samples, and narrows with the root of their size', () => {
    let state = 7;
    const coin = () => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647 < 0.5 ? -4 : 4;
    };
    const sample = (size: number) => intervalOf(Array.from({ length: size }, () => said('2024-04-01', coin())))!;
    const intervals = Array.from({ length: 300 }, () => sample(60));
    const held = intervals.filter(({ low, high }) => low <= 0 && 0 <= high).length / 300;
    expect(held).toBeGreaterThan(0.9);
    expect(held).toBeLessThan(0.985);
    const width = ({ low, high }: Interval) => high - low;
    const meanWidth = (size: number) =>
      Array.from({ length: 40 }, () => width(sample(size))).reduce((sum, one) => sum + one / 40, 0);
    expect(meanWidth(1600) / meanWidth(100)).toBeCloseTo(0.25, 1);
  });

  it('is the same for documents that come together and one by one, and close to the one of the normal distribution', () => {
    const together = intervalOf([said('2024-04-01', -5, 60), said('2024-04-01', 5, 40)])!;
    const one = (intensity: number, count: number) =>
      Array.from({ length: count }, () => said('2024-04-01', intensity));
    expect(intervalOf([...one(-5, 60), ...one(5, 40)])).toEqual(together);
    expect(together.high - together.low).toBeCloseTo(2 * 1.96 * Math.sqrt(24 / 100), 0);
  });
});
