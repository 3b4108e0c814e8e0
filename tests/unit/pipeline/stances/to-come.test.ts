import { describe } from 'vitest';
import { reads, readsNothing } from './stances-of.ts';

describe('what a journey under way is for is to come; what one says one wants to say is said', () => {
  reads({
    'Minister Pia Olsen is traveling to Peru to meet President Ana Poe.': [
      'Ana Poe > Pia Olsen CONSULT neutral future',
      'Pia Olsen > Ana Poe CONSULT neutral future',
      'Pia Olsen > Peru CONSULT neutral',
    ],
    'Pia Olsen said: "I want to thank Ana Poe."': ['Pia Olsen > Ana Poe SUPPORT positive'],
    "Pia Olsen condemned Peru's enemies.": [],
  });
});

describe('meetings, visits and purposes that are still to come', () => {
  reads({
    'Pia Olsen will visit Peru to meet President Ana Poe.': [
      'Pia Olsen > Ana Poe CONSULT neutral future',
      'Ana Poe > Pia Olsen CONSULT neutral future',
    ],
    'Minister Pia Olsen spoke ahead of talks with President Ana Poe.': [
      'Pia Olsen > Ana Poe CONSULT neutral future',
      'Ana Poe > Pia Olsen CONSULT neutral future',
    ],
    'Minister Pia Olsen spoke after talks with President Ana Poe.': [
      'Pia Olsen > Ana Poe CONSULT neutral',
      'Ana Poe > Pia Olsen CONSULT neutral',
    ],
    "Minister Pia Olsen's visit to Peru next week will focus on trade.": ['Pia Olsen > Peru CONSULT neutral future'],
    'Minister Pia Olsen will raise it at her meeting with President Ana Poe.': [
      'Pia Olsen > Ana Poe CONSULT neutral future',
      'Ana Poe > Pia Olsen CONSULT neutral future',
    ],
    'Peru will continue to work with Chile.': ['Peru > Chile COOPERATE positive', 'Chile > Peru COOPERATE positive'],
    'Peru will work with Chile.': ['Peru > Chile AGREE positive future', 'Chile > Peru AGREE positive future'],
    'Peru used its troops to help Chile.': ['Peru > Chile AID positive'],
    "Minister Pia Olsen's visit to Peru last week focused on trade.": ['Pia Olsen > Peru CONSULT neutral'],
    'Peru voted to ban Chilean athletes.': ['Peru > Chilean athletes COERCE negative'],
  });
  readsNothing([
    'Peru had planned to meet Chile.',
    'Peru is capable of attacking Chile.',
    'The Peruvian parliament is considering a draft statement condemning Chile.',
    'Norway prepares for a potential second round of talks between Peru and Chile.',
  ]);
});

describe('what is to be, what is aspired to, what is asked when the rest is to come', () => {
  reads({
    'Peru and Chile are to hold talks in Bolivia.': [
      'Peru > Chile CONSULT neutral future',
      'Chile > Peru CONSULT neutral future',
    ],
    'Minister Pia Olsen will raise it when she meets President Ana Poe.': [
      'Pia Olsen > Ana Poe CONSULT neutral future',
      'Ana Poe > Pia Olsen CONSULT neutral future',
    ],
    'Pia Olsen smiled when she met President Ana Poe.': [
      'Pia Olsen > Ana Poe CONSULT neutral',
      'Ana Poe > Pia Olsen CONSULT neutral',
    ],
    'Peru has promised to improve relations with Chile.': [
      'Peru > Chile AGREE positive',
      'Chile > Peru AGREE positive',
    ],
    'The planned signing of the agreement between Peru and Chile was hailed.': [
      'Peru > Chile AGREE positive future',
      'Chile > Peru AGREE positive future',
    ],
    'The Peruvian parliament passed a statement condemning Chile.': ['Peruvian parliament > Chile ACCUSE negative'],
  });
});
