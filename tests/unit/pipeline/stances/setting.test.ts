import { describe, expect, it } from 'vitest';
import { analysisOf, doesNotRead, reads } from './stances-of.ts';

describe('what is told or played', () => {
  doesNotRead({
    'In the film, Norway attacks Chile.': 'Norway > Chile',
    'The novel tells how Norway betrayed Chile.': 'Norway > Chile',
    'In a simulation, Norway invaded Chile.': 'Norway > Chile',
  });
  reads({
    'Norway criticized Chile over a film.': ['Norway > Chile ACCUSE negative'],
    'In the latest episode of the dispute, Norway condemned Chile.': ['Norway > Chile ACCUSE negative'],
    'Norway condemned Chile during the exercise.': ['Norway > Chile ACCUSE negative'],
  });
});

describe('sport', () => {
  doesNotRead({
    'Norway crushed Chile in the World Cup qualifier.': 'Norway > Chile',
    'Norway attacked Chile from the start and won 3-1.': 'Norway > Chile',
    'Norway threatened Chile with two corners before the striker scored.': 'Norway > Chile',
  });
  reads({
    'Norway criticized Chile after the World Cup qualifier.': ['Norway > Chile ACCUSE negative'],
    'Norway attacked Chile from the sea and won.': ['Norway > Chile ASSAULT negative'],
    'Norway threatened Chile with sanctions.': ['Norway > Chile THREATEN negative'],
  });
});

describe('who says so', () => {
  const claimants = (text: string) => {
    const { actors, stances } = analysisOf(text);
    const name = (id: string | null) => actors.find((actor) => actor.id === id)?.name ?? null;
    return stances.filter(({ target }) => name(target) === 'Chile').map(({ attributedTo }) => name(attributedTo));
  };

  it.each([
    ['Kenya said in a statement that Norway had bombed Chile.', 'Kenya'],
    ['Norway bombed Chile, Kenya told reporters.', 'Kenya'],
    ['Norway bombed Chile, Kenyan officials reported on Monday.', 'Kenya'],
    ['Norway bombed Chile, as Kenya noted.', 'Kenya'],
    ['Norway, according to Kenya, bombed Chile.', 'Kenya'],
    ['A spokesman for the Kenyan army said Norway had bombed Chile.', 'Kenya'],
    ['Norway bombed Chile.', null],
    ['Norway said in a statement that it had bombed Chile.', null],
    ['Norway bombed Chile after Kenya said the talks had ended.', null],
  ])('%s (%s)', (text, claimant) => expect(claimants(text)).toEqual([claimant]));
});

describe('warnings to those whom one serves', () => {
  doesNotRead({
    'Norway warned its citizens of floods.': 'THREATEN',
    'The Pentagon warned Americans of spies.': 'THREATEN',
  });
  reads({ 'Norway warned Chile of sanctions.': ['Norway > Chile THREATEN negative'] });
});
