import { describe, expect, it } from 'vitest';
import { accepted, failuresOf, measuredOften, measuredWithDoubt, missesOf } from './reference.ts';
import type { Row } from './rows.ts';

const row = (what: string, value: number, ratio: number | null, most?: number): Row => ({
  ...{ group: 'reading', what, value, unit: 'ms', against: ratio === null ? null : 'a yardstick', ratio },
  ...(most === undefined ? {} : { most }),
});

/** Gives one list of rows after the other, and tells how many were asked for. */
function measuring(...runs: Row[][]) {
  let asked = 0;
  return { measure: async () => runs[asked++]!, asked: () => asked };
}

const ratios = (...values: number[]) => values.map((ratio) => [row('a text', 10 / ratio, ratio)]);

describe('the ratios that the bench holds', () => {
  const reference = { 'reading: a text': 1, 'reading: a page': 0.5, 'start: a command': 2 };

  it('fail where one is more than a quarter under the committed one, or has none, or a slope is too steep', () => {
    expect(failuresOf([row('a text', 10, 0.75)], reference)).toEqual([]);
    expect(failuresOf([row('a text', 10, 0.74)], reference)).toEqual([
      'reading: a text: 0.74 times as good as a yardstick, was 1',
    ]);
    expect(failuresOf([row('a slope', 1.5, null, 1.4), row('a slope', 1.4, null, 1.4)], {})).toEqual([
      'reading: a slope: 1.5, may be 1.4 at most',
    ]);
    const excess = row('a linking', 2.1, null, 2);
    const slow = { ...row('a page', 10, 0.9), least: 1 };
    expect(missesOf([excess, slow, row('a text', 10, 0.1), row('a linking', 2, null, 2)])).toEqual([
      'reading: a linking: 2.1, may be 2 at most',
      'reading: a page: 0.9 times as good, must be 1 at least',
    ]);
    expect(failuresOf([row('a new one', 10, 1)], reference)).toEqual([
      'reading: a new one: has no ratio in reference.json, which --accept writes',
    ]);
  });

  it('hold a work that takes half as long again, and let one disturbed run pass', async () => {
    const slower = measuring(...ratios(0.66, 0.76, 0.67));
    expect(failuresOf(await measuredWithDoubt(slower.measure, reference), reference)).toHaveLength(1);
    const disturbed = measuring(...ratios(0.5, 0.95, 1.02));
    expect(failuresOf(await measuredWithDoubt(disturbed.measure, reference), reference)).toEqual([]);
    const quiet = measuring(...ratios(0.9));
    expect(await measuredWithDoubt(quiet.measure, reference)).toEqual(ratios(0.9)[0]);
    expect([slower, disturbed, quiet].map(({ asked }) => asked())).toEqual([3, 3, 1]);
  });

  it('are the middle of three runs, row by row, and replace those of their groups alone', async () => {
    const run = (text: number, page: number) => [row('a text', 10, text), row('a page', 10, page)];
    const rows = await measuredOften(measuring(run(1, 4), run(3, 6), run(2, 5)).measure);
    expect(accepted([...rows, row('a slope', 1, null)], { ...reference, 'reading: gone': 7 })).toEqual({
      'reading: a text': 2,
      'reading: a page': 5,
      'start: a command': 2,
    });
  });
});
