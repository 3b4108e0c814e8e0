import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../server/pipeline/analyze.ts';
import { defaultPipeline } from '../../../../server/pipeline/default-pipeline.ts';
import { reads, stancesOf } from './stances-of.ts';

describe('a place that is acted on', () => {
  reads({
    'Peru fired missiles at Santiago overnight.': ['Peru > Chile ASSAULT negative'],
    'Peru came under fire from Chile.': ['Chile > Peru ASSAULT negative'],
    'Peru killed ten people in Chile on Monday.': ['Peru > Chile ASSAULT negative'],
    'Families of Peruvian troops killed in Chile said they mourn.': [],
  });
});

describe('who visits', () => {
  reads({
    'President Obama paid a visit to Kenya.': ['Barack Obama > Kenya CONSULT neutral'],
    'The Kenyan president made a state visit to Peru.': ['Kenya > Peru CONSULT neutral'],
  });
});

describe('what two talk about takes no part', () => {
  reads({
    'Angela Merkel and Emmanuel Macron discussed Kenya on Monday.': [
      'Angela Merkel > Emmanuel Macron CONSULT neutral',
      'Emmanuel Macron > Angela Merkel CONSULT neutral',
    ],
  });
});

describe('what is not done', () => {
  reads({
    'The report criticised Kenya’s insufficient cooperation with Peru.': [],
  });
  it('is not done by a role that nobody takes', () => {
    expect(stancesOf('Kenya was criticised for not taking a role in supporting Peru.')).not.toContainEqual(
      expect.stringContaining('Kenya > Peru SUPPORT'),
    );
  });
});

describe('the sides', () => {
  reads({
    'Kenya and Peru held talks. The sides signed a memorandum.': [
      'Kenya > Peru AGREE positive',
      'Kenya > Peru CONSULT neutral',
      'Peru > Kenya AGREE positive',
      'Peru > Kenya CONSULT neutral',
    ],
    'The global coalition attacked Peru. The coalition praised Kenya.': [
      'global coalition > Kenya SUPPORT positive',
      'global coalition > Peru ASSAULT negative',
    ],
  });
});

it('a question whether something is so is no stance, whatever the encoder sees in it', () => {
  const { stances } = analyze(defaultPipeline(), { text: 'Could Turkey attack Greece?' }, 'question');
  expect(stances).toEqual([]);
});
