import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const namesIn = (text: string, settings?: Parameters<typeof read>[1]): string[] =>
  read(text, settings)
    .actors.map(({ name }) => name)
    .sort();
const people = (text: string): string[] =>
  read(text)
    .actors.filter(({ kind }) => kind === 'person')
    .map(({ name }) => name)
    .sort();

describe('an acronym', () => {
  it.each([
    ['The Iron Revival Act (IRA) helps Chad. Chad praised the IRA.', ['Chad']],
    ['The Irish Republican Army (IRA) attacked Chad.', ['Chad', 'Irish Republican Army']],
    ['The bank paid AU$240 to Chad, and the EU left.', ['Chad', 'European Union']],
    ['(IRA) fighters attacked Chad.', ['Chad', 'Irish Republican Army']],
  ])('means what the text explains it as: %s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});

describe('a family name that is also a capital', () => {
  it('is his who is introduced with a nickname', () => {
    const text =
      'The firm was led for years by its former chief, Robert "Jack" Stanley. Stanley paid officials in Chad.';
    expect(people(text)).toEqual(['Robert Stanley']);
    expect(namesIn(text)).not.toContain('Falkland Islands');
  });
});

describe('a name that nothing explains', () => {
  it.each([
    ['"I thank Chad," said Berdo. "We are allies."', 'person'],
    ['"We thank Chad," said Berdo. "We are allies."', 'organization'],
  ])('is a person who says I: %s', (text, kind) => {
    expect(read(text).actors.find(({ name }) => name === 'Berdo')?.kind).toBe(kind);
  });
});

describe('an unknown name of several words', () => {
  it.each([
    ['Mali met the Minister of Foreign Affairs of Chad, Kamidra Sorvel, on Monday.', 'Kamidra Sorvel'],
    ['Robert Walker, Charnesha Sorvel and Laura Conley were indicted by Chad.', 'Charnesha Sorvel'],
  ])('is a person behind a title and a comma, and in a list of people: %s', (text, name) => {
    expect(people(text)).toContain(name);
  });

  it('acts for the country that ends the title', () => {
    const { actors } = read('Mali met the Minister of Foreign Affairs of Chad, Kamidra Sorvel, on Monday.');
    expect(actors.find(({ name }) => name === 'Kamidra Sorvel')?.affiliation).toBe('tcd');
  });
});

describe('a name that two countries bear', () => {
  it.each([
    ['Congo accuses Chad.', 'Democratic Republic of the Congo'],
    ['Congolese forces attacked Chad.', 'Democratic Republic of the Congo'],
    ['The Republic of Congo praised Chad. Congo thanked Mali.', 'Republic of the Congo'],
    ['Congo praised Chad, officials in Brazzaville said.', 'Republic of the Congo'],
  ])('is the usual one, unless the text speaks of the other: %s', (text, name) => {
    expect(namesIn(text).filter((one) => one.includes('Congo'))).toEqual([name]);
  });
});

describe('the parliament of another country', () => {
  it.each([
    ["Peru's Congress ousted President Ana Olsen. Congress left.", 'Peruvian Congress'],
    ['The Argentine Congress sued Chad.', 'Argentine Congress'],
    ['The U.S. Congress sued Chad.', 'U.S. Congress'],
  ])('is its own: %s', (text, name) => {
    expect(namesIn(text)).toContain(name);
    expect(namesIn(text).filter((one) => one.endsWith('Congress'))).toEqual([name]);
  });
});

describe('a body for some people', () => {
  it.each([
    ["The House Sailors' Affairs Committee sued Chad.", "House Sailors' Affairs Committee"],
    ["The National Fishermen's Relief Association sued Chad.", "National Fishermen's Relief Association"],
    ["The Office of Global Women's Issues sued Chad.", "Office of Global Women's Issues"],
    [
      'The Peruvian Ministry of Foreign and European Affairs sued Chad.',
      'Peruvian Ministry of Foreign and European Affairs',
    ],
  ])('has a name with its possessive: %s', (text, name) => {
    expect(namesIn(text)).toEqual(['Chad', name].sort());
  });
});

describe('who is listed behind a title in the plural', () => {
  it('bears it, too', () => {
    const { actors } = read('Senators Pia Olsen and Ensign sued Chad. Ensign left.');
    expect(actors.filter(({ kind }) => kind === 'person').map(({ name, role }) => [name, role])).toEqual([
      ['Pia Olsen', 'senator'],
      ['Ensign', 'senator'],
    ]);
  });
});

describe('a name', () => {
  it.each([
    ['Jim Press met Michelle Steel.', ['Jim Press', 'Michelle Steel']],
    ['Senator Robert "Bobby" Olsen met Earl L. "Buddy" Poe.', ['Earl Poe', 'Robert Olsen']],
    ['The men fled from Abu Ghraib. Fighting went on in Al-Nowhere, and rebels attacked Al-Nowhere.', []],
    ['The children of the Sandy Olsen Elementary School met Ana Poe.', ['Ana Poe']],
    ['The Trout Association Vice President Pia Olsen met Ana Poe.', ['Ana Poe', 'Pia Olsen']],
    ['We met on Mabel Street. Pia Olsen lives at Bob Davies Park.', ['Pia Olsen']],
    ['Core Values guide us, and Ana Poe met Pia Olsen. The values count.', ['Ana Poe', 'Pia Olsen']],
    ['Senators Pia Olsen and Ana Poe met. The Olsen-Poe amendment helps Chad.', ['Ana Poe', 'Pia Olsen']],
    ['Su-24 jets attacked Chad. The Acting Governor praised Chad, and Army Majors attacked Chad.', []],
  ])('is a person’s or not: %s', (text, names) => {
    expect(people(text)).toEqual(names);
  });
});

describe('a lawmaker', () => {
  it('does not stand for the region', () => {
    expect(namesIn('The Texan lawmaker was ill. Chad left.')).toEqual(['Chad']);
  });
});

describe('"the Ministers"', () => {
  it('are no presidents', () => {
    const text = 'President Ana Poe of Chad met President Pia Olsen of Peru. The Ministers condemned Iran.';
    expect(read(text).stances.filter(({ target }) => target === 'irn')).toEqual([]);
  });
});

describe('who speaks in a briefing on a government’s site', () => {
  it('is no leader of another country', () => {
    const url = 'https://obamawhitehouse.archives.gov/briefing';
    const text = 'MR. CARNEY: I think Canada is right.\n\nQ: Thank you.\n\nMR. CARNEY: Thank you.';
    expect(namesIn(text, { url, date: '2012-05-01' })).not.toContain('Mark Carney');
  });
});
