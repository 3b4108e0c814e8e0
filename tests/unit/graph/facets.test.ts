import { describe, expect, it } from 'vitest';
import { describeFilter, isEmptyFilter } from '../../../server/graph/describe-filter.ts';
import { facetsOf } from '../../../server/graph/facets.ts';
import { stance } from './generated-stances.ts';

describe('facets', () => {
  const stances = [
    stance({ outlet: 'B', date: '2024-04-27T09:00:00Z' }),
    stance({ outlet: 'A', date: '2024-04-26', issue: 'steel tariffs', issueGroup: 'tariffs' }),
    stance({ outlet: 'A', date: '2024-04-27', polarity: 'positive' }),
    stance({ outlet: null, date: null, source: 'rus' }),
    stance({ modality: 'negated' }),
  ];

  it('counts outlets, most stances first, and days in order; a negated stance counts nowhere', () => {
    expect(facetsOf(stances)).toEqual({
      outlets: [
        { name: 'A', stances: 2 },
        { name: 'B', stances: 1 },
      ],
      issues: [{ name: 'tariffs', stances: 1 }],
      days: [
        { date: '2024-04-26', counts: { positive: 0, negative: 1, neutral: 0 } },
        { date: '2024-04-27', counts: { positive: 1, negative: 1, neutral: 0 } },
      ],
      undated: 1,
    });
  });

  it('counts only what stands on edges with the least count', () => {
    expect(facetsOf(stances, 2).undated).toBe(0);
    expect(facetsOf(stances, 4).outlets).toEqual([]);
  });
});

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
