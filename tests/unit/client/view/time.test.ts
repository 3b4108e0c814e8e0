import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binDays, binLabel, binUnit, daysOf, evenly, fill, isSeenBefore } from '../../../../client/core/time/bins.ts';
import {
  changeBeside,
  columnName,
  moved,
  periodOfSpan,
  played,
  spanName,
  spanOfPeriod,
} from '../../../../client/core/time/periods.ts';

const day = (date: string, negative = 1) => ({ date, counts: { negative, positive: 0, neutral: 0 } });
const dates = (count: number, from: string, step: number) =>
  Array.from({ length: count }, (_, at) =>
    new Date(Date.parse(from) + at * step * 86_400_000).toISOString().slice(0, 10),
  );

describe('the columns of the histogram', () => {
  it('are dates for a handful, then days, weeks and months', () => {
    expect(binUnit(dates(5, '2023-06-18', 60))).toBe('date');
    expect(binUnit(dates(10, '2024-04-01', 2))).toBe('day');
    expect(binUnit(dates(40, '2023-06-12', 8))).toBe('week');
    expect(binUnit(dates(40, '2020-01-01', 30))).toBe('month');
  });

  it('count every stance once', () => {
    const anyDay = fc.date({ min: new Date('2001-01-01'), max: new Date('2024-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(anyDay, { minLength: 1, maxLength: 60 }), (found) => {
        const { bins } = binDays(found.map((date) => day(date.toISOString().slice(0, 10), 2)));
        expect(bins.reduce((sum, bin) => sum + bin.counts.negative, 0)).toBe(found.length * 2);
      }),
    );
  });

  it('keep the empty weeks between full ones', () => {
    const { unit, bins } = binDays([...dates(8, '2023-01-02', 7), '2023-06-05'].map((date) => day(date)));
    expect(unit).toBe('week');
    expect(bins.filter((bin) => bin.counts.negative === 0).length).toBeGreaterThan(10);
  });

  it('take a selection into the columns of everything', () => {
    const { bins } = binDays(dates(20, '2024-01-01', 7).map((date) => day(date)));
    const selected = fill(
      bins,
      daysOf([
        { date: '2024-01-09', polarity: 'positive' },
        { date: null, polarity: 'negative' },
      ]),
    );
    expect(selected).toHaveLength(bins.length);
    expect(selected[1]!.counts).toEqual({ positive: 1, negative: 0, neutral: 0 });
  });

  it('of a selection stand before those of everything only where they are seen there', () => {
    const { bins } = binDays(dates(20, '2024-01-01', 7).map((date) => day(date, 20)));
    const of = (negative: number) => fill(bins, [day('2024-01-09', negative)]);
    expect(isSeenBefore(of(5), bins)).toBe(true);
    expect(isSeenBefore(of(2), bins)).toBe(false);
  });

  it('have labels at even steps', () => {
    const months = [0, 44, 85, 129, 172, 216].map((x) => ({ x }));
    expect(evenly(months, 40)).toEqual(months);
    expect(evenly(months, 46).map(({ x }) => x)).toEqual([0, 85, 172]);
    expect(evenly(months, 500)).toEqual([{ x: 0 }]);
  });

  it('are labelled where a month begins, with the year where it changes', () => {
    const { bins, unit } = binDays(dates(20, '2023-11-06', 7).map((date) => day(date)));
    const labels = bins.map((_, at) => binLabel(bins, at, unit)).filter(Boolean);
    expect(labels.slice(0, 3)).toEqual(['Nov ’23', 'Dec', 'Jan ’24']);
  });
});

describe('the way through time', () => {
  const { bins } = binDays(dates(12, '2024-01-01', 7).map((date) => day(date)));

  it('goes from days to columns and back', () => {
    expect(spanOfPeriod(bins, {})).toEqual([0, 12]);
    for (const span of [
      [0, 12],
      [0, 1],
      [3, 5],
      [11, 12],
    ] as const)
      expect(spanOfPeriod(bins, periodOfSpan(bins, span))).toEqual(span);
    expect(periodOfSpan(bins, [1, 2])).toEqual({ from: '2024-01-08', to: '2024-01-14' });
    expect(spanOfPeriod(bins, { from: '2031-01-01' })).toEqual([11, 12]);
    expect(spanOfPeriod(bins, { to: '2011-01-01' })).toEqual([0, 1]);
  });

  it('moves a period by a column until the end, and begins at one where everything is shown', () => {
    expect(moved([0, 12], 12, 1)).toEqual([0, 1]);
    expect(moved([0, 12], 12, -1)).toEqual([11, 12]);
    expect(moved([3, 5], 12, 1)).toEqual([4, 6]);
    expect(moved([10, 12], 12, 1)).toBeNull();
    expect(moved([0, 2], 12, -1)).toBeNull();
    expect(moved([0, 1], 1, 1)).toBeNull();
    expect(played([10, 12], 12)).toEqual([0, 2]);
    expect(played([0, 1], 1)).toBeNull();
  });

  it('finds the change beside a column', () => {
    const changes = [{ date: '2024-01-17' }, { date: '2024-02-20' }, { date: '1999-01-01' }];
    expect(changeBeside(bins, changes, 0, 1)).toBe(2);
    expect(changeBeside(bins, changes, 2, 1)).toBe(7);
    expect(changeBeside(bins, changes, 7, 1)).toBeNull();
    expect(changeBeside(bins, changes, 7, -1)).toBe(2);
  });

  it('names columns by what they are', () => {
    expect(columnName(bins[0]!, 'week')).toBe('1 Jan 2024 to 7 Jan 2024');
    expect(columnName({ ...bins[0]!, from: '2024-01-01', to: '2024-01-31' }, 'month')).toBe('Jan 2024');
    expect(spanName(bins, 'week', [0, 2])).toBe('1 Jan 2024 to 14 Jan 2024');
  });
});
