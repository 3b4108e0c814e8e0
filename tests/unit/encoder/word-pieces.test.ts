import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordPiecesOf } from '../../../server/encoder/word-pieces.ts';

const listed = [
  '[UNK]',
  'nor',
  '##way',
  'chile',
  "'",
  's',
  'the',
  'un',
  '##ited',
  'cafe',
  '中',
  '.',
  '-',
  '!',
  'a',
  '##b',
  '##a',
];
const vocabulary = new Map(listed.map((piece, number) => [piece, number]));
const cut = wordPiecesOf(vocabulary);
const read = (text: string) => cut(text).map(({ id, start, end }) => [listed[id], text.slice(start, end)]);

describe('pieces of words', () => {
  it.each([
    [
      'Norway',
      [
        ['nor', 'Nor'],
        ['##way', 'way'],
      ],
    ],
    [
      "Chile's",
      [
        ['chile', 'Chile'],
        ["'", "'"],
        ['s', 's'],
      ],
    ],
    [
      'Un-united',
      [
        ['un', 'Un'],
        ['-', '-'],
        ['un', 'un'],
        ['##ited', 'ited'],
      ],
    ],
    [
      'CAFÉ!',
      [
        ['cafe', 'CAFÉ'],
        ['!', '!'],
      ],
    ],
    ['cafe\u0301', [['cafe', 'cafe']]],
    [
      'the\u00a0\u200bun',
      [
        ['the', 'the'],
        ['un', 'un'],
      ],
    ],
    [
      '中中',
      [
        ['中', '中'],
        ['中', '中'],
      ],
    ],
    [
      'Peru.',
      [
        ['[UNK]', 'Peru'],
        ['.', '.'],
      ],
    ],
    [
      '🕊 the',
      [
        ['[UNK]', '🕊'],
        ['the', 'the'],
      ],
    ],
  ])('cuts %j', (text, pieces) => {
    expect(read(text)).toEqual(pieces);
  });

  it('knows no word of more than a hundred characters', () => {
    expect(read('ab'.repeat(50))).toHaveLength(100);
    expect(read('ab'.repeat(51))).toEqual([['[UNK]', 'ab'.repeat(51)]]);
  });

  it('gives places in order that lie apart and within the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'aAbB .!-É中\u0301\ud83d\ude00\u200b\n'.split('')) }),
        (text) => {
          const pieces = cut(text);
          let at = 0;
          for (const { start, end } of pieces) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(at).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});
