import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const namesIn = (text: string): string[] => read(text).actors.map(({ name }) => name);

describe('a title without a name', () => {
  it.each([
    ['Thank you, Mr. Secretary, and Madam Minister too.', []],
    ['The board fired the Deputy General Manager and the General Prosecutor.', []],
    ['Thank you, Mr. Bishop.', ['Bishop']],
    ['The board fired General Manager Pia Olsen.', ['Pia Olsen']],
  ])('is nobody: %s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});

describe('a bare title on the site of a government', () => {
  const text = 'President Ana Rojas of Chad called. We just talked to the President. The president of Chad left.';
  it('is its own holder’s when it is written as one', () => {
    const at = (url: string) => read(text, { url, date: '2011-05-01' }).who('the President'.slice(4), 2);
    expect(at('https://obamawhitehouse.archives.gov/briefing')).toEqual(['barack-obama']);
    expect(at('https://news.example/briefing')).toEqual(['ana-rojas']);
  });
});

describe('what stands around a name', () => {
  it.each([
    ['They sued Sens. Mary Olsen and Pia Poe.', ['Mary Olsen', 'Pia Poe']],
    ['The court heard Governor of the Olsen Region Andrei Poe.', ['Andrei Poe']],
    ['It rose, Pia Anna Olsen MP said.', ['Pia Anna Olsen']],
    ['The ambassador met Royal Poe MP Holdings.', ['Royal Poe MP Holdings']],
  ])('is no part of it: %s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});

describe('bodies that every country has', () => {
  it.each([
    ["Nepal's Information Ministry accused Iran. Iran and Iran agreed.", 'Nepalese Information Ministry'],
    ['The Information Ministry of Nepal accused Iran.', 'Information Ministry of Nepal'],
    ['The House of Representatives of the Philippines impeached her.', 'House of Representatives of the Philippines'],
    ['The House of Representatives impeached her.', 'U.S. House of Representatives'],
  ])('are of whose they are said to be: %s', (text, name) => {
    expect(namesIn(text)).toContain(name);
  });
});

describe('what is called after its head', () => {
  it.each(['The Biden administration condemned Peru.', 'Peru was condemned by the Biden administration.'])(
    'is the country, also in a text without a date that does not name it: %s',
    (text) => {
      const { actors, stances } = read(text);
      expect(stances.map(({ source }) => actors.find(({ id }) => id === source)!.name)).toEqual(['United States']);
    },
  );
});
