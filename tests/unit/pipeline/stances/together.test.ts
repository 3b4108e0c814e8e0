import { describe, expect, it } from 'vitest';
import { doesNotRead, reads, stancesOf } from './stances-of.ts';

describe('those who speak together', () => {
  doesNotRead({
    'The presidents of Kenya, Uganda and Ghana warned their countries would act if Chad did not stop.': 'ACCUSE',
    'Kenya and Uganda said they had attacked smugglers.': 'Kenya > Uganda',
  });
  reads({
    'Kenya and Uganda said that Chad had attacked their ships.': [
      'Chad > Kenya ASSAULT negative',
      'Chad > Uganda ASSAULT negative',
      'Kenya > Chad ACCUSE negative',
      'Uganda > Chad ACCUSE negative',
    ],
    'Kenya said that Uganda had attacked its ships.': ['Kenya > Uganda ACCUSE negative'],
    'Kenya and Uganda accused each other of lying.': [
      'Kenya > Uganda ACCUSE negative',
      'Uganda > Kenya ACCUSE negative',
    ],
  });
});

describe('a list of many parties', () => {
  reads({
    'Kenya, Uganda and Chile met in Geneva.': [
      'Chile > Uganda CONSULT neutral',
      'Kenya > Uganda CONSULT neutral',
      'Uganda > Kenya CONSULT neutral',
      'Uganda > Chile CONSULT neutral',
      'Kenya > Chile CONSULT neutral',
      'Chile > Kenya CONSULT neutral',
    ],
  });

  it('says nothing of any two of a summit, and all of what each does to one', () => {
    expect(stancesOf('Kenya, Uganda, Ghana, Peru, Chile and Norway met in Geneva.')).toEqual([]);
    expect(stancesOf('Kenya, Uganda, Ghana, Peru, Chile and Norway condemned Chad.')).toHaveLength(6);
  });
});

describe('what syntax refuses as merely possible', () => {
  doesNotRead({
    'Norway may punish Chile.': 'Norway > Chile',
    'Norway denied scolding Chile.': 'REJECT',
    'Norway ruled out condemning Chile.': 'REJECT',
  });
  reads({ 'Norway punished Chile.': ['Norway > Chile SANCTION negative'] });
});
