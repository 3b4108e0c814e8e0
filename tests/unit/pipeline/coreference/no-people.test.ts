import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const kinds = (text: string) => read(text).actors.map(({ name, kind }) => `${kind} ${name}`);

describe('what is spelt like a person', () => {
  it.each([
    ['a movement', 'Jama’at Fajr al-Islam attacked Peru.', 'Fajr'],
    ['a town', 'Peru attacked Burj el-Nour.', 'Burj'],
    ['a newspaper with the Arabic article', 'Al Nahar praised Peru.', 'Nahar'],
    ['a noun in the plural behind a title', 'The Justice Departments of both states met.', 'Departments'],
    ['a draft behind an article', 'The Bill asks Peru to pay.', 'Bill'],
    ['a state that is cut short', 'He lives in Reno. Pa. sued Apple.', 'Pa.'],
  ])('is none: %s', (_, text, word) => {
    expect(kinds(text).filter((one) => /^person/.test(one) && one.includes(word))).toEqual([]);
  });

  it('is one where a name or title says so', () => {
    expect(kinds('Al Gore met Bill Roe.')).toEqual(['person Al Gore', 'person Bill Roe']);
    expect(kinds('The justice met Bill. Bill criticized Peru.')).toContain('person Bill');
    expect(kinds('Justice Roe met Peru.')).toContain('person Roe');
  });

  it('is a body where a team plays or an orchestra does', () => {
    expect(kinds('Peru banned the Carolina Hurricanes.')).toContain('organization Carolina Hurricanes');
    expect(kinds('Peru banned the Lima Folk Ensemble.')).toContain('organization Lima Folk Ensemble');
  });
});

describe('whom a country is not', () => {
  it.each([
    ['leaders of its firms', 'Chile met Peruvian business leaders.', 'Peruvian business leaders'],
    ['officials of its churches', 'Church officials in Peru criticized Chile.', 'Church officials in Peru'],
    ['forces against it', 'Peruvian opposition forces attacked Chile.', 'Peruvian opposition forces'],
    ['officers of what it owns', 'Chile thanked officers of Peru’s security agencies.', 'officers'],
    ['a leader of a party in it', 'A leader of Peru’s largest opposition party went to Chile.', 'leader'],
    ['somebody of a people in it', 'Police arrested a Bosnian Serb war crimes suspect.', 'Serb'],
  ])('%s', (_, text, words) => {
    expect(read(text).who(words)).not.toContain('per');
    expect(read(text).actors.map(({ id }) => id)).not.toContain('srb');
  });

  it('but its officials and who acts for its government', () => {
    expect(read('Chile met Peruvian leaders.').who('Peruvian leaders')).toEqual(['per']);
    expect(read('Chile thanked officials of Peru’s government.').who('officials')).toEqual(['per']);
  });
});

describe('bodies of many countries', () => {
  it('have one name', () => {
    expect(read('The NATO Alliance met. Peru thanked NATO.').who('NATO Alliance')).toEqual(['nato']);
  });

  it('are of no country, and an ambassador to them is not theirs', () => {
    expect(read('United States NATO commanders met Peru.').actor('nato')?.affiliation ?? null).toBeNull();
    expect(read('U.N. ambassador Jane Roe met Peru.').actor('jane-roe')?.affiliation).toBeNull();
    expect(read('U.N. envoy Jane Roe met Peru.').actor('jane-roe')?.affiliation).toBe('united-nations');
  });
});
