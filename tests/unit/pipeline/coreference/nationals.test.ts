import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const namesOf = (text: string): string[] => read(text).actors.map(({ name }) => name);

describe('people of a country', () => {
  it.each([
    ['Detectives questioned a Syrian national.', 'Syria'],
    ['A Nigerian singer won the prize.', 'Nigeria'],
    ['A Russian who had lost his passport was freed.', 'Russia'],
    ['The clinic treated six Italian and Chinese citizens.', 'Italy'],
    ['The clinic treated six Italian and Chinese citizens.', 'China'],
    ['Workers met in the Nigerian capital.', 'Nigeria'],
    ['The truck stopped near the Senegalese border.', 'Senegal'],
    ['Ann Kovac, 51, of Romania, won the prize.', 'Romania'],
    ['The navy of Chad seized a Liberian-flagged cargo ship.', 'Liberia'],
    ['Clashes between ethnic Kyrgyz and Uzbeks killed ten people.', 'Kyrgyzstan'],
    ['Clashes between ethnic Kyrgyz and Uzbeks killed ten people.', 'Uzbekistan'],
    ['Ann Kovac of Romania won the prize.', 'Romania'],
    ['The council considered the peacekeeping force in Haiti.', 'Haiti'],
  ])('does not act for it: %s', (text, name) => {
    expect(namesOf(text)).not.toContain(name);
  });

  it.each([
    ['Syrian officials met the police of Chad.', 'Syria'],
    ['The Russians criticized Chad.', 'Russia'],
    ['Russians and Chadians held talks.', 'Russia'],
    ['The Italian proposal angered Chad.', 'Italy'],
    ['The Saudi-led coalition attacked Chad.', 'Saudi Arabia'],
    ['Clashes between Kyrgyz and Uzbek troops went on.', 'Kyrgyzstan'],
    ['Chad shelled the Senegalese border.', 'Senegal'],
    ['President Ann Kovac of Romania criticized Chad.', 'Chad'],
    ['The army in Haiti attacked Chad.', 'Haiti'],
  ])('does where it is the state: %s', (text, name) => {
    expect(namesOf(text)).toContain(name);
  });

  it.each([
    ['Dozens of Egyptians attacked Chad.', 'Egyptians', 'egy'],
    ['Egyptians protested against Chad.', 'Egyptians', 'egy'],
    ['Chad arrested two Russians.', 'Russians', 'rus'],
  ])('is a group where some are meant: %s', (text, name, affiliation) => {
    expect(read(text).actors.find(({ kind }) => kind === 'group')).toMatchObject({ name, affiliation });
  });

  it('keeps whom a person acts for', () => {
    expect(read('A Chadian singer, Ann Kovac, met Romanian troops.').actor('ann-kovac')).toMatchObject({
      country: 'TCD',
    });
  });
});

describe('the country at the end of an address', () => {
  it.each([
    ['Bandits killed two men in Kwara State, Nigeria, forcing residents to flee.', 'Nigeria'],
    ['A boat sank in Prachuap Khiri Khan province, Thailand.', 'Thailand'],
    ['The strait lies in the east, bordering Syria and Iran.', 'Syria'],
  ])('is a place: %s', (text, name) => {
    expect(namesOf(text)).not.toContain(name);
  });

  it('is an actor where the sentence goes on with it', () => {
    expect(namesOf('In Kwara State, Nigeria and Chad signed the pact.')).toContain('Nigeria');
  });
});
