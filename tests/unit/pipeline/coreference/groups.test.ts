import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const [met, signed] = ['President Ana Rojas met President Igor Malik.', 'Peru and Chile signed a pact.'];

describe('groups', () => {
  it.each([
    ['the two', `${met} The two discussed trade.`, 'The two', ['ana-rojas', 'igor-malik']],
    ['the pair', `${met} The pair condemned Chile.`, 'The pair', ['ana-rojas', 'igor-malik']],
    ['both', `${met} Both praised Chile.`, 'Both', ['ana-rojas', 'igor-malik']],
    ['they', `${met} They praised Chile.`, 'They', ['ana-rojas', 'igor-malik']],
    ['the leaders', `${met} The leaders praised Chile.`, 'leaders', ['ana-rojas', 'igor-malik']],
    ['countries', `${signed} Trade between the two has grown.`, 'the two', ['per', 'chl']],
    ['neighbours', `${signed} The neighbours have fought wars.`, 'neighbours', ['per', 'chl']],
    [
      'places',
      'Flights from Peru to Chile will resume. The two countries have quarrelled.',
      'countries',
      ['per', 'chl'],
    ],
    ['three', 'Peru, Chile and Kenya signed it. The trio condemned Ghana.', 'trio', ['per', 'chl', 'ken']],
    ['companies', 'Google and Apple sued Peru. The companies condemned the law.', 'companies', ['google', 'apple']],
    [
      'long after',
      'President Ana Rojas met. It rained. Later President Igor Malik came. It rained. Nobody left. It got dark. The two presidents spoke.',
      'presidents',
      ['ana-rojas', 'igor-malik'],
    ],
    ['the former', `${signed} The former praised Kenya.`, 'The former', ['per']],
    ['the latter', `${signed} The latter praised the former.`, 'The latter', ['chl']],
  ])('%s', (_, text, words, actors) => {
    expect(read(text).who(words).sort()).toEqual([...actors].sort());
  });

  it.each([
    ['more than two', 'Peru, Chile and Kenya met Ghana and Nepal. The two countries left.', 'two countries'],
    ['others that may be meant', 'President Ana Rojas met Igor Malik and some friends. They left early.', 'They'],
    ['a modifier', `${signed} The former president left.`, 'former'],
    ['both before a list', `${signed} Both Kenya and Ghana left.`, 'Both'],
    ['another office', 'President Ana Rojas met President Igor Malik. The two bishops left.', 'two bishops'],
    ['a bare plural after many', 'Peru, Chile, Kenya, Ghana and Nepal met. The countries left.', 'countries'],
  ])('stay open with %s', (_, text, words) => {
    expect(read(text).who(words)).toEqual([]);
  });
});
