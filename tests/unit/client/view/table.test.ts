import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asCsv, asTabbedText } from '../../../../client/core/table/as-text.ts';
import { actorFields, mostCommonType, relationFields, sortRows } from '../../../../client/core/table/rows.ts';
import { rowsInSight } from '../../../../client/core/table/window.ts';
import { summit } from '../sample-graph.ts';

describe('the tables', () => {
  it('sort relations by any column, both ways', () => {
    const graph = summit();
    const fields = relationFields(graph);
    const by = (key: 'target' | 'positive', descending: boolean) =>
      sortRows(graph.lines, { key, descending }, fields).map((line) => line[key === 'target' ? 'target' : 'count']);
    expect(by('target', false)[0]).toBe('China');
    expect(by('positive', true)[0]).toBe(5);
  });

  it('sort actors by name', () => {
    expect(sortRows(summit().actors, { key: 'name', descending: true }, actorFields)[0]?.label).toBe('Wang Yi');
  });

  it('name the most common type of a line', () => {
    expect(mostCommonType(summit().lines[0]!)).toEqual({ type: 'ACCUSE', count: 9 });
  });

  const fields = [
    { key: 'from', name: 'From', value: ([from]: [string, number]) => from },
    { key: 'stances', name: 'Stances', value: ([, stances]: [string, number]) => stances },
  ];

  it('copy as one line per row, whatever the cells hold', () => {
    expect(asTabbedText([['A\tB\nC', 2]], fields)).toBe('From\tStances\nA B C\t2');
  });

  it('are saved as CSV that other programs read, and no cell is a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.integer())), (rows) => {
        const [head, ...read] = parse(asCsv(rows, fields), { bom: true, record_delimiter: '\r\n' });
        expect(head).toEqual(['From', 'Stances']);
        const bare = (cell: string) => cell.replace(/^'(?=[\s\u{FEFF}]*[=+\-@\t\r\n＝＋－＠])/u, '');
        expect(read.map((cells) => bare(cells[0]!))).toEqual(rows.map(([from]) => bare(from)));
        expect(read.filter((cells) => /^[=+@-]/.test(cells[0]!))).toEqual([]);
      }),
    );
  });

  it.each(['=1+1', ' =1+1', '＝1+1', '\u{FEFF}@SUM(A1)'])(
    'let a spreadsheet run nothing, saved or copied: %s',
    (formula) => {
      expect(asTabbedText([[formula, 2]], fields).split('\n')[1]).toBe(`'${formula}\t2`);
      expect(asCsv([[formula, 2]], fields).split('\r\n')[1]).toBe(`'${formula},2`);
    },
  );

  it('draw all that is in sight and few rows more, wherever they are scrolled to', () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.nat(700_000), (count, top) => {
        const { first, last } = rowsInSight(count, { top, height: 600, rowHeight: 34 });
        expect(last - first).toBeLessThan(60);
        expect(first).toBeLessThanOrEqual(Math.max(0, Math.floor(top / 34)));
        expect(last).toBeGreaterThanOrEqual(Math.min(count, Math.ceil((top + 600) / 34)));
      }),
    );
  });
});
