import { describe, expect, it } from 'vitest';
import { type Bearers, countAcronym, countBearer, expansionOf, settled } from '../../../server/linking/bearers.ts';
import type { Counts } from '../../../server/linking/counts.ts';

/** What bears a name that these ids and countries were given for. */
function bornBy(...given: readonly (readonly [id: string, country?: string, times?: number])[]) {
  const index = new Map<string, Bearers>();
  for (const [id, country = null, times] of given) countBearer(index, 'name', { id, country }, times);
  return settled(index.get('name'));
}

describe('what bears a name', () => {
  it('goes by the id of most documents, else by the longest, else by the first by letter', () => {
    expect(bornBy(['acme-corp'], ['acme'], ['acme'])?.id).toBe('acme');
    expect(bornBy(['acme'], ['zacme'], ['acm'])?.id).toBe('zacme');
    expect(bornBy(['acmf'], ['acme'])?.id).toBe('acme');
    expect(bornBy()).toBe(null);
  });

  it('acts for the country of most documents that say one, and is taken off again', () => {
    expect(bornBy(['roe'], ['roe'], ['roe', 'USA'], ['roe', 'NZL'], ['roe', 'USA'])?.country).toBe('USA');
    expect(bornBy(['roe'], ['roe'])?.country).toBe(null);
    expect(bornBy(['roe', 'USA'], ['roe', 'NZL'], ['roe', 'USA', -1])).toEqual({ id: 'roe', country: 'NZL' });
    expect(bornBy(['roe', 'USA'], ['roe', 'USA', -1])).toBe(null);
  });

  it('is what an acronym stands for where it is the only one', () => {
    const index = new Map<string, Counts<string>>();
    countAcronym(index, 'FMA', 'freedom');
    countAcronym(index, 'FMA', 'freedom');
    expect(expansionOf(index.get('FMA'))).toBe('freedom');
    countAcronym(index, 'FMA', 'fish');
    expect(expansionOf(index.get('FMA'))).toBe(null);
    countAcronym(index, 'FMA', 'fish', -1);
    expect(expansionOf(index.get('FMA'))).toBe('freedom');
    expect(expansionOf(undefined)).toBe(null);
  });
});
