import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const actors = (text: string): [string, string][] => read(text).actors.map(({ name, kind }) => [name, kind]);

describe('unknown names', () => {
  it.each([
    ['The regulator fined Zentro on Monday.', [['Zentro', 'organization']]],
    [
      'Jane Roe said Zentro faced a fine.',
      [
        ['Jane Roe', 'person'],
        ['Zentro', 'organization'],
      ],
    ],
    ['Kovacevic told reporters that it was over.', [['Kovacevic', 'person']]],
    ['The court acquitted Petrosyan.', [['Petrosyan', 'person']]],
    ['He walked through Zentro for an hour.', []],
  ])('are actors where they act or are acted upon: %s', (text, expected) => {
    expect(actors(text)).toEqual(expected);
  });

  it.each([
    ['Zentro & Sons sued Netflix.', 'Zentro & Sons'],
    ['Zentro & Hall sued Netflix.', 'Zentro & Hall'],
    ['Zentro & Hall, Inc. sued Netflix.', 'Zentro & Hall, Inc.'],
    ['J Corp. sued Netflix.', 'J Corp.'],
    ['3M sued Netflix.', '3M'],
    ['7-Eleven sued Netflix.', '7-Eleven'],
    ['eBay sued Netflix.', 'eBay'],
    ['Jan Seva (UBT) sued Netflix.', 'Jan Seva (UBT)'],
    ['Kisan Morcha (M) sued Netflix.', 'Kisan Morcha (M)'],
    ['CPI(M) sued Netflix.', 'Communist Party of India (Marxist)'],
  ])('may be written in many ways: %s', (text, name) => {
    expect(actors(text)).toEqual([
      [name, 'organization'],
      ['Netflix', 'organization'],
    ]);
  });

  it('are neither glued nor taken for what stands beside them', () => {
    expect(actors('The Jane Roe Reform angered Netflix, which lost US$ 5 million.')).toEqual([
      ['Netflix', 'organization'],
    ]);
    expect(actors('Zentro Inc. Netflix sued Boeing.').map(([name]) => name)).toEqual([
      'Zentro Inc.',
      'Netflix',
      'Boeing',
    ]);
    expect(actors('Sen. Ann Kovac (R-S.D.) and Rep. Bo Lind (D-Texas) sued Netflix.').map(([name]) => name)).toEqual([
      'Ann Kovac',
      'Bo Lind',
      'Netflix',
    ]);
  });
});

describe('names that several bear', () => {
  it.each([
    ['Congress accused the BJP of fraud.', 'Indian National Congress'],
    ['Congress sued Netflix.', 'U.S. Congress'],
    ['Nigeria grew. The PDP sued Netflix.', 'Peoples Democratic Party'],
    ['The Labour Party sued Netflix. New Zealand sued Boeing.', 'New Zealand Labour Party'],
    ['The Labour Party sued Netflix.', 'Labour Party'],
  ])('mean the one of the country that the text speaks of: %s', (text, name) => {
    expect(actors(text).map(([known]) => known)).toContain(name);
  });
});

describe('appositions', () => {
  it.each([['Before seeing the Chinese leader, Ann Kovac met Wang Yi.', 'ann-kovac']])(
    'do not reach across a fronted phrase: %s',
    (text, id) => {
      expect(read(text).actor(id)).toMatchObject({ role: null, affiliation: null });
    },
  );

  it.each([
    ["China's foreign minister, Ann Kovac, sued Netflix.", 'foreign minister'],
    ['Netflix sued the chancellor, Ann Kovac.', 'chancellor'],
    ['Ann Kovac, the mayor, sued Netflix.', 'mayor'],
  ])('stand beside the name: %s', (text, role) => {
    expect(read(text).actor('ann-kovac')?.role).toBe(role);
  });
});

describe('aliases', () => {
  it('are names and a country with its officials, no other descriptions', () => {
    const { actor } = read(
      "Roe's assistant, Ann Kovac, sued Netflix. The company said Ms. Kovac was wrong. Chinese officials thanked the assistant.",
    );
    expect(actor('ann-kovac')?.aliases).toEqual(['Ann Kovac', 'Ms. Kovac']);
    expect(actor('netflix')?.aliases).toEqual(['Netflix']);
    expect(actor('chn')?.aliases).toEqual(['Chinese officials']);
  });
});

describe('aliases of bodies', () => {
  it.each([
    ['The foreign ministry of Peru thanked Kenya.', 'Peruvian foreign ministry', ['foreign ministry of Peru']],
    ["Peru's parliament thanked Kenya. Its parliament met again.", 'Peruvian parliament', ["Peru's parliament"]],
    ['Peru thanked Kenya. Its officials praised Chile.', 'Peru', ['Peru']],
  ])('are what they are called with the name of whose they are: %s', (text, name, aliases) => {
    expect(read(text).actors.find((actor) => actor.name === name)?.aliases).toEqual(aliases);
  });
});
