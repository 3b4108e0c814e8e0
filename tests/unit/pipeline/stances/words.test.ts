import { describe, expect, it } from 'vitest';
import { reads, stancesOf } from './stances-of.ts';

describe('threats under a condition', () => {
  reads({
    'Peru warned that it would retaliate if Chile did not open its markets.': ['Peru > Chile THREATEN negative'],
    'Peru is ready to retaliate unless Chile leaves.': ['Peru > Chile THREATEN negative future'],
  });

  it('are no threats when a third party would suffer', () => {
    expect(stancesOf('Peru warned that Chile would suffer if Bolivia left.').join()).not.toContain('Bolivia');
  });
});

describe('requests', () => {
  reads({
    'Peru called for Chile to leave the islands.': ['Peru > Chile REQUEST neutral'],
    'Peru applied to Chile for a loan.': ['Peru > Chile REQUEST neutral'],
    'Peru told Chile to send envoys.': ['Peru > Chile REQUEST neutral'],
    'Lawyer Jane Roe wrote to the Peruvian government asking to waive the fee.': ['Jane Roe > Peru REQUEST neutral'],
    'Peru is looking to Chile for help.': ['Peru > Chile REQUEST neutral'],
  });

  it('are none in reports and rules', () => {
    expect(stancesOf('The treaty of Peru applies to Chile. Peru called the match for Chile.').join()).not.toContain(
      'REQUEST',
    );
  });
});

describe('labels', () => {
  reads({
    'Peru called Chile a menace.': ['Peru > Chile ACCUSE negative'],
    'Jane Roe called the conduct of Chile a breach of the law.': ['Jane Roe > Chile ACCUSE negative'],
    'Senator Jane Roe, a sometime Peru critic, praised the plan.': ['Jane Roe > Peru ACCUSE negative'],
    'Jane Roe called John Doe humble and soft-spoken.': ['Jane Roe > John Doe SUPPORT positive'],
  });
});

describe('support in words', () => {
  reads({
    'Peru pledged backing for Chile.': ['Peru > Chile SUPPORT positive'],
    "Peru seconded Chile's proposal.": ['Peru > Chile SUPPORT positive'],
    'Peru gained praise from Chile.': ['Chile > Peru SUPPORT positive'],
  });
});

describe('replies to blame', () => {
  reads({
    'Peru rejected the criticism by Chile.': ['Peru > Chile REJECT negative', 'Chile > Peru ACCUSE negative'],
    'Chilean claims that Peru is attacking Bolivia angered the president.': ['Chile > Peru ACCUSE negative'],
  });
});

describe('groups of whom some are named', () => {
  reads({
    'Several companies, including Apple and Google, criticized Peru.': [
      'Apple > Peru ACCUSE negative',
      'Google > Peru ACCUSE negative',
    ],
  });
});

describe('feelings that somebody stirs', () => {
  reads({
    'Jane Roe was troubled by the decision of Peru.': ['Jane Roe > Peru ACCUSE negative'],
    'The remarks by Peru angered Chile.': ['Chile > Peru ACCUSE negative'],
  });
});

describe('who is no party', () => {
  for (const [text, none] of [
    ['Peru, Chile and Bolivia reached agreement with commercial banks.', 'Peru > Chile'],
    ["Jane Roe agreed with Chile's view.", 'Chile > Jane Roe'],
    ['Jane Roe asked John Doe about the tax.', 'Jane Roe > John Doe'],
    ['Minister Jane Roe said that Peru would veto the plan of Chile.', 'Jane Roe > Peru ACCUSE'],
  ] as const)
    it(text, () => expect(stancesOf(text).join()).not.toContain(none));
});

describe('suits, hopes and what one tells a president', () => {
  reads({
    'The court heard a lawsuit filed by Peru against Chile.': ['Peru > Chile ACCUSE negative'],
    'Jane Roe hoped that Peru would release the sailors.': ['Jane Roe > Peru REQUEST neutral'],
    'Minister Jane Roe told Peruvian President John Doe that trade was growing.': [
      'Jane Roe > John Doe CONSULT neutral',
    ],
  });
});

describe('words of a speaker', () => {
  reads({
    'Jane Roe told reporters that Chile was reckless.': ['Jane Roe > Chile ACCUSE negative'],
    "Jane Roe said Chile's conduct was reckless.": ['Jane Roe > Chile ACCUSE negative'],
    'Jane Roe tweeted, "John Doe is a great leader!"': ['Jane Roe > John Doe SUPPORT positive'],
    'Jane Roe said John Doe should resign.': ['Jane Roe > John Doe REQUEST negative'],
  });
});

describe('extraditions', () => {
  reads({
    'Peru approved the extradition of John Doe to Chile.': [
      'Peru > John Doe COERCE negative',
      'Peru > Chile COOPERATE positive',
    ],
  });
});
