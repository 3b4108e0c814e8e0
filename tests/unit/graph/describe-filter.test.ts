import { describe, expect, it } from 'vitest';
import { describeFilter, isEmptyFilter } from '../../../server/graph/describe-filter.ts';

describe('the words for a filter', () => {
  it('name every field that narrows', () => {
    expect(describeFilter({})).toBe('All stances');
    expect(describeFilter({ type: ['ACCUSE', 'REJECT'], from: '2024-04-01', minCount: 2 })).toBe(
      'Stances: type ACCUSE, REJECT; from 2024-04-01; at least 2 on an edge',
    );
  });

  it('leave out what is empty', () => {
    expect(isEmptyFilter({ type: [], from: undefined })).toBe(true);
    expect(isEmptyFilter({ minConfidence: 0.5 })).toBe(false);
  });
});
