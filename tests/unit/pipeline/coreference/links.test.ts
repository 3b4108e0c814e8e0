import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

describe('pronouns whose link readers would not agree with', () => {
  it.each<[string, string, string]>([
    [
      'many of whom a speaker spoke who says `we`',
      'Ana Rojas, the President of Peru, issued this statement:\n\nWe stand with the families of the north as they rebuild their homes.',
      'they',
    ],
    [
      'those who were stopped by somebody',
      'Peruvian border guards stopped two Chilean students. They had no papers.',
      'They',
    ],
  ])('mean nobody: %s', (_, text, pronoun) => {
    expect(read(text).who(pronoun)).toEqual([]);
  });

  it('are left where readers would agree', () => {
    expect(read('Ana Rojas met Ida Poe in Lima. They discussed trade with Peru.').who('They')).toEqual([
      'ana-rojas',
      'ida-poe',
    ]);
  });

  it('mean the official named last, not the one before him of whom a country is known', () => {
    const later = 'The official said that talks would go on.';
    expect(read(`A Bolivian official praised Peru. ${later}`).who('official', 2)).toEqual(['bol']);
    expect(read(`A Bolivian official praised Peru. A customs official disagreed. ${later}`).who('official', 3)).toEqual(
      [],
    );
  });
});
