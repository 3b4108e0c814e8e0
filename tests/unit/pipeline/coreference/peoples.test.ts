import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

/** The actors of a text but Peru, each with its kind. */
const others = (text: string): string[] =>
  read(text)
    .actors.filter(({ name }) => name !== 'Peru')
    .map(({ name, kind }) => `${name} (${kind})`);

describe('who is who', () => {
  it('is not told by an office at the end of the line before', () => {
    const { actors } = read('Tom Hale, Vice President of the European Commission\n\nSECRETARY ROJAS: We thank Peru.', {
      title: 'Secretary Ana Rojas with Vice President Tom Hale',
    });
    expect(actors.filter(({ affiliation }) => affiliation === 'european-commission').map(({ name }) => name)).toEqual([
      'Tom Hale',
    ]);
  });

  it('is one company with its legal form in short and in full', () => {
    const { actors } = read(
      'Tarvo Housing Corp. sued Peru. Tarvo Housing Corporation won. Peru praised Tarvo Homes Inc.',
    );
    expect(actors.map(({ name }) => name).sort()).toEqual(['Peru', 'Tarvo Homes Inc.', 'Tarvo Housing Corp.']);
  });
});

describe('some of a nation', () => {
  it.each([
    ['Peru thanked these brave Chileans.', 'Chileans (group)'],
    ['Peru urged Chileans to vote.', 'Chileans (group)'],
    ['Peru thanked the Chileans.', 'Chile (country)'],
    ['Peru held talks with Chileans.', 'Chile (country)'],
  ])('is not the country: %s', (text, actor) => {
    expect(others(text)).toEqual([actor]);
  });
});

describe('a people or community of faith', () => {
  it.each([
    ['The Kurds accused Peru of fraud.', 'Kurds (group)'],
    ['Kurdish negotiators rejected an offer by Peru.', 'Kurds (group)'],
    ['Peru expelled thousands of Rohingya.', 'Rohingya (group)'],
    ['Peru attacked Christians in the north.', 'Christians (group)'],
    ['Uighurs in the west accused Peru of fraud.', 'Uyghurs (group)'],
  ])('acts and is acted on: %s', (text, actor) => {
    expect(others(text)).toEqual([actor]);
  });

  it.each([
    ['Christian Moreau condemned Peru.', ['Christian Moreau (person)']],
    ['A Kurdish woman sued Peru.', []],
    ['Many Kurds live in the north. Peru was late.', []],
    ['Peru closed a Jewish school.', []],
    ['Muslim countries condemned Peru.', ['Muslim countries (group)']],
  ])('is not meant by what is only called after it: %s', (text, actors) => {
    expect(others(text)).toEqual(actors);
  });
});
