import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWords, wordsOf } from '../../../shared/text-words.ts';

describe('the words of a text', () => {
  it.each([
    ['The U.S. and e.g. example.com', 'the us and eg example com'],
    ['Łódź, İstanbul, Straße, ΟΔΟΣ', 'lodz istanbul strasse οδοσ'],
    ['外交部 says ½', '外 交 部 says 12'],
    ["Don't—O’Brien_x 3,000", 'don t o brien x 3 000'],
    ['d´Ivoire dʼIvoire d′Ivoire ʿAli Baʾath', 'd ivoire d ivoire d ivoire ali ba ath'],
    ['cafe\u0301 café CAFÉ', 'cafe cafe cafe'],
    ['ςας ΣΑΣ', 'σασ σασ'],
    ['½½', '1212'],
    ['the U.S.S.R. é', 'the ussr e'],
    ['x'.repeat(80), 'x'.repeat(64)],
    [`é${'x'.repeat(62)}yz`, `e${'x'.repeat(62)}y`],
    [`é${'x'.repeat(63)}`, `e${'x'.repeat(63)}`],
    [`x${'𐐷'.repeat(70)}`, `x${'𐐷'.repeat(63)}`],
    ['%_*"\'', ''],
  ])('of %s are %s', (text, words) => expect(wordsOf(text).join(' ')).toBe(words));

  it('stand where they are said to stand, and are the same one by one and in any case', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary-ascii', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({ unit: fc.constantFrom('a', 'B', '.', ' ', '-', 'é', '\u0301', '外', '7'), maxLength: 30 }),
    );
    fc.assert(
      fc.property(text, (some) => {
        const found = [...textWords(some)];
        expect(found.map(({ word }) => word)).toEqual(wordsOf(some));
        for (const { word, start, end } of found) {
          expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
          expect(wordsOf(some.slice(start, end))).toEqual([word]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
