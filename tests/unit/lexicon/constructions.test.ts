import { describe, expect, it } from 'vitest';
import { constructionColumns, parseConstructions } from '../../../server/lexicon/constructions.ts';

const plain = {
  rule: 'greeting',
  pos: 'verb',
  words: 'greet|@days',
  act: '-',
  pattern: '>obl:to|at @months = place after & <advcl>obj -',
  source: 'nsubj',
  target: 'obj|place.nmod:of named',
  type: 'CONSULT',
  polarity: '-',
  mode: 'symmetric',
  trust: '0.8',
};
const read = (change: Partial<typeof plain> = {}) => {
  const cells = { ...plain, ...change } as Record<string, string>;
  return parseConstructions(
    `${constructionColumns.join('\t')}\n${constructionColumns.map((column) => cells[column]).join('\t')}\n`,
  )[0]!;
};

describe('constructions', () => {
  it('are read with the steps of their pattern and the slots of their sides', () => {
    const { words, steps, target, polarity } = read();
    expect(words!.has('monday')).toBe(true);
    expect(steps).toMatchObject([
      {
        hops: [{ way: '>', relations: ['obl'], prepositions: ['to', 'at'], after: true }],
        node: 'place',
        opinion: null,
      },
      { hops: [{ way: '<' }, { way: '>', relations: ['obj'], prepositions: null, after: false }], opinion: '-' },
    ]);
    expect(target).toMatchObject({ roles: [{ role: 'obj' }, { node: 'place', role: 'nmod:of' }], tests: ['named'] });
    expect(polarity).toBe('neutral');
  });

  it.each([
    ['a pattern that is none', { pattern: 'obl:to' }],
    ['a class that is none', { pattern: '>obl @nights' }],
    ['a slot that is none', { target: 'objekt' }],
    ['a word that the pattern does not name', { target: 'room.obj' }],
    ['a test that is none', { target: 'obj tall' }],
    ['the sides of an act that is none', { source: 'own' }],
    ['the type of an act that is none', { type: 'frame' }],
    ['no word and no act', { words: '-' }],
    ['a type that is none', { act: 'GREET' }],
    ['too much trust', { trust: '2' }],
  ])('are refused with file and line for %s', (_, change) => {
    expect(() => read(change)).toThrow(/^constructions.tsv:2: /);
  });
});
