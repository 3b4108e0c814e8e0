import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../server/pipeline/analyze.ts';
import { defaultPipeline } from '../../../../server/pipeline/default-pipeline.ts';
import { analysisOf, stancesOf } from '../stances/stances-of.ts';

const pipeline = defaultPipeline({ fast: true });

/** Names of the actors of a text, in the order of letters. */
const actorsOf = (text: string): string[] =>
  analysisOf(text)
    .actors.map(({ name }) => name)
    .sort();

const are = (cases: Record<string, string[]>): void => {
  for (const [text, names] of Object.entries(cases)) it(text, () => expect(actorsOf(text)).toEqual(names));
};

describe('who holds an office is told from the place that it is of', () => {
  are({
    'On Sunday the mayor of Lima Jorghe Quisbetán criticised Chile for what it had done.': [
      'Chile',
      'Jorghe Quisbetán',
    ],
    'On Monday the U.S. ambassador to Peru Zandor Kelwin criticised Chile for its role.': [
      'Chile',
      'Peru',
      'Zandor Kelwin',
    ],
    'Yesterday in the capital, the Premier of Victoria John Roe criticised Chile for the delay.': ['Chile', 'John Roe'],
    'He said that the President of Tatarstan Rustal Kelwanov criticised Chile in the hall.': [
      'Chile',
      'Rustal Kelwanov',
    ],
  });
});

describe('a body in one country', () => {
  are({
    'Kelwin USA is proud to work for Peru, and Greenpeace UK criticised Chile for the spill.': [
      'Chile',
      'Greenpeace UK',
      'Kelwin USA',
      'Peru',
    ],
    'On Monday Volkswagen India sued Peru over the tax.': ['Peru', 'Volkswagen India'],
    'He lives in Kelwin UK and criticised Peru.': ['Peru'],
    'Google, India and Peru signed it.': ['Google', 'India', 'Peru'],
  });
});

describe('a government by the name of who rules', () => {
  are({
    'The Asad regime attacked Chile, officials said.': ['Chile', 'Syria'],
    'The Marcos dictatorship attacked Chile, officials said.': ['Chile', 'Philippines'],
  });
});

describe('bodies of one name', () => {
  it.each([
    ['The Russian Security Council criticised Chile on Monday.', 'Russian Security Council'],
    ['The Security Council criticised Chile on Monday, and the United Nations agreed.', 'UN Security Council'],
    ['The United States voted. The U.S. Congress met. The Senate criticised Chile.', 'U.S. Senate'],
  ])('%s', (text, name) => {
    expect(actorsOf(text)).toContain(name);
  });

  it('are one firm with its legal form and without', () => {
    expect(actorsOf('Intel Corporation sued AMD on Monday. Intel said that AMD was wrong.')).toEqual(['AMD', 'Intel']);
  });
});

describe('what has a name and is no actor', () => {
  are({
    'The Admiral Kelwin, a ship, reached Chile, and Peru criticised Chile.': ['Chile', 'Peru'],
    'Jane Roe criticised Chile. Shawn Kelwin, ND Offense: theft.': ['Chile', 'Jane Roe', 'Shawn Kelwin'],
    'The English-speaking rebels criticised Chile.': ['Chile', 'English-speaking rebels'],
    'Peru criticised Chile. It recalled 17,000 toys in Europe.': ['Chile', 'Peru'],
    'Peru criticised Chile. The toys from Japan are safe.': ['Chile', 'Peru'],
    'Peru criticised Chile. A cargo Boeing 757 landed.': ['Chile', 'Peru'],
    'Peru criticised Chile. It cost 1 billion Czech koruna.': ['Chile', 'Peru'],
    'Kenya was one of the first European countries to criticise Peru.': ['Kenya', 'Peru'],
  });
});

describe('known names act whatever their last word is', () => {
  it.each([
    ['Amnesty International', 'Amnesty International criticised Peru over the dispute on Tuesday.'],
    ['France 24', 'On Tuesday France 24 criticised Peru.'],
    ['Muslim Khan', 'On Monday Muslim Khan criticised Peru in a speech.'],
  ])('%s', (name, text) => {
    expect(stancesOf(text)).toEqual([`${name} > Peru ACCUSE negative`]);
  });
});

it('whom a speaker calls he is neither himself nor whom he talks to', () => {
  const text =
    'Jane Kelwin: Mr. Schultz praised Barack Obama.\n\nMR. SCHULTZ: Thank you, Ben.\n\nMR. RHODES: Let me tell you of Barack Obama’s morning. He criticised Peru.';
  expect(stancesOf(text)).toContain('Barack Obama > Peru ACCUSE negative');
});

it('a country that is named behind it is the home country', () => {
  expect(actorsOf('Pope Leo visited his home country of Peru and praised Chile.')).toEqual([
    'Chile',
    'Peru',
    'Pope Leo XIV',
  ]);
});

it('a name that several bodies bear is that of the country whose government writes', () => {
  const congressOf = (url: string) =>
    analyze(
      pipeline,
      { text: 'India met Pakistan. India praised Peru, and Congress criticised India.', url },
      'site',
    ).actors.find(({ name }) => /Congress/.test(name))?.country;
  expect(congressOf('https://www.murkowski.senate.gov/press')).toBe('USA');
  expect(congressOf('https://news.example/1')).toBe('IND');
});

it('who is said to be the head of a body is not the body', () => {
  const { mentions } = analysisOf('Jane Roe is the chair of the Communist Party and criticised Peru.');
  expect(mentions.filter(({ actor }) => actor === 'communist-party').map(({ kind }) => kind)).toEqual(['name']);
});
