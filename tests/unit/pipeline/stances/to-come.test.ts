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

describe('an occasion that somebody is to attend', () => {
  reads({
    'Pia Olsen is scheduled to attend a summit between Peru and Chile.': [
      'Chile > Peru CONSULT neutral future',
      'Peru > Chile CONSULT neutral future',
    ],
    'President Pia Olsen attended a summit with President Ana Poe.': [
      'Ana Poe > Pia Olsen CONSULT neutral',
      'Pia Olsen > Ana Poe CONSULT neutral',
    ],
  });
});

describe('what is done before or after something that is to come', () => {
  const meeting = ['Ana Poe > Pia Olsen CONSULT neutral', 'Pia Olsen > Ana Poe CONSULT neutral'];
  reads({
    'President Pia Olsen will go to Oslo before meeting President Ana Poe.': meeting.map((one) => `${one} future`),
    'President Pia Olsen went to Oslo before meeting President Ana Poe.': meeting,
    'The deal would let Peru attack Chile.': [],
    'Norway charged a former Peruvian soldier with murder.': [],
  });
});

describe('what is tried', () => {
  reads({
    'Peru tried to bomb Chile.': ['Peru > Chile ASSAULT negative'],
    'The rebels are fighting to overthrow Chile.': ['rebels > Chile ASSAULT negative'],
    'Peru tried to help Chile.': [],
    'Peru may try to bomb Chile.': [],
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

describe('what is scheduled, postponed or only talked about', () => {
  reads({
    'Talks between Peru and Chile are scheduled for Friday.': [
      'Peru > Chile CONSULT neutral future',
      'Chile > Peru CONSULT neutral future',
    ],
    'Talks between Peru and Chile were held on Friday.': [
      'Peru > Chile CONSULT neutral',
      'Chile > Peru CONSULT neutral',
    ],
    'A treaty between Peru and Chile could be extended.': [
      'Peru > Chile AGREE positive',
      'Chile > Peru AGREE positive',
    ],
    'Peru plans a series of attacks on Chile.': ['Peru > Chile THREATEN negative future'],
    'Peru is scrambling to supply weapons to Chile.': ['Peru > Chile AGREE positive future'],
    'President Ana Poe meets Minister Pia Olsen on Friday.': [
      'Ana Poe > Pia Olsen CONSULT neutral future',
      'Pia Olsen > Ana Poe CONSULT neutral future',
    ],
    'President Ana Poe met Minister Pia Olsen on Friday.': [
      'Ana Poe > Pia Olsen CONSULT neutral',
      'Pia Olsen > Ana Poe CONSULT neutral',
    ],
    'President Ana Poe offered to meet Minister Pia Olsen.': ['Ana Poe > Pia Olsen AGREE positive'],
    'Peru cancelled talks with Chile.': ['Peru > Chile SANCTION negative'],
  });
  readsNothing([
    'A meeting between Peru and Chile was postponed.',
    'Peru postponed a meeting with Chile.',
    'A treaty between Peru and Chile could be signed today.',
    'Sanctions against Chile may be imposed by Peru.',
    'Negotiations on a treaty between Peru and Chile have begun.',
    'The army is on alert for an attack by Peru on Chile.',
    'Peru has not ruled out an attack on Chile.',
    'President Ana Poe was to have met Minister Pia Olsen.',
  ]);
});
