import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

/** Names of the actors that a text speaks of. */
const names = (text: string): string[] => read(text).actors.map(({ name }) => name);

describe('people whom a text introduces', () => {
  it.each([
    ['Nadine France sued Netflix. France then thanked Microsoft.', ['Nadine France', 'Netflix', 'Microsoft']],
    ['Netflix met Ellen Paris. Paris thanked Microsoft.', ['Netflix', 'Ellen Paris', 'Microsoft']],
    ['Rep. Tara Norway sued Netflix. Mr. Cuba thanked Rep. Norway.', ['Tara Norway', 'Netflix', 'Cuba']],
    ['France blasts Netflix\n\nNadine France sued Netflix on Monday.', ['Nadine France', 'Netflix']],
    ['Anna Wood sued Netflix. Wood has thanked Microsoft.', ['Anna Wood', 'Netflix', 'Microsoft']],
    ['Netflix met Tony Hall. "We won," Hall said.', ['Netflix', 'Tony Hall']],
    ["Alan Short sued Netflix. Short's lawyers thanked Microsoft.", ['Alan Short', 'Netflix', 'Microsoft']],
    ['Julie Judge sued Netflix. Microsoft thanked Judge.', ['Julie Judge', 'Netflix', 'Microsoft']],
  ])('keep their family name, whatever else it means: %s', (text, expected) => {
    expect(names(text)).toEqual(expected);
    expect(read(text).actors.find(({ name }) => name === expected[0])!.kind).toMatch(/person|organization/);
  });

  it.each([
    ['Jordan Whitfield sued Netflix.', ['Jordan Whitfield', 'Netflix']],
    ['Microsoft thanked Paris Lopez.', ['Microsoft', 'Paris Lopez']],
    ['Will Hutchins sued Netflix.', ['Will Hutchins', 'Netflix']],
  ])('may have a given name that is a word or a place: %s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('are also those whom the title of the document names in full', () => {
    const gaggle = read('MS. QUINTO: Chile thanked Peru.', { title: 'Gaggle by Press Secretary Julia Quinto' });
    expect(gaggle.actors.map(({ name }) => name)).toEqual(['Julia Quinto', 'Chile', 'Peru']);
    const other = read('MS. QUINTO: Chile thanked Peru.', { title: 'Gaggle in San Quinto' });
    expect(other.actors.map(({ name }) => name)).toEqual(['Quinto', 'Chile', 'Peru']);
  });

  it.each([
    ["Nadine France sued Netflix. France's army attacked Peru.", 'France'],
    ['France attacked Peru on Monday. Nadine France was silent. France sued Netflix.', 'France'],
    ['Nadine France was silent. The French left. France sued Netflix.', 'France'],
    ['Jordan sued Netflix.', 'Jordan'],
    ['Jordan Telecom rose. Jordan sued Netflix.', 'Jordan'],
  ])('leave the country its name: %s', (text, country) => {
    expect(read(text).actors.find(({ name }) => name === country)?.kind).toBe('country');
  });

  it.each([
    'Alan Short sued Netflix. Short queues formed.',
    'Theresa May sued Netflix. In May prices rose.',
    'Theresa May sued Netflix. May the best win.',
  ])('leave words their meaning: %s', (text) => {
    expect(read(text).actor(text.split(' ').slice(0, 2).join('-').toLowerCase())!.aliases).toHaveLength(1);
  });
});
