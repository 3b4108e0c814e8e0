import { describe, expect, it } from 'vitest';
import { classification } from '../../../server/evaluation/classification.ts';
import { scoreWithIntervals } from '../../../server/evaluation/intervals.ts';
import { byKindOfSource } from '../../../server/evaluation/kinds-of-source.ts';
import { share, tallied } from '../../../server/evaluation/measures.ts';
import { chooseSets } from '../../../server/evaluation/sets.ts';
import { formatTable } from '../../../server/evaluation/table.ts';
import { DemarcheError } from '../../../shared/errors.ts';

describe('classification', () => {
  it('averages over the labels of the gold, however often they occur', () => {
    const [micro, macro, ...labels] = classification('types', [
      ['x', 'x'],
      ['x', 'x'],
      ['x', 'z'],
      ['y', 'x'],
    ]);
    expect(micro?.f1).toBe(0.5);
    expect(labels.map(({ name, f1 }) => [name, f1?.toFixed(3)])).toEqual([
      ['x', '0.667'],
      ['y', '0.000'],
    ]);
    expect(macro?.f1).toBeCloseTo(1 / 3);
  });
});

describe('the table', () => {
  it('gives shares in percent, names a set once and lines the columns up', () => {
    const measures = [tallied('edges', { tp: 3, fp: 1, fn: 3 }), tallied('all signed edges', { tp: 0, fp: 0, fn: 0 })];
    expect(formatTable([{ set: 'demo', measures }]).split('\n')).toEqual([
      'set   measure              P     R    F1  counts',
      '----------------------------------------------------------',
      'demo  edges             75.0  50.0  60.0  tp 3  fp 1  fn 3',
      '      all signed edges   0.0   0.0   0.0  tp 0  fp 0  fn 0',
    ]);
  });
});

describe('intervals', () => {
  /** Documents of which each has ten stances: all right, or none. */
  const scored = (right: number, wrong: number) =>
    scoreWithIntervals(
      {
        gold: () => [...Array(right).fill(10), ...Array(wrong).fill(0)] as never[],
        score: (gold: readonly number[]) => ({
          measures: [
            share(
              'right',
              gold.reduce((sum, one) => sum + one, 0),
              10 * gold.length,
            ),
          ],
          errors: [],
        }),
      },
      new Map(),
    ).measures[0]!;

  it('are as wide as the documents are few, however many stances each has', () => {
    // Wilson's interval of 45 in 60, not of 450 in 600.
    const [low, high] = scored(45, 15).intervals!.precision!;
    expect(low).toBeCloseTo(0.63, 1);
    expect(high).toBeCloseTo(0.84, 1);
    expect(high - low).toBeGreaterThan(0.17);
    const [lower, upper] = scored(450, 150).intervals!.precision!;
    expect(upper - lower).toBeLessThan(0.08);
  });

  it('stand beside their figures, and are the same each time', () => {
    const measure = scored(45, 15);
    expect(scored(45, 15)).toEqual(measure);
    expect(formatTable([{ set: 'news', measures: [measure] }])).toMatch(/75\.0 \(6\d-8\d\)/);
    expect(measure.intervals).not.toHaveProperty('recall');
  });
});

describe('kinds of source', () => {
  const split = (...ids: string[]) =>
    byKindOfSource({ ...chooseSets(['demo'])[0]!, name: 'news', gold: () => ids.map((id) => ({ id })) as never[] });

  it('divide a set by who wrote its texts', () => {
    const parts = split('open-news voa-1', 'open-news kremlin-2', 'open-news voa-3', 'reuters 7', 'open-news xyz-1');
    expect(parts.map(({ name, gold }) => [name, gold().length])).toEqual([
      ['news: broadcaster', 2],
      ['news: government', 1],
      ['news: agency of 1987', 1],
      ['news: others', 1],
    ]);
  });

  it('leave out a set of one kind', () => expect(split('open-news voa-1', 'open-news voa-3')).toEqual([]));
});

describe('the sets', () => {
  it('leave out what models are trained on unless asked', () => {
    const names = chooseSets(undefined).map(({ name }) => name);
    expect(names).toContain('demo');
    expect(names).toContain('dse-valid');
    expect(names.filter((name) => name.endsWith('-train'))).toEqual([]);
    expect(chooseSets(['plv-train']).map(({ name }) => name)).toEqual(['plv-train']);
  });

  it('names the sets that there are when one is unknown', () => {
    expect(() => chooseSets(['nope'])).toThrow(DemarcheError);
    expect(() => chooseSets(['nope'])).toThrow(/nope.*articles-dev/);
  });
});
