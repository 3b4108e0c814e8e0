import { describe, expect, it } from 'vitest';
import { actorRows, asTabbedText, mostCommonType, relationRows } from '../../../client/core/table/rows.ts';
import { summit } from './sample-graph.ts';

describe('the tables', () => {
  it('sort relations by any column, both ways', () => {
    const by = (key: 'target' | 'positive', descending: boolean) =>
      relationRows(summit(), { key, descending }).map((line) => line[key === 'target' ? 'target' : 'count']);
    expect(by('target', false)[0]).toBe('China');
    expect(by('positive', true)[0]).toBe(5);
  });

  it('sort actors by name', () => {
    expect(actorRows(summit(), { key: 'name', descending: true })[0]?.label).toBe('Wang Yi');
  });

  it('name the most common type of a line', () => {
    expect(mostCommonType(summit().lines[0]!)).toEqual({ type: 'ACCUSE', count: 9 });
  });

  it('copy as one line per row, whatever the cells hold', () => {
    expect(
      asTabbedText([
        ['From', 'Stances'],
        ['A\tB\nC', 2],
      ]),
    ).toBe('From\tStances\nA B C\t2');
  });
});
