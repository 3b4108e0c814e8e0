import { describe, expect, it } from 'vitest';
import { reads, stancesOf } from './stances-of.ts';

describe('talks told of by the way', () => {
  const both = (a: string, b: string) => [`${a} > ${b} CONSULT neutral`, `${b} > ${a} CONSULT neutral`];
  reads({
    'Finnish President Aino Laine praised the plan after talks with Norwegian Prime Minister Kari Berg.': both(
      'Aino Laine',
      'Kari Berg',
    ),
    'During a meeting with Peru, Chile proposed a truce.': both('Chile', 'Peru'),
    'During the trilateral meeting of Peru, Chile and Bolivia, a new pipeline was considered.': [
      'Bolivia > Chile CONSULT neutral',
      'Chile > Peru CONSULT neutral',
      'Chile > Bolivia CONSULT neutral',
      'Bolivia > Peru CONSULT neutral',
      'Peru > Chile CONSULT neutral',
      'Peru > Bolivia CONSULT neutral',
    ],
  });

  it('are no interviews', () => {
    expect(stancesOf('Peru praised the plan in an interview with Reuters.').join()).not.toContain('CONSULT');
  });
});

describe('whose word or pressure somebody follows', () => {
  reads({
    'The Peruvian government ended the inquiry at the request of Chile.': ['Chile > Peru REQUEST neutral'],
    'Peru was under huge scrutiny from Chile and Bolivia.': [
      'Chile > Peru ACCUSE negative',
      'Bolivia > Peru ACCUSE negative',
    ],
    'Peru will ask Chile to raise its quota, Minister Anna Roe said.': ['Peru > Chile REQUEST neutral future'],
  });

  it.each(['an apology', 'help'])('among other readings of a call for %s', (what) =>
    expect(stancesOf(`President Anna Roe joined the calls by Peruvian officials for ${what} from Chile.`)).toContain(
      'Peru > Chile REQUEST neutral',
    ),
  );
});

describe('participles behind a hyphen', () => {
  reads({ 'Chilean Senator Anna Roe, a Peru-backed candidate, lost the vote.': ['Peru > Anna Roe SUPPORT positive'] });
});

describe('what somebody says that others must do', () => {
  reads({
    'Peru said Chile should accept the result.': ['Peru > Chile REQUEST neutral'],
    'Peru said Chile must stop arming the rebels.': ['Peru > Chile REQUEST negative'],
  });
});
