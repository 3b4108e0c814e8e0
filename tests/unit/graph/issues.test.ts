import { describe, expect, it } from 'vitest';
import { issuesOf } from '../../../server/graph/issues.ts';
import { stance } from './generated-stances.ts';

describe('the issues of stances', () => {
  it('sum up phrases of one group, most frequent first, also toward nobody', () => {
    const controls = { issueGroup: 'export controls' };
    expect(
      issuesOf([
        stance({ issue: 'tariffs', issueGroup: 'tariffs', polarity: 'positive' }),
        stance({ issue: 'chip export controls', ...controls, documentId: 'd2' }),
        stance({ issue: 'export controls', ...controls, target: null, source: 'per' }),
        stance({ issue: 'export controls', ...controls }),
        stance({}),
      ]),
    ).toEqual([
      {
        name: 'export controls',
        phrases: ['export controls', 'chip export controls'],
        stances: 3,
        byPolarity: { positive: 0, negative: 3, neutral: 0 },
        documents: 2,
        actors: 3,
      },
      {
        name: 'tariffs',
        phrases: ['tariffs'],
        stances: 1,
        byPolarity: { positive: 1, negative: 0, neutral: 0 },
        documents: 1,
        actors: 2,
      },
    ]);
  });

  it('come with the most stances first, then by name, and so do the phrases of each', () => {
    const about = (issue: string, issueGroup: string, times = 1) =>
      new Array(times).fill(stance({ issue, issueGroup }));
    const all = [
      about('c', 'c'),
      about('b', 'b'),
      about('d', 'd', 2),
      about('z', 'a'),
      about('y', 'a'),
      about('x', 'a', 2),
    ];
    expect(issuesOf(all.flat()).map(({ name, phrases }) => `${name}: ${phrases.join('')}`)).toEqual([
      'a: xyz',
      'd: d',
      'b: b',
      'c: c',
    ]);
    expect(issuesOf(about('a', 'a'))[0]).toMatchObject({ stances: 1, documents: 1, actors: 2 });
  });
});
