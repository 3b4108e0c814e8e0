import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { communities as communitiesOf } from '../../../server/graph/communities.ts';
import type { StanceGraph } from '../../../server/graph/stance-graph.ts';
import { graphOf } from './signed-graph.ts';
import { skeletonOfGraph } from './skeleton-of-graph.ts';

const communities = (graph: StanceGraph): string[][] => communitiesOf(skeletonOfGraph(graph));

const example = 'a-j d+e a-h h-g d-b j-g c+j i+d i+a j+d a+d i-g f+c f+i i-a d+a g+j e-d';

/**
 * The signed modularity of a division, written down as Gómez, Jensen and Arenas do (equation 17), less the division by all
 * stances; `of` gives the community of each actor.
 */
function modularityOf(words: string, of: ReadonlyMap<string, string>): number {
  const stances = [...words.matchAll(/(\w)([-+])(\w)/g)].map(([, source, sign, target]) => ({ source, sign, target }));
  let sum = 0;
  for (const sign of ['+', '-'] as const) {
    const some = stances.filter((stance) => stance.sign === sign);
    const strength = (actor: string) => some.filter(({ source, target }) => [source, target].includes(actor)).length;
    for (const a of of.keys())
      for (const b of of.keys()) {
        if (of.get(a) !== of.get(b)) continue;
        const there = some.filter(
          ({ source, target }) => a !== b && [a, b].every((one) => [source, target].includes(one)),
        );
        const byChance = some.length ? (strength(a) * strength(b)) / (2 * some.length) : 0;
        sum += (sign === '+' ? 1 : -1) * (there.length - byChance);
      }
  }
  return sum;
}

/** Moves of one actor, to another community or to one of its own, that raise the modularity. */
function movesThatGain(words: string): string[] {
  const of = new Map([...new Set(words.match(/\w(?=[-+])|(?<=[-+])\w/g))].map((actor) => [actor, `only ${actor}`]));
  for (const group of communities(graphOf(words))) for (const actor of group) of.set(actor, group[0]!);
  const reached = modularityOf(words, of);
  return [...of.keys()].flatMap((actor) =>
    [...new Set([...of.values(), 'nobody'])]
      .filter((community) => modularityOf(words, new Map(of).set(actor, community)) > reached + 1e-6)
      .map((community) => `${actor} to ${community}`),
  );
}

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

  it('let an actor stand alone again that was drawn into a group', () => {
    expect(movesThatGain(example)).toEqual([]);
  });

  it('leave no actor that another group, or none, would suit better', () => {
    const stance = fc.tuple(
      fc.constantFrom(...'abcdefghij'),
      fc.constantFrom('+', '-'),
      fc.constantFrom(...'abcdefghij'),
    );
    const words = fc.array(stance, { minLength: 8, maxLength: 30 }).map((all) =>
      all
        .filter(([source, , target]) => source !== target)
        .map((parts) => parts.join(''))
        .join(' '),
    );
    fc.assert(
      fc.property(words, (graph) => {
        expect(movesThatGain(graph)).toEqual([]);
      }),
      { numRuns: 60 },
    );
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
