import { describe, expect, it } from 'vitest';
import { StanceFilter } from '../../../shared/filter.ts';

const parsed = (query: object) => JSON.parse(JSON.stringify(StanceFilter.parse(query)));
const refused = (query: object) => StanceFilter.safeParse(query).error?.issues.map(({ path }) => path[0]) ?? [];

describe('a filter, as a query string has it', () => {
  it('narrows nothing where nothing is given', () => {
    const names = Object.keys(StanceFilter.shape).filter(
      (name) => !['from', 'to', 'said', 'minConfidence', 'minCount'].includes(name),
    );
    expect(parsed({})).toEqual({});
    expect(parsed(Object.fromEntries(names.map((name) => [name, ''])))).toEqual({});
  });

  it('takes codes with commas between them, and repeated', () => {
    expect(parsed({ type: 'ACCUSE,REJECT', polarity: ['negative', 'neutral,positive'], kind: 'person' })).toEqual({
      ...{ type: ['ACCUSE', 'REJECT'], polarity: ['negative', 'neutral', 'positive'], kind: ['person'] },
    });
    expect(parsed({ country: 'usa,Chn', corpus: 'east,west', review: 'accepted' })).toEqual({
      ...{ country: ['USA', 'CHN'], corpus: ['east', 'west'], review: ['accepted'] },
    });
  });

  it('takes quad classes as numbers, too, and modalities', () => {
    expect(parsed({ quad: '3,4', modality: 'future' })).toEqual({ quad: ['3', '4'], modality: ['future'] });
    expect(parsed({ quad: [1, 2] })).toEqual({ quad: ['1', '2'] });
  });

  it('takes names as they are, commas included', () => {
    const named = { outlet: 'Courier, The', issue: ['tariffs', 'steel, coal'] };
    expect(parsed(named)).toEqual({ outlet: ['Courier, The'], issue: ['tariffs', 'steel, coal'] });
  });

  it.each([
    ['true', true],
    ['1', true],
    [true, true],
    ['false', undefined],
    ['0', undefined],
    [false, undefined],
    ['', undefined],
    [undefined, undefined],
  ])('reads %j as the switch %j', (copies, on) => expect(StanceFilter.parse({ copies }).copies).toBe(on));

  it('takes numbers from their least on', () => {
    expect(parsed({ minConfidence: '0', minCount: '1' })).toEqual({ minConfidence: 0, minCount: 1 });
    expect(parsed({ minConfidence: '1', minCount: '20' })).toEqual({ minConfidence: 1, minCount: 20 });
  });

  it.each([
    { type: 'PRAISE' },
    { polarity: 'bad' },
    { quad: '5' },
    { modality: 'perhaps' },
    { kind: 'ship' },
    { country: 'CN' },
    { from: 'May' },
    { to: '2024-13-01' },
    { review: 'seen' },
    { said: 'nobody' },
    { minConfidence: '1.1' },
    { minConfidence: '-0.1' },
    { minCount: '0' },
    { minCount: '1.5' },
    { copies: 'yes' },
    { corpus: 'a/b' },
  ])('refuses %j and says which it is', (query) => expect(refused(query)).toEqual(Object.keys(query)));
});
