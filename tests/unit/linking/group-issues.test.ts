import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupIssues } from '../../../server/linking/group-issues.ts';

const grouped = (counts: Record<string, number>): Record<string, string> =>
  Object.fromEntries(groupIssues(Object.entries(counts).map(([phrase, stances]) => ({ phrase, stances }))));

describe('the grouping of issues', () => {
  it('joins number, spelling and word order, under the most frequent phrase', () => {
    const counts = { 'chip exports': 4, 'exports of chips': 1, 'Chip export': 1, 'defence programme': 2 };
    expect(grouped({ ...counts, 'defense programs': 1 })).toEqual({
      'chip exports': 'chip exports',
      'exports of chips': 'chip exports',
      'Chip export': 'chip exports',
      'defence programme': 'defence programme',
      'defense programs': 'defence programme',
    });
  });

  it('is named by the shortest of equally frequent phrases, by the first letter of those as long', () => {
    expect(grouped({ 'defence programme': 1, 'defense programs': 1 })['defence programme']).toBe('defense programs');
    for (const phrases of [
      { 'defence plan': 1, 'defense plan': 1 },
      { 'defense plan': 1, 'defence plan': 1 },
    ])
      expect(grouped(phrases)['defense plan']).toBe('defence plan');
  });

  it('puts a kind under what it is a kind of, where that is frequent', () => {
    const kinds = { 'chip export controls': 1, 'export controls on timber': 2 };
    expect(new Set(Object.values(grouped({ ...kinds, 'export controls': 3 })))).toEqual(new Set(['export controls']));
    for (const few of [1, 2])
      expect(grouped({ ...kinds, 'export controls': few })['chip export controls']).toBe('chip export controls');
  });

  it('leaves a kind that is more frequent than the whole alone', () => {
    expect(grouped({ 'steel tariffs': 9, tariffs: 4 })['steel tariffs']).toBe('steel tariffs');
  });

  it('never loses a name, nor joins unlike things under a wide word', () => {
    const counts = { war: 9, 'war in Peru': 2, 'Peru war': 1, 'trade war': 2, deal: 9, 'trade deal': 2 };
    const narrow = { 'aid deliveries': 9, 'Peru aid deliveries': 2, 'food aid deliveries': 1 };
    expect(grouped(narrow)).toEqual({
      'aid deliveries': 'aid deliveries',
      'Peru aid deliveries': 'Peru aid deliveries',
      'food aid deliveries': 'aid deliveries',
    });
    for (const wide of ['attack', 'blockade'])
      expect(grouped({ [wide]: 9, [`port ${wide}`]: 2 })[`port ${wide}`]).toBe(`port ${wide}`);
    expect(grouped({ '...': 9, 'chip exports': 2 })['chip exports']).toBe('chip exports');
    expect(grouped(counts)).toEqual({
      war: 'war',
      'war in Peru': 'war in Peru',
      'Peru war': 'war in Peru',
      'trade war': 'trade war',
      deal: 'deal',
      'trade deal': 'trade deal',
    });
  });

  it('is the same whatever the order of the phrases, and stays when it is done again', () => {
    const word = fc.constantFrom(
      'chip',
      'export',
      'exports',
      'control',
      'controls',
      'Peru',
      'labour',
      'labor',
      'tariffs',
      'of',
      'on',
    );
    const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    const entry = fc.record({ phrase, stances: fc.integer({ min: 1, max: 6 }) });
    const corpus = fc.uniqueArray(entry, { selector: (item) => item.phrase, minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(
        corpus.chain((entries) =>
          fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
        ),
        ([entries, shuffled]) => {
          const groups = groupIssues(entries);
          expect(new Map([...groupIssues(shuffled)].sort())).toEqual(new Map([...groups].sort()));
          for (const name of groups.values()) expect(groups.get(name)).toBe(name);
        },
      ),
    );
  });
});
