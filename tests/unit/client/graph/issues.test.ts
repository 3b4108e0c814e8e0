import { describe, expect, it } from 'vitest';
import { issueRows, toggleIssue } from '../../../../client/core/legend/issues.ts';

const issues = [
  { name: 'tariffs', stances: 9 },
  { name: 'Taiwan', stances: 5 },
  { name: 'fishing', stances: 1 },
];

describe('the issues of the legend', () => {
  it('come with those of the filter first, each with what it has under the other filters', () => {
    const left = [{ name: 'Taiwan', stances: 2 }];
    expect(issueRows(issues, left, ['fishing'])).toEqual([
      { name: 'fishing', count: 0 },
      { name: 'Taiwan', count: 2 },
      { name: 'tariffs', count: 0 },
    ]);
    expect(issueRows(issues, issues, undefined, ' TAR ')).toEqual([{ name: 'tariffs', count: 9 }]);
  });

  it('narrow as soon as one is checked, and no more when none is', () => {
    expect(toggleIssue(undefined, 'Taiwan')).toEqual(['Taiwan']);
    expect(toggleIssue(['Taiwan'], 'tariffs')).toEqual(['Taiwan', 'tariffs']);
    expect(toggleIssue(['Taiwan'], 'Taiwan')).toBeUndefined();
  });
});
