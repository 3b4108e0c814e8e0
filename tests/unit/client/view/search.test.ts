import { describe, expect, it } from 'vitest';
import { matchedAlias, matches } from '../../../../client/core/search/match.ts';

const china = { name: 'China', aliases: ['Beijing', 'PRC'] };

describe('finding actors', () => {
  it('goes by name and alias, in any case', () => {
    expect([matches(china, 'chi'), matches(china, ' beij'), matches(china, ''), matches(china, 'Wang')]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('names the alias only when the name does not say it', () => {
    expect(matchedAlias(china, 'prc')).toBe('PRC');
    expect(matchedAlias(china, 'China')).toBeUndefined();
    expect(matchedAlias(china, '')).toBeUndefined();
  });
});
