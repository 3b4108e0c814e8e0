import { describe, expect, it } from 'vitest';
import { chartScale, datesOf, spanOf, tonesInWords } from '../../../../client/core/time/tone.ts';
import { noCounts } from '../../../../shared/graph.ts';

const period = (from: string, to: string, intensity: number | null) => ({
  ...{ from, to, intensity, documents: 1, stances: 1, byPolarity: noCounts(), interval: null },
});

describe('the tone over time', () => {
  it('takes the days of stances once, and periods in which they can be read', () => {
    expect(
      datesOf([{ date: '2024-05-02T10:00:00Z' }, { date: null }, { date: '2024-05-01' }, { date: '2024-05-02' }]),
    ).toEqual(['2024-05-01', '2024-05-02']);
    expect(spanOf(['2024-05-01', '2020-01-01'])).toBe('day');
    const months = Array.from({ length: 12 }, (_, month) => `2024-${String(month + 1).padStart(2, '0')}-01`);
    expect(spanOf(months)).toBe('week');
    expect(spanOf([...months, '2020-01-01'])).toBe('month');
  });

  it('is told in words', () => {
    const periods = [period('2024-05-01', '2024-05-01', 5), period('2024-06-01', '2024-06-30', null)];
    expect(tonesInWords(periods)).toBe('1 May 2024: 5');
  });

  it('has its highest value on top and its days from left to right', () => {
    const { x, middle, y } = chartScale(
      [period('2024-05-01', '2024-05-01', 1), period('2024-05-11', '2024-05-11', 1)],
      100,
      40,
    );
    expect([x('2024-05-01'), x('2024-05-06'), x('2024-05-11')]).toEqual([0, 50, 100]);
    expect(middle({ from: '2024-05-01', to: '2024-05-11' })).toBe(50);
    expect([y(10), y(0), y(-10)]).toEqual([0, 20, 40]);
    expect(chartScale([period('2024-05-01', '2024-05-01', 1)], 100, 40).x('2024-05-01')).toBe(50);
  });
});
