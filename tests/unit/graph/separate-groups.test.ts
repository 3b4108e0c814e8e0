import { describe, expect, it } from 'vitest';
import { components } from '../../../server/graph/components.ts';
import { separateGroups } from '../../../server/graph/separate-groups.ts';
import { skeletonOf } from '../../../server/graph/skeleton.ts';

/** The graph of pairs such as `ab`: each has one positive stance of the first toward the second, or as many as the number behind it. */
const graphOf = (pairs: string) =>
  skeletonOf(
    pairs.split(' ').map((pair) => {
      const count = Number(pair[2] ?? 1);
      return {
        source: pair[0]!,
        target: pair[1]!,
        count,
        documents: count,
        byPolarity: { positive: count, negative: 0, neutral: 0 },
      };
    }),
  );

const shown = (pairs: string) =>
  separateGroups(graphOf(pairs)).groups.map(({ actors, stances }) => `${actors.join('')} ${stances}`);

describe('groups apart from the largest one', () => {
  const large = 'kl lm mn no op';

  it('come with the most stances first, then the most actors, then by the strongest', () => {
    expect(shown(`${large} ab cd2`)).toEqual(['cd 2', 'ab 1']);
    expect(shown(`${large} ab2 cd de`)).toEqual(['dce 2', 'ab 2']);
    expect(shown(`${large} az zy bc bd`)).toEqual(['bcd 2', 'zay 2']);
  });

  it('name four of their actors, the strongest first, and count all', () => {
    const { actors, groups } = separateGroups(graphOf(`${large} ab bc cd d e2 ea`.replace('d e2', 'de2')));
    expect(actors).toBe(5);
    expect(groups).toEqual([
      {
        id: 'd',
        actors: ['d', 'e', 'a', 'b'],
        size: 5,
        stances: 6,
        byPolarity: { positive: 6, negative: 0, neutral: 0 },
      },
    ]);
  });
});

it('connected actors are those of edges with enough stances, the largest group first', () => {
  const ids = (pairs: string, minCount?: number) => {
    const graph = graphOf(pairs);
    return components(graph, minCount).map((group) => group.map((actor) => graph.ids[actor]).join(''));
  };
  expect(ids('ab bc de2')).toEqual(['abc', 'de']);
  expect(ids('ab bc de2', 2)).toEqual(['de']);
  expect(ids('ab cd2')).toEqual(['cd', 'ab']);
  expect(ids('cd ab')).toEqual(['ab', 'cd']);
  expect(ids('aa bc')).toEqual(['bc']);
});
