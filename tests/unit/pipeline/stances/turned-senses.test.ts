import { describe } from 'vitest';
import { doesNotRead, reads, readsNothing } from './stances-of.ts';

describe('words that mean something else beside others', () => {
  reads({
    'Norway withdrew from the Arctic Council.': ['Norway > Arctic Council SANCTION negative'],
    'Norway withdrew its troops from Chile.': ['Norway > Chile RETREAT positive'],
    'Roe called on John Doe to resign.': ['Roe > John Doe REQUEST negative'],
    'Peru called for Chilean troops to be expelled.': ['Peru > Chile REQUEST negative'],
    'Peru called for Chile to be admitted.': ['Peru > Chile REQUEST neutral'],
    'Peru turned over ten prisoners to Chile.': ['Peru > Chile RETREAT positive'],
    'President Jane Roe sent greetings to President John Doe.': ['Jane Roe > John Doe SUPPORT positive'],
    'President Jane Roe sent a letter to President John Doe.': ['Jane Roe > John Doe CONSULT neutral'],
    'Peru ousted the Chilean regime.': ['Peru > Chile ASSAULT negative'],
    'Norway pushed the Peruvians from power.': ['Norway > Peru ASSAULT negative'],
    'Norway joined the Arctic Council.': ['Norway > Arctic Council COOPERATE positive'],
    'Jane Roe joined John Doe in condemning Peru.': [
      'Jane Roe > John Doe COOPERATE positive',
      'Jane Roe > Peru ACCUSE negative',
    ],
  });

  doesNotRead({
    'Jane Roe enjoys the backing of Norway.': 'Jane Roe > Norway',
    'Peru does not have diplomatic relations with Chile.': 'Chile > Peru',
    'Peru dismissed the credibility of the Chilean report.': 'SANCTION',
    'Militants attack our troops in Peru.': 'ASSAULT',
    'Peruvian aircraft have fired missiles into Chile.': 'MOBILIZE',
  });

  readsNothing([
    'Jane Roe joined Acme Bank in 1999.',
    'Norway joins Peru and Chile as the only countries without such a law.',
    '"I will turn it over to Jane Roe," said John Doe.',
    'Jane Roe resigned as an adviser to President John Doe.',
  ]);
});
