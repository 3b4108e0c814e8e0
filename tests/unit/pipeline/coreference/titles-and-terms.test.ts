import { describe, expect, it } from 'vitest';
import type { DocumentInput } from '../../../../shared/document.ts';
import { read } from './read.ts';

/** Names and roles of the people of a text. */
const people = (text: string, input: Partial<DocumentInput> = {}) =>
  read(text, input)
    .actors.filter(({ kind }) => kind === 'person')
    .map(({ name, role }) => [name, role]);

describe('titles before names', () => {
  it.each<[string, string, (string | null)[][]]>([
    [
      'a form of address',
      'The Rt Hon Jane Roe MP and the Hon John Poe AO left.',
      [
        ['Jane Roe', null],
        ['John Poe', null],
      ],
    ],
    [
      'a rank below another',
      'Under Secretary for Trade Jane Roe left Peru.',
      [['Jane Roe', 'under secretary for trade']],
    ],
    [
      'a rank that is no longer held',
      'They met former Minister of Trade Jane Roe.',
      [['Jane Roe', 'former minister of trade']],
    ],
    ['what somebody does on the web', 'YouTuber Jane Roe left Peru.', [['Jane Roe', 'youtuber']]],
    ['an age', 'The 45-year-old composer Jane Roe left Peru.', [['Jane Roe', 'composer']]],
    [
      'a given name cut short',
      'Congressman Geo. Roe left. Chas. Poe met Peru.',
      [
        ['Geo. Roe', 'congressman'],
        ['Chas. Poe', null],
      ],
    ],
    ['a heading in capitals', 'VISIT OF PRESIDENT ROE They met President Jane Roe.', [['Jane Roe', 'president']]],
    ['a country of two words', 'Sri Lankan Minister Mahela Rohan met Peru.', [['Mahela Rohan', 'minister']]],
    ['a country with blanks in it', 'U. S. Envoy Jane Roe met Peru.', [['Jane Roe', 'envoy']]],
    ['a nickname of two words', 'Police arrested Jane "La Tia" Roe in Peru.', [['Jane Roe', null]]],
    ['an adjective, which is no name', 'They asked Republican Congressional leaders to respond.', []],
  ])('are read with %s', (_, text, expected) => {
    expect(people(text)).toEqual(expected);
  });

  it('are no names of a country', () => {
    const { actor } = read('The Peruvian Vice Minister left. Peruvian officials stayed.');
    expect(actor('per')?.aliases).toContain('Peruvian officials');
    expect(actor('per')?.aliases).not.toContain('Peruvian Vice Minister');
  });
});

describe('who holds an office no more', () => {
  it.each([
    ['The former Peruvian president condemned Chad.', []],
    ['The ousted Peruvian president condemned Chad.', []],
    ['President Jane Roe of Peru spoke. The former Peruvian president condemned Chad.', []],
    ['Former President Jane Roe of Peru left. The former Peruvian president condemned Chad.', ['jane-roe']],
    ['The Peruvian president condemned Chad.', ['per']],
  ])('does not act for the country: %s', (text, expected) => {
    expect(read(text).stances.map(({ source }) => source)).toEqual(expected);
  });
});

describe('an office and those below it', () => {
  it('are not the same', () => {
    const text = 'Associate Treasurer Jane Roe met Treasurer John Poe. Peru thanked the Treasurer.';
    expect(read(text).who('Treasurer', 3)).toEqual(['john-poe']);
    const acting = 'Prime Minister Jane Roe of Peru left for Chile. The acting prime minister will receive them.';
    expect(read(acting).who('acting prime minister')).not.toEqual(['jane-roe']);
    expect(read(acting.replace('acting ', '')).who('prime minister')).toEqual(['jane-roe']);
  });
});

describe('terms of office', () => {
  const url = 'https://pmtranscripts.pmc.gov.au/release/transcript-1';

  it.each([
    ['1983-01-28', 'malcolm-fraser'],
    ['1991-05-03', 'bob-hawke'],
    ['1991-12-28', 'paul-keating'],
    ['1967-03-01', 'harold-holt'],
  ])('tell by the day who speaks in the year of a change: %s', (date, id) => {
    expect(read('I thank the people of Peru.', { date, url }).who('I')).toEqual([id]);
  });

  it('tell nothing of a namesake where former officials are named', () => {
    const text = 'Leaders of a panel called on President Bush to act. Former Secretary of State James Baker led it.';
    expect(read(text).actors.map(({ name }) => name)).not.toContain('George H. W. Bush');
    expect(read(text.replace('Former ', '')).actors.map(({ name }) => name)).toContain('George H. W. Bush');
  });
});

describe('the Commonwealth', () => {
  const url = 'https://roe.senate.gov/a';

  it.each([
    [
      'the one state that an American text names',
      'Virginia grows. The Commonwealth will sue Apple.',
      'region-virginia',
      url,
    ],
    ['nobody where it names two', 'Virginia and Kentucky grow. The Commonwealth will sue Apple.', null, url],
    ['nobody where it names none', 'Taxes grow. The Commonwealth will sue Apple.', null, url],
    ['the body of many elsewhere', 'The Commonwealth suspended Fiji.', 'commonwealth-of-nations', 'https://a.example/'],
  ])('is %s', (_, text, id, url) => {
    expect(read(text, { url }).who('Commonwealth')).toEqual(id ? [id] : []);
  });
});

describe('adjectives and nouns for the people of a country', () => {
  it.each([
    ['Nepali', 'npl'],
    ['Salvadorean', 'slv'],
    ['Rwandese', 'rwa'],
    ['Madagascan', 'mdg'],
  ])('are known: %s', (adjective, id) => {
    expect(read(`The ${adjective} government met Chile.`).who('government')).toEqual([id]);
  });

  it('have their plurals', () => {
    expect(read('Norway thanked the Germans and the Czechs.').actors.map(({ country }) => country)).toEqual([
      'NOR',
      'DEU',
      'CZE',
    ]);
  });

  it('of the Dominican Republic are those of Dominica where the text names the island', () => {
    const text = 'The Dominican government met Chile.';
    expect(read(`The Dominican Republic is in debt. ${text}`).who('government')).toEqual(['dom']);
    expect(read(`Dominica is in debt. ${text}`).who('government')).toEqual(['dma']);
  });
});

describe('an acronym of two bodies', () => {
  it('is of the one that the text names', () => {
    const text = 'RSF says Iran jails reporters.';
    expect(read(`Reporters Without Borders is in Paris. ${text}`).who('RSF')).toEqual(['reporters-without-borders']);
    expect(read(`Sudan is at war. ${text}`).who('RSF')).toEqual(['rapid-support-forces']);
  });
});
