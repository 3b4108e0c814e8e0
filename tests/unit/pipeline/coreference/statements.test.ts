import { describe, expect, it } from 'vitest';
import type { DocumentInput } from '../../../../shared/document.ts';
import { read } from './read.ts';

/** Whom the first `I` of a text refers to. */
function speaker(text: string, input: Partial<DocumentInput>): string[] {
  const start = /\bI\b/.exec(text)!.index;
  return read(text, input)
    .mentions.filter((mention) => mention.start === start)
    .map(({ actor }) => actor);
}

const said = 'Talks ended.\n\nThe Foreign Minister, Ana Rojas, said:\n\n';

describe('who says I in a statement', () => {
  it.each<[string, string, string[], Partial<DocumentInput>?]>([
    [
      'in the heading, by a family name',
      'I thank Chad.',
      ['barack-obama'],
      { title: 'Remarks by President Obama at a Dinner', date: '2010-05-01' },
    ],
    [
      'in the heading, by the office',
      'Foreign Secretary William Hague spoke.\n\nI thank Chad.',
      ['william-hague'],
      { title: 'Foreign Secretary statement on Chad', date: '2012-05-01' },
    ],
    [
      'in the heading, by the office and the site',
      'I thank Chad.',
      ['david-cameron'],
      { title: "PM's speech", date: '2012-05-01', url: 'https://www.gov.uk/x' },
    ],
    ['by the site alone', 'I thank Chad.', ['bob-hawke'], { date: '1988-05-01', url: 'https://pm.gov.au/x' }],
    [
      'by the site, in the year of a change',
      'I thank Chad.',
      ['john-howard'],
      { date: '1996-10-01', url: 'https://pm.gov.au/x' },
    ],
    ['in a line before it', `${said}I thank Chad.`, ['ana-rojas']],
    ['as who gave it', 'Sen. Ray Poe issued the following statement:\n\nI thank Chad.', ['ray-poe']],
    [
      'as who gave it before a quotation, whoever else is reported on',
      'Sen. Ray Poe issued the following statement after Jan Roe announced a plan:\n\n"I thank Chad."',
      ['ray-poe'],
    ],
    ['as who makes it', 'Sen. Ray Poe made this statement in Chad.\n\n"Mr. Speaker, I thank Peru."', ['ray-poe']],
    ['in a title in capitals', 'I thank Chad.', ['rokosz'], { title: 'SEN. ROKOSZ ISSUES STATEMENT ON CHAD' }],
    [
      'by whose part of a parliament it is on',
      'Ray Poe wrote.\n\nI thank Chad.',
      ['ray-poe'],
      { url: 'https://poe.house.gov/x' },
    ],
    [
      'by whose part of a parliament it is on, by both names',
      'Ray Poe wrote.\n\nI thank Chad.',
      ['ray-poe'],
      { url: 'https://raypoe.house.gov/x' },
    ],
    [
      'by the label of an office',
      'PRIME MINISTER: I thank Chad.\n\nQUESTION: Why?\n\nPM: Because.',
      ['john-howard'],
      { date: '2005-05-05', url: 'https://pm.gov.au/x' },
    ],
    ['by a label that is a word', 'MR PRICE: I thank Chad.\n\nQUESTION: Why?\n\nMR PRICE: Because.', ['price']],
    ['on behalf of a country', 'On behalf of the Government of Peru, I thank Chad.', ['per']],
    ['as who signs it', 'I thank Chad.\n\nSincerely,\nIgor Malik', ['igor-malik']],
    ['as the writer of a column', 'I thank Chad.\n\nPia Olsen is a senator from Peru.', ['pia-olsen']],
  ])('is named %s', (_, text, actors, input = {}) => {
    expect(speaker(text, input)).toEqual(actors);
  });

  it.each<[string, string, Partial<DocumentInput>?]>([
    ['by a title of nobody', 'I thank Chad.', { title: 'Statement from the Press Secretary' }],
    ['by the office on a site of no government', 'I thank Chad.', { title: "PM's speech", date: '2012-05-01' }],
    ['by a title of an office alone', 'I thank Chad.', { title: 'THE SECRETARY ISSUES STATEMENT ON CHAD' }],
    ['by whoever stands before a colon', 'Ray Poe spoke of Peru:\n\n"I thank Chad."'],
    ['by a site of somebody else', 'Ray Poe wrote.\n\nI thank Chad.', { url: 'https://roe.house.gov/x' }],
    ['by a site of another lawmaker', 'Senator Ray Poe wrote.\n\nI thank Chad.', { url: 'https://roe.house.gov/x' }],
    ['on behalf of somebody who is quoted', '"On behalf of Peru, welcome," it said.\n\nI thank Chad.'],
    ['by the site of a ministry', 'I thank Chad.', { date: '1988-05-01', url: 'https://www.foreign.gov.au/x' }],
    ['by a line before a quotation', 'Ana Rojas said:\n\n"Peru is great."\n\nI thank Chad.'],
    ['where a heading has closed the statement', `${said}We left.\n\nNotes to editors\n\nI thank Chad.`],
    ['by somebody who is written of last', 'I thank Chad.\n\nPia Olsen left the room.'],
  ])('is not named %s', (_, text, input = {}) => {
    expect(speaker(text, input)).toEqual([]);
  });

  it('is nobody whom he or she is, nor whose Excellency', () => {
    const { who } = read('I met Igor Malik of Peru. I thank him, and His Excellency left.', {
      title: 'Remarks by Minister Jan Poe',
    });
    expect([who('him'), who('His')]).toEqual([['igor-malik'], []]);
  });

  it.each<[string, string[], Partial<DocumentInput>]>([
    ['We thank Chad.', ['usa'], { url: 'https://www.state.gov/x' }],
    ['We thank Chad.', [], { url: 'https://www.state.gov/x', title: 'Joint Statement on Chad' }],
    ['We thank Chad.', [], { url: 'https://roe.house.gov/x' }],
  ])('is the government on whose site it says we: %s %s', (text, actors, input) => {
    expect(read(text, input).who('We')).toEqual(actors);
  });

  it('has its views, too', () => {
    const { stances } = read(`${said}Chad has cheated us. I blame Chad.`);
    expect(stances.map(({ source, target }) => [source, target])).toContainEqual(['ana-rojas', 'tcd']);
  });
});
