import { describe, expect, it } from 'vitest';
import type { DocumentInput } from '../../../../shared/document.ts';
import { read } from './read.ts';

const fraser = 'The Prime Minister, Mr Fraser, met the unions. ';
const both = 'Peru sent envoys. Chile did not. ';
const [date, url] = ['1978-06-02', 'https://www.gov.uk/government/news/aid'];

type Case = [string, string, string, string[], Partial<DocumentInput>?];

describe('the country that a text is written from', () => {
  it.each<Case>([
    ['a title and the date', `${fraser}The unions thanked the Government.`, 'Government', ['aus'], { date }],
    [
      'a title, by whom it names',
      `${fraser}He spoke to the Parliament.`,
      'Parliament',
      ['australian-parliament'],
      { date },
    ],
    [
      'a title before a name',
      `Prime Minister Malcolm Fraser left. ${both}We want our country to win.`,
      'country',
      ['aus'],
      { date },
    ],
    ['the site of its government', `${both}The money is from the Government.`, 'Government', ['gbr'], { url }],
    ['the site, for this country', `${both}It is good news for this country.`, 'country', ['gbr'], { url }],
    [
      'the site, behind others',
      `${both}The cabinet will meet.`,
      'cabinet',
      ['jpn'],
      { url: 'https://www.mofa.go.jp/a.html' },
    ],
    [
      'the site, for a fact sheet',
      'We will help Chad.',
      'We',
      ['usa'],
      { url: 'https://www.state.gov/x', title: 'Fact Sheet: Chad' },
    ],
  ])('is told by %s', (_, text, words, actors, input) => {
    expect(read(text, input).who(words)).toEqual(actors);
  });

  it('is one of our two countries, beside the one that is spoken of', () => {
    const text = 'Today I met the President of Peru. Peru is a friend. Trade between our two countries grew.';
    const { mentions } = read(text, { date: '1988-05-01', url: 'https://pm.gov.au/x' });
    const start = text.indexOf('our two');
    expect(mentions.filter((one) => one.start === start && one.end > start + 3).map(({ actor }) => actor)).toEqual([
      'aus',
      'per',
    ]);
  });

  it('is whose troops ours are', () => {
    expect(read('Chad attacked our troops.', { url: 'https://www.state.gov/x' }).who('troops')).toEqual(['usa']);
  });

  it.each<Case>([
    ['a text without any sign', `${both}The money is from the Government.`, 'Government', []],
    ['two titles', `${fraser}President Carter came. ${both}The money is from the Cabinet.`, 'Cabinet', [], { date }],
    [
      'a title beside the country',
      `Prime Minister Fraser left Australia. ${both}Peru and Chile voted. The cabinet met.`,
      'cabinet',
      [],
      { url: 'https://www.ago.jp/a' },
    ],
    [
      'another government that is named',
      `Talks with the government of Chad go on. ${both}The government left.`,
      'government',
      ['tcd'],
      { url },
    ],
    ['a regime', `${both}He called on the regime to go.`, 'regime', [], { url }],
    ['a congressman', 'We will help Chad.', 'We', [], { url: 'https://poe.house.gov/x', title: 'Help for Chad' }],
  ])('is not told by %s', (_, text, words, actors, input) => {
    const last = text.split(words).length - 1;
    expect(read(text, input).who(words, last)).toEqual(actors);
  });
});
