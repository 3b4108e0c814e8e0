import { describe } from 'vitest';
import { doesNotRead, reads } from './stances-of.ts';

describe('an office before its holder’s name', () => {
  reads({
    'Then-governor of Alaska Sarah Palin criticised Chad.': ['Sarah Palin > Chad ACCUSE negative'],
  });
});

describe('whose office stands before a place and a name', () => {
  reads({
    "U.S. Special Envoy for Peru Tom Keller praised Japan's foreign minister.": ['Tom Keller > Japan SUPPORT positive'],
    'The UN mediator for Kosovo, Marta Halonen, met Olga Petrova.': [
      'Marta Halonen > Olga Petrova CONSULT neutral',
      'Olga Petrova > Marta Halonen CONSULT neutral',
    ],
    'In a letter to the envoy for Peru, Tom Keller accused Chile.': ['Tom Keller > Chile ACCUSE negative'],
  });
  doesNotRead({
    'The U.S. special envoy for Peru and Tom Keller accused Chile.': 'Peru > Chile',
  });
});

describe('acts that are none', () => {
  reads({
    'Finland designated Jane Roe as ambassador.': ['Finland > Jane Roe COOPERATE positive'],
    'Finland defended Peru against Chile.': ['Finland > Peru SUPPORT positive'],
  });
  doesNotRead({
    'Finland designated Jane Roe and her sons.': 'COOPERATE',
    'Finland is taking steps to defend against attacks by Peru.': 'SUPPORT',
    'Finland defends against Peru.': 'SUPPORT',
    'Prime Minister Marta Olsen was accompanied by Senator Tom Keller.': 'CONSULT',
    'Tropical Storm Wirra hits Peru and Chile.': 'ASSAULT',
  });
});
