import { describe, expect, it } from 'vitest';
import { filterChips } from '../../../../client/core/legend/chips.ts';
import { alsoIn, copyName } from '../../../../client/core/words/copies.ts';

const copy = (documentId: string, outlet: string | null, date: string | null = '2024-04-26') => ({
  documentId,
  outlet,
  date,
});

describe('where else a sentence stands', () => {
  it('is told by outlets, each once', () => {
    expect(alsoIn([copy('a', 'Daily'), copy('b', 'Post'), copy('c', 'Daily')])).toBe('Also in 2 outlets');
    expect(alsoIn([copy('a', 'Daily')])).toBe('Also in 1 outlet');
  });

  it('is told by articles where an outlet is not known, and not at all where there are none', () => {
    expect(alsoIn([copy('a', 'Daily'), copy('b', null)])).toBe('Also in 2 articles');
    expect(alsoIn([])).toBeNull();
  });

  it('names a copy by outlet and day', () => {
    expect(copyName(copy('a', 'Daily'))).toBe('Daily, 26 Apr 2024');
    expect(copyName(copy('a', null, null))).toBe('Unnamed outlet');
  });

  it('is a part of the filter that can be cleared', () => {
    expect(filterChips({ copies: true })).toEqual([
      { key: 'copies', noun: 'copies', value: 'every one counts', clear: { copies: undefined } },
    ]);
  });
});
