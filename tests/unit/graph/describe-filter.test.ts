import { describe, expect, it } from 'vitest';
import { describeFilter, isEmptyFilter } from '../../../server/graph/describe-filter.ts';

describe('the words for a filter', () => {
  it('name every field that narrows', () => {
    expect(describeFilter({})).toBe('All stances');
    expect(describeFilter({ type: ['ACCUSE', 'REJECT'], from: '2024-04-01', minCount: 2 })).toBe(
      'Stances: type ACCUSE, REJECT; from 2024-04-01; at least 2 on an edge',
    );
  });

  it('say who says it, and that copies count', () => {
    expect(describeFilter({ said: 'speaker' })).toBe('Stances: claimed by a speaker');
    expect(describeFilter({ said: 'article', copies: true })).toBe(
      'Stances: stated by the article; every copy counted',
    );
  });

  it('leave out what is empty', () => {
    expect(describeFilter({ type: [], from: undefined })).toBe('All stances');
    expect(isEmptyFilter({ type: [], from: '2024-04-01' })).toBe(false);
    expect(isEmptyFilter({ type: [], from: undefined })).toBe(true);
    expect(isEmptyFilter({ minConfidence: 0.5 })).toBe(false);
  });
});
