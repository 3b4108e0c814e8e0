import { describe, expect, it } from 'vitest';
import { byOutlet, disagreement, telling } from '../../../../client/core/graph/outlets.ts';

const stance = (
  outlet: string | null,
  polarity: 'positive' | 'negative',
  modality: 'asserted' | 'negated' = 'asserted',
) => ({
  outlet,
  polarity,
  modality,
});

describe('a line by outlet', () => {
  const outlets = byOutlet([
    stance('Reuters', 'positive'),
    stance('Wikinews', 'negative'),
    stance('Wikinews', 'negative'),
    stance('Wikinews', 'positive', 'negated'),
    stance(null, 'positive'),
  ]);

  it('counts what each reports, most first, without what is denied', () => {
    expect(outlets.map(({ outlet, total, balance }) => [outlet, total, balance])).toEqual([
      ['Wikinews', 2, -1],
      ['Reuters', 1, 1],
    ]);
  });

  it('compares only those that report it more than once', () => {
    expect(telling(outlets).map(({ outlet }) => outlet)).toEqual(['Wikinews']);
  });

  it('measures how far apart they are', () => {
    expect(disagreement(outlets)).toBe(2);
    expect(disagreement(outlets.slice(0, 1))).toBe(0);
  });
});
