import { describe, expect, it } from 'vitest';
import { cutsOf } from '../../../server/lexicon/chunk-cuts.ts';
import { opinion } from '../../../server/lexicon/opinion.ts';
import { readTable } from '../../../server/lexicon/table.ts';

const columns = ['lemma', 'pos', 'polarity', 'strength'];
const cells = readTable('opinion.tsv', columns).map((row) => row.cells as Record<(typeof columns)[number], string>);

describe('opinion words', () => {
  it('are weighed by part of speech', () => {
    expect(opinion('brutal', 'ADJ')).toBe(-3);
    expect(opinion('praise', 'VERB')).toBe(3);
    expect(opinion('attack', 'NOUN')).toBeLessThan(0);
    expect(opinion('table', 'NOUN')).toBe(0);
  });

  it.each([
    ['statesman', 'NOUN', 'puppet'],
    ['visionary', 'NOUN', 'buffoon'],
    ['incorruptible', 'ADJ', 'venal'],
    ['prudent', 'ADJ', 'foolhardy'],
    ['courageously', 'ADV', 'treacherously'],
    ['applaud', 'VERB', 'vilify'],
  ])('tell praise from blame: %s (%s), %s', (praise, upos, blame) => {
    expect(opinion(praise, upos)).toBeGreaterThanOrEqual(2);
    expect(opinion(blame, upos)).toBeLessThanOrEqual(-2);
  });

  it('come in families and in both spellings', () => {
    for (const [lemma, upos] of [
      ['hypocrisy', 'NOUN'],
      ['hypocrite', 'NOUN'],
      ['hypocritical', 'ADJ'],
      ['hypocritically', 'ADV'],
    ] as const)
      expect(opinion(lemma, upos), lemma).toBe(-2);
    expect(opinion('demonise', 'VERB')).toBe(opinion('demonize', 'VERB'));
    expect(opinion('dishonourable', 'ADJ')).toBe(opinion('dishonorable', 'ADJ'));
  });

  it.each(['worried', 'grieving', 'booming', 'ailing', 'weak'])(
    'say too little by themselves when they tell how somebody feels or fares: %s',
    (lemma) => {
      expect(Math.abs(opinion(lemma, 'ADJ'))).toBe(1);
    },
  );

  it('are listed once each, in order, as one token of a part of speech that can judge', () => {
    const keys = cells.map(({ lemma, pos }) => `${lemma}\t${pos}`);
    expect(new Set(keys).size).toBe(keys.length);
    const byCode = (a: string, b: string) => (a < b ? -1 : 1);
    expect(keys).toEqual([...keys].sort(byCode));
    for (const { lemma, pos } of cells) {
      expect(['adj', 'adv', 'noun', 'verb'], lemma).toContain(pos);
      expect(cutsOf(lemma!, false), lemma).toHaveLength(1);
    }
  });
});
