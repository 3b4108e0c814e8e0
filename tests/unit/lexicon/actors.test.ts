import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../server/lexicon/lexicon.ts';
import { piecesOf, piecesOfName } from '../../../server/lexicon/pieces.ts';

const lexicon = loadLexicon();
const meanings = (name: string) =>
  lexicon.names.get(piecesOfName(name)).map(({ entry, form }) => `${entry.id} ${form}`);

describe('the lexicon of actors', () => {
  it('knows countries by their common names, by other names and by their people', () => {
    expect(lexicon.entries.get('tur')?.name).toBe('Turkey');
    for (const name of ['United States', 'U.S.', 'US', 'America']) expect(meanings(name)[0]).toBe('usa name');
    for (const [name, id] of Object.entries({
      Israelis: 'isr',
      Filipino: 'phl',
      Saudi: 'sau',
      Danes: 'dnk',
      Kosovar: 'xkx',
    }))
      expect(meanings(name)).toContain(`${id} demonym`);
  });

  it('knows states that are gone, with the country that followed them', () => {
    expect(lexicon.entries.get('sun')).toMatchObject({ name: 'Soviet Union', kind: 'country', country: 'RUS' });
    expect(meanings('Czechoslovakia')).toEqual(['csk name']);
  });

  it('tells capitals, seats, nicknames and mere places apart', () => {
    expect(meanings('Beijing')[0]).toBe('chn capital');
    expect(meanings('Brussels')[0]).toBe('european-union capital');
    expect(meanings('the White House')).toEqual(['usa seat']);
    expect(meanings('the Kremlin')).toEqual(['rus nickname']);
    expect(meanings('West Bank')).toEqual(['pse place']);
  });

  it('gives every organization and leader an affiliation that exists', () => {
    for (const entry of lexicon.entries.values())
      if (entry.affiliation !== null)
        expect(lexicon.entries.has(entry.affiliation), `${entry.id}: ${entry.affiliation}`).toBe(true);
  });

  it('gives every country code that an entry names a country', () => {
    const codes = new Set(
      [...lexicon.entries.values()].filter(({ kind }) => kind === 'country').map(({ country }) => country),
    );
    for (const { id, country } of lexicon.entries.values()) if (country) expect(codes.has(country), id).toBe(true);
  });

  it('makes plurals of nouns', () => {
    const noun = (text: string) => lexicon.nouns.get(piecesOfName(text))[0];
    expect(noun('authorities')).toMatchObject({ noun: 'authority', plural: true, class: 'state' });
    expect(noun('spokesmen')).toMatchObject({ noun: 'spokesman', gender: 'm' });
    expect(noun('secretaries of state')).toMatchObject({ noun: 'secretary of state', plural: true });
  });
});

describe('pieces', () => {
  it('makes spellings of one name the same', () => {
    expect(piecesOfName('U.S.')).toEqual(piecesOfName('US'));
    expect(piecesOfName("Al-Qa'ida")).toEqual(['al', 'qaida']);
    expect(piecesOfName('Côte d’Ivoire')).toEqual(piecesOfName("Cote d'Ivoire"));
    expect(piecesOfName("People's Daily")).toEqual(['people', "'s", 'daily']);
  });

  it('never gives capitals, white space or empty pieces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (token) => {
        for (const piece of piecesOf(token)) {
          expect(piece).not.toBe('');
          expect(piece).toBe(piece.toLowerCase());
        }
      }),
    );
  });
});
