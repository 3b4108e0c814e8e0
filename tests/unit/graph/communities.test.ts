import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { communities } from '../../../server/graph/communities.ts';
import { graphOf } from './signed-graph.ts';

const sorted = (groups: readonly (readonly string[])[]) => groups.map((group) => group.toSorted().join(' ')).sort();

describe('communities of the signed graph', () => {
  it('have friends inside and opponents outside', () => {
    const graph = graphOf('a+b b+c c+a d+e e+f a-d b-e c-f f-a');
    expect(sorted(communities(graph))).toEqual(['a b c', 'd e f']);
  });

  it('join actors that share opponents, though they say nothing of each other', () => {
    expect(sorted(communities(graphOf('a-x b-x a-y b-y x+y')))).toEqual(['a b', 'x y']);
  });

  it('part two that are friends and foes as most of it says', () => {
    expect(sorted(communities(graphOf('a+b a+b a-b')))).toEqual(['a b']);
    expect(communities(graphOf('a-b a-b a+b'))).toEqual([]);
  });

  it('leave out who has only neutral stances, and whoever is alone', () => {
    expect(sorted(communities(graphOf('a+b c=a d-a d-b')))).toEqual(['a b']);
    expect(communities(graphOf(''))).toEqual([]);
  });

  it('find planted groups again', () => {
    const members = (name: string) => Array.from({ length: 8 }, (_, index) => `${name}${index}`);
    const inside = ['p', 'q', 'r'].flatMap((name) =>
      members(name).map(
        (one, index) => `${one}+${members(name)[(index + 1) % 8]} ${one}+${members(name)[(index + 3) % 8]}`,
      ),
    );
    const between = members('p').flatMap((one, index) => [
      `${one}-q${index}`,
      `${one}-r${(index + 2) % 8}`,
      `q${index}-r${index}`,
    ]);
    const groups = communities(graphOf([...inside, ...between].join(' ')));
    expect(sorted(groups)).toEqual(['p', 'q', 'r'].map((name) => members(name).join(' ')));
  });

  it('are the same whatever the order of the stances, and hold everybody once', () => {
    const stance = fc.tuple(
      fc.constantFrom(...'abcdefgh'),
      fc.constantFrom('+', '-', '='),
      fc.constantFrom(...'abcdefgh'),
    );
    fc.assert(
      fc.property(fc.array(stance, { maxLength: 40 }), (stances) => {
        const words = stances.filter(([source, , target]) => source !== target).map((parts) => parts.join(''));
        const groups = communities(graphOf(words.join(' ')));
        expect(communities(graphOf(words.toReversed().join(' ')))).toEqual(groups);
        const all = groups.flat();
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });
});
