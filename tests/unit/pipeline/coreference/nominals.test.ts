import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const ministers = 'Peruvian Foreign Minister Ana Rojas met Chilean Foreign Minister Igor Malik.';
const elections = 'Peru held elections. People in Peru voted early.';

describe('descriptions', () => {
  it.each([
    ['by what he is', 'Igor Malik, a real estate mogul, left. The mogul praised Peru.', 'mogul praised', 'igor-malik'],
    ['by another word', 'Igor Malik, a businessman, left. The tycoon praised Peru.', 'tycoon', 'igor-malik'],
    ['by age', 'Igor Malik, 45, left. The 45-year-old praised Peru.', 'The 45', 'igor-malik'],
    [
      'by a former role',
      'Former President Igor Malik left. The former president praised Peru.',
      'former p',
      'igor-malik',
    ],
    ['of a company', 'Toyota appealed. The electric carmaker accused Peru.', 'electric', 'toyota'],
    ['of a party', 'Ana Rojas, the leader of Labour, left. Her party praised Peru.', 'Her party', 'labour-party'],
  ])('find their actor %s', (_, text, words, actor) => {
    expect(
      read(text)
        .mentions.filter(({ start }) => start === text.indexOf(words))
        .map((one) => one.actor),
    ).toContain(actor);
  });

  it.each([
    ['an outlet', 'Igor Malik told the BBC that it was late. The company praised Peru.', 'company'],
    ['who is alive', 'Igor Malik, the bishop of Lund, left. The late bishop praised Peru.', 'late bishop'],
    ['a woman', 'Ana Rojas, a senator, left. The businessman praised Peru.', 'businessman'],
    ['another age', 'Igor Malik, 45, left. The 46-year-old praised Peru.', 'The 46-year-old'],
    ['one before a name', 'Google left. The company Halden praised Peru.', 'company'],
  ])('are not %s', (_, text, words) => {
    expect(read(text).who(words)).toEqual([]);
  });
});

describe('counterparts', () => {
  it('bear the same office for the other side', () => {
    expect(read(`${ministers} Rojas thanked her counterpart.`).who('her counterpart')).toEqual(['igor-malik']);
    expect(read(`${ministers} Rojas thanked her Chilean counterpart.`).who('Chilean counterpart')).toEqual([
      'igor-malik',
    ]);
  });

  it('are the country that is named where nobody is', () => {
    const text = 'Peruvian Foreign Minister Ana Rojas called her Chilean opposite number.';
    expect(read(text).who('Chilean opposite number')).toEqual(['chl']);
  });

  it('stay open without a country and a like office', () => {
    const text = 'President Ana Rojas met Bishop Igor Malik. Rojas thanked her counterpart.';
    expect(read(text).who('her counterpart')).toEqual([]);
  });
});

describe('what is of a country', () => {
  it.each([
    ['prosecutors', `${elections} Prosecutors praised Chile.`, 'Prosecutors', ['per']],
    ['not lawmakers, who are some', `${elections} Lawmakers praised Chile.`, 'Lawmakers', []],
    ['the parliament', `${elections} Parliament praised Chile.`, 'Parliament', ['peruvian-parliament']],
    [
      'a ministry',
      `${elections} The foreign ministry praised Chile.`,
      'foreign ministry',
      ['peruvian-foreign-ministry'],
    ],
    [
      'their countries',
      'The leaders of Peru and Chile said that their countries would help.',
      'countries',
      ['per', 'chl'],
    ],
  ])('%s', (_, text, words, actors) => {
    expect(read(text).who(words)).toEqual(actors);
  });

  it('stays open in a text about several', () => {
    expect(read('Peru met Chile. Chile met Peru. Prosecutors praised Kenya.').who('Prosecutors')).toEqual([]);
  });

  it.each([
    ['school authorities', "Peru's school authorities praised Chile.", "Peru's school authorities"],
    ['colleagues', 'President Ana Rojas of Peru met her fellow ministers.', 'her fellow ministers'],
    ['forces that it helps', 'Peruvian-backed security forces attacked Chile.', 'Peruvian-backed security forces'],
  ])('does not speak for it: %s', (_, text, words) => {
    expect(read(text).who(words)).toEqual([]);
  });

  it('is for a person where he shows it', () => {
    const { who } = read('President Ana Rojas of Peru left. Chile praised President Rojas’s leadership.');
    expect(who('President Rojas’s leadership')).toEqual(['ana-rojas']);
  });

  it('is no one of many', () => {
    const { who } = read('Igor Malik, a Peruvian judge, left. A Peruvian judge praised Chile.');
    expect(who('Peruvian judge', 2)).not.toContain('igor-malik');
  });
});
