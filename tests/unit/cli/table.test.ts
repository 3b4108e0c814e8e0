import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmless } from '../../../server/cli/text/harmless.ts';
import { type Cell, countOf, tableOf } from '../../../server/cli/text/table.ts';
import { cutTo, lookOf, widthOf } from '../../../server/cli/text/terminal.ts';

const terminal = (columns: number, colours = false) => ({ columns, colours });
const stream = (isTTY: boolean, columns?: number) => ({ ...process.stdout, isTTY, columns }) as never;

/** Names as they are written anywhere: wide, with marks on their letters, emoji, right to left, and what should not be in them. */
const name = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc
    .array(
      fc.constantFrom(
        '習近平',
        'Xi',
        'e\u0301',
        'น้ำ',
        'ﷺ',
        '👩‍👩‍👧',
        '❤️',
        'क्षि',
        '한국',
        '\u202e',
        '\x1b[8m',
        '\n',
        ' ',
        '–',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);

describe('columns of a text', () => {
  it.each([
    ['Wang Yi', 7],
    ['習近平', 6],
    ['ｶﾅ', 2],
    ['e\u0301te\u0301', 3],
    ['한국', 4],
    ['👩‍👩‍👧', 2],
    ['שָׁלוֹם', 4],
    ['a\u200bb', 2],
    ['', 0],
  ])('%j are %i', (text, columns) => expect(widthOf(text)).toBe(columns));

  it('are cut at whole characters, with an ellipsis', () => {
    expect(cutTo('Wang Yi', 7)).toBe('Wang Yi');
    expect(cutTo('Wang Yi', 6)).toBe('Wang…');
    expect(cutTo('習近平', 4)).toBe('習…');
    expect(cutTo('e\u0301te\u0301s', 3)).toBe('e\u0301t…');
    expect(cutTo('👩‍👩‍👧👩‍👩‍👧', 3)).toBe('👩‍👩‍👧…');
    expect([cutTo('ab', 1), cutTo('ab', 0)]).toEqual(['…', '']);
  });

  it('are never more than asked for, and the beginning of the text', () => {
    fc.assert(
      fc.property(name, fc.nat({ max: 40 }), (text, columns) => {
        const cut = cutTo(text, columns);
        expect(widthOf(cut)).toBeLessThanOrEqual(columns);
        if (widthOf(text) <= columns) expect(cut).toBe(text);
        else if (columns) expect(text.startsWith(cut.slice(0, -1))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a table', () => {
  const rows: Cell[][] = [
    ['actor', 'stances', 'negative'],
    ['The Ministry of Foreign Affairs', '12', countOf(3, 'negative')],
    ['習近平', '7', countOf(0, 'negative')],
  ];

  it('is whole in a pipe', () => {
    expect(tableOf(rows)).toBe(
      [
        'actor                            stances  negative',
        'The Ministry of Foreign Affairs       12         3',
        '習近平                                 7         0',
      ].join('\n'),
    );
  });

  it('has its texts cut where the terminal is too narrow, and no number', () => {
    expect(tableOf(rows, terminal(34))).toBe(
      [
        'actor            stances  negative',
        'The Ministry o…       12         3',
        '習近平                 7         0',
      ].join('\n'),
    );
  });

  it('cuts the longest of several texts first, all to the same', () => {
    const texts = [
      ['day', 'one', 'other'],
      ['Monday', 'a'.repeat(30), 'b'.repeat(40)],
    ];
    expect(tableOf(texts, terminal(30), [0, 1, 2]).split('\n')[1]).toBe(`Monday  ${'a'.repeat(9)}…  ${'b'.repeat(9)}…`);
    expect(tableOf(texts, terminal(31), [0, 1, 2]).split('\n')[1]).toBe(
      `Monday  ${'a'.repeat(10)}…  ${'b'.repeat(9)}…`,
    );
  });

  it('keeps each row in one line that the terminal holds, whatever stands in it', () => {
    const cell: fc.Arbitrary<Cell> = fc.oneof(
      name,
      fc.record({ text: name, sign: fc.constantFrom('positive', 'negative', 'neutral') }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, fc.nat().map(String)), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 90 }),
        (table, columns) => {
          const lines = tableOf(table, terminal(columns, true), [0, 1]).split('\n');
          expect(lines).toHaveLength(table.length);
          for (const line of lines) {
            expect(widthOf(stripVTControlCharacters(line))).toBeLessThanOrEqual(columns);
            expect(line).not.toContain('\x1b[8m');
            expect(line).not.toContain('\u202e');
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('has the sign of what has one as its colour, where there are colours', () => {
    const [, first, second] = tableOf(rows, { columns: null, colours: true }).split('\n');
    expect(first).toBe('The Ministry of Foreign Affairs       12         \x1b[31m3\x1b[39m');
    expect(second).not.toContain('\x1b');
    expect(tableOf([[{ text: 'AID', sign: 'positive' }]], terminal(80, true))).toBe('\x1b[32mAID\x1b[39m');
    expect(tableOf([[{ text: 'CONSULT', sign: 'neutral' }]], terminal(80, true))).toBe('CONSULT');
  });
});

describe('the look of a stream', () => {
  it('has the columns of a terminal, and none in a pipe', () => {
    expect(lookOf(stream(true, 80), {}).columns).toBe(80);
    expect([lookOf(stream(false), {}).columns, lookOf(stream(true, 0), {}).columns]).toEqual([null, null]);
    expect(lookOf(stream(false, 80), {}).columns).toBeNull();
  });

  it.each([
    [true, {}, true],
    [false, {}, false],
    [true, { TERM: 'dumb' }, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [false, { FORCE_COLOR: '1' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [true, { FORCE_COLOR: 'false' }, false],
    [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
  ])('on a terminal (%s) with %j has colours: %s', (isTerminal, environment, colours) =>
    expect(lookOf(stream(isTerminal, 80), environment).colours).toBe(colours),
  );
});

describe('lines for a terminal', () => {
  it('keep the colours of tables, and lose what steers it', () => {
    const text = 'a\x1b[31mred\x1b[39m\nb\x1b[2J\x07\x1b]0;title\x07\u202ec\x9b8m';
    expect(harmless(text)).toBe('a\x1b[31mred\x1b[39m\nb[2J]0;titlec8m');
  });
});
