import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GivenMention } from '../../../../shared/document.ts';
import { read } from './read.ts';

const text =
  'Share this article on Twitter\n\nOmar Haddad criticised Jane Roe. Berlin said Haddad was wrong, and she met French officials in Rome.';
const words = ['Omar Haddad', 'Jane Roe', 'Berlin', 'Haddad was', 'French', 'French officials', 'Rome', 'Twitter'];

const mark = (word: string, actor: string): GivenMention => {
  const start = text.indexOf(word);
  return { start, end: start + word.length, actor };
};

describe('marks', () => {
  it('all come out as they went in: of places, nested, overlapping, on lines that are no prose', () => {
    const mentions = words.map((word, index) => mark(word, `x${index}`));
    const { actors, mentions: found } = read(text, { mentions });
    expect(actors.map(({ id }) => id).sort()).toEqual(mentions.map(({ actor }) => actor));
    for (const mention of mentions) expect(found).toContainEqual(expect.objectContaining(mention));
  });

  it('on a pronoun give it its actor, and no name', () => {
    const { actors, mentions } = read(text, { mentions: [mark('Jane Roe', 'a'), mark('she', 'b')] });
    expect(mentions).toContainEqual({ ...mark('she', 'b'), kind: 'pronoun' });
    expect(actors.map(({ id, aliases }) => [id, aliases])).toEqual([
      ['a', ['Jane Roe']],
      ['b', []],
    ]);
  });

  it('that stand twice mean several actors, as "both countries" does', () => {
    const { stances } = read('Peru and Chile quarrelled. Bolivia accused both countries.', {
      mentions: [
        { start: 27, end: 34, actor: 'bol' },
        { start: 43, end: 57, actor: 'per' },
        { start: 43, end: 57, actor: 'chi' },
      ],
    });
    expect(stances.map(({ source, target, type }) => [source, target, type])).toEqual([
      ['bol', 'per', 'ACCUSE'],
      ['bol', 'chi', 'ACCUSE'],
    ]);
  });

  it('keep a line with boilerplate words only where it is marked', () => {
    expect(read(text, { mentions: [mark('Jane Roe', 'a')] }).actors.map(({ id }) => id)).toEqual(['a']);
  });
});

describe('ids', () => {
  /** Ids that the lexicon or the text could take for somebody else. */
  const tempting = ['usa', 'deu', 'fra', 'ita', 'omar-haddad', 'jane-roe', 'haddad', 'twitter', 'a', 'b'];

  it('are names only: others give the same analysis under these others', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(tempting, { minLength: 8, maxLength: 8 }),
        fc.subarray([0, 1, 2, 4, 6]),
        (ids, of) => {
          const analysisWith = (idOf: (index: number) => string) =>
            read(text, { mentions: of.map((index) => mark(words[index]!, idOf(index))) });
          const plain = analysisWith((index) => `#${index}`);
          const { actors, mentions, stances } = analysisWith((index) => ids[index]!);
          const renamed = JSON.parse(
            JSON.stringify({ actors: plain.actors, mentions: plain.mentions, stances: plain.stances }, (_, value) =>
              typeof value === 'string' && /^#\d$/.test(value) ? ids[Number(value[1])] : value,
            ),
          );
          expect({ actors, mentions, stances }).toEqual(renamed);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('of one name stay two, and one stays one under two names', () => {
    const twins = 'John Smith praised John Smith.';
    const ends = [
      { start: 0, end: 10, actor: 'a' },
      { start: 19, end: 29, actor: 'b' },
    ];
    const { actors, stances } = read(twins, { mentions: ends });
    expect(actors.map(({ id, name }) => [id, name])).toEqual([
      ['a', 'John Smith'],
      ['b', 'John Smith'],
    ]);
    expect(stances.map(({ source, target }) => [source, target])).toEqual([['a', 'b']]);
    expect(read(twins, { mentions: ends.map((end) => ({ ...end, actor: 'a' })) }).actors).toHaveLength(1);
  });
});

describe('what is given of an actor', () => {
  const mentions = [mark('Omar Haddad', 'a'), mark('Jane Roe', 'b'), mark('Berlin', 'c')];

  it('goes before what the text says', () => {
    const c = { id: 'c', name: 'Berlin Ltd', kind: 'organization', country: 'ITA', affiliation: 'z', role: 'maker' };
    const { actor } = read(text, { mentions, actors: [c as never] });
    expect(actor('c')).toEqual({ ...c, aliases: ['Berlin'], given: Object.keys(c) });
    expect(actor('b')).toEqual({
      ...{ id: 'b', name: 'Jane Roe', kind: 'person', country: null, affiliation: null, role: null },
      ...{ aliases: ['Jane Roe'], given: ['id'] },
    });
  });

  it('tells what else stands for it: an organization is no "she"', () => {
    const who = (kind: 'person' | 'organization') =>
      read(text, { mentions: mentions.slice(1, 2), actors: [{ id: 'b', kind }] }).who('she');
    expect(who('person')).toEqual(['b']);
    expect(who('organization')).toEqual([]);
  });

  it('of a lexicon name is of no effect on others: a person called Berlin has no country', () => {
    expect(read(text, { mentions, actors: [{ id: 'c', kind: 'person' }] }).actor('c')).toMatchObject({
      ...{ kind: 'person', country: null, affiliation: null },
    });
    expect(read(text, { mentions }).actor('c')).toMatchObject({ kind: 'country', country: 'DEU' });
  });

  it('adds no actor that is not marked', () => {
    expect(read(text, { mentions, actors: [{ id: 'zz', name: 'Nobody' }] }).actor('zz')).toBeUndefined();
  });
});
