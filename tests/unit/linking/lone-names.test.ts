import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../server/lexicon/lexicon.ts';
import { familyOf, loneNameOf, meantBy } from '../../../server/linking/lone-names.ts';

const lexicon = loadLexicon();
const person = (name: string, country: string | null = null) => ({
  ...{ id: name.toLowerCase().replaceAll(' ', '-'), name, kind: 'person' as const, country, isGiven: false },
});

describe('a family name alone', () => {
  it('is that of a person of whom nothing else is known', () => {
    expect(loneNameOf(lexicon, person('Roe', 'USA'))).toEqual({ family: 'roe', country: 'USA' });
    expect(loneNameOf(lexicon, person('Jane Roe'))).toBe(null);
    expect(loneNameOf(lexicon, { ...person('Roe'), isGiven: true })).toBe(null);
    expect(loneNameOf(lexicon, { ...person('Roe'), kind: 'organization' })).toBe(null);
    expect(loneNameOf(lexicon, { ...person('Roe'), id: 'united-nations' })).toBe(null);
    expect(familyOf(lexicon, person('Jane Roe'))).toBe('roe');
    expect(familyOf(lexicon, person('Roe'))).toBe(null);
    expect(familyOf(lexicon, { ...person('Jane Roe'), kind: 'organization' })).toBe(null);
  });

  it('means the best known bearer who may be of its country, the more probably the fewer there are', () => {
    const [jane, john, joan] = [person('Jane Roe', 'USA'), person('John Roe', 'NZL'), person('Joan Roe')];
    expect(meantBy({ country: null }, [jane])).toEqual({ into: 'jane-roe', score: 0.7 });
    expect(meantBy({ country: null }, [joan])).toEqual({ into: 'joan-roe', score: 0.7 });
    expect(meantBy({ country: 'USA' }, [jane])?.score).toBeCloseTo(0.9);
    expect(meantBy({ country: 'USA' }, [joan])).toEqual({ into: 'joan-roe', score: 0.7 });
    expect(meantBy({ country: 'USA' }, [john])).toBe(null);
    expect(meantBy({ country: 'USA' }, [john, jane, joan])?.into).toBe('jane-roe');
    expect(meantBy({ country: 'USA' }, [john, jane, joan])?.score).toBeCloseTo(0.6);
    expect(meantBy({ country: null }, [john, jane])).toEqual({ into: 'john-roe', score: 0.4 });
    expect(meantBy({ country: null }, [])).toBe(null);
  });

  it('means nobody where more than eight bear it', () => {
    const bearers = Array.from({ length: 9 }, (_, number) => person(`J${number} Roe`));
    expect(meantBy({ country: null }, bearers.slice(1))).toEqual({ into: 'j1-roe', score: 0.4 });
    expect(meantBy({ country: null }, bearers)).toBe(null);
  });
});
