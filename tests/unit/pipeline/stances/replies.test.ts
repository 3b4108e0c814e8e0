import { describe, expect, it } from 'vitest';
import { reads, stancesOf } from './stances-of.ts';

describe('denials', () => {
  reads({
    'Peru accused Chile of arming rebels. Chile denied the charge.': [
      'Peru > Chile ACCUSE negative',
      'Chile > Peru REJECT negative',
    ],
    'Peru condemned Chile. Chile denies that it sold the weapons.': [
      'Peru > Chile ACCUSE negative',
      'Chile > Peru REJECT negative',
    ],
    'Peru accuses Chile of trying to arm rebels, charges Santiago denies.': [
      'Peru > Chile ACCUSE negative',
      'Chile > Peru REJECT negative',
    ],
    'Peru accused Chile of arming rebels, a charge Santiago has denied.': [
      'Peru > Chile ACCUSE negative',
      'Chile > Peru REJECT negative',
    ],
  });

  it('reject nobody when no charge was told', () => {
    expect(stancesOf('Peru met Chile. Chile denied the report.').join()).not.toContain('REJECT');
  });
});

describe('replies and limits', () => {
  reads({
    'Peru hit back with a ban on copper from Chile.': ['Peru > Chile COERCE negative'],
    'Peru tightened controls on shipments of chips to Chile.': ['Peru > Chile COERCE negative'],
    'Peru blamed years of unrest on Chile.': ['Peru > Chile ACCUSE negative'],
    'Chile said in a statement on Tuesday, objecting to Peruvian plans, that it would wait.': [
      'Chile > Peru REJECT negative',
    ],
  });
});

describe('armies that enter a country', () => {
  it('act against it', () => {
    expect(stancesOf('Peru sent its army into Chile in May.')).toEqual(['Peru > Chile MOBILIZE negative']);
  });
});
