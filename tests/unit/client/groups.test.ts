import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convexHull, isInside } from '../../../client/core/geometry/hull.ts';
import { communityName, fieldsOf, foldGroups, groupsOf } from '../../../client/core/graph/groups.ts';
import { indexGraph, lineId } from '../../../client/core/graph/stance-graph.ts';
import { dominantPolarity, noCounts } from '../../../shared/graph.ts';
import type { Community } from '../../../shared/routes.ts';

const actor = (id: string, stances: number) => ({
  ...{
    id,
    label: id.toUpperCase(),
    kind: 'country' as const,
    country: null,
    affiliation: null,
    role: null,
    aliases: [],
  },
  ...{ stances, given: { ...noCounts(), positive: stances }, received: noCounts(), documents: stances },
});
const line = (source: string, target: string, positive: number, negative: number) => {
  const byPolarity = { positive, negative, neutral: 0 };
  const count = positive + negative;
  return {
    ...{
      id: lineId(source, target),
      source,
      target,
      count,
      byType: { SUPPORT: positive, ACCUSE: negative },
      byPolarity,
    },
    ...{ balance: (positive - negative) / count, polarity: dominantPolarity(byPolarity), intensity: 1 },
    ...{ firstDate: '2024-01-01', lastDate: '2024-02-01', outlets: [source], documents: count },
  };
};
const graph = indexGraph(
  { name: '', documents: 9, stances: 9, firstDate: null, lastDate: null },
  [actor('a', 5), actor('b', 4), actor('c', 3), actor('d', 2)],
  [line('a', 'b', 2, 0), line('a', 'd', 0, 3), line('b', 'd', 1, 1), line('d', 'c', 0, 2)],
);
const community = (...members: string[]): Community => ({
  ...{ id: members[0]!, members, inside: noCounts(), issues: [] },
  actors: members.slice(0, 4).map((id) => ({ id, label: id.toUpperCase(), kind: 'country' })),
});

describe('communities on the page', () => {
  it('are named by their strongest actors', () => {
    expect(communityName(community('a', 'b'))).toBe('A and B');
    expect(communityName(community('a', 'b', 'c'))).toBe('A, B and 1 more');
  });

  it('have a field where three or more are drawn and nothing is folded', () => {
    const groups = [community('a', 'b', 'c', 'x'), community('d', 'y', 'z')];
    expect(fieldsOf(graph, groups, [])).toEqual([{ id: 'a', name: 'A, B and 2 more', members: ['a', 'b', 'c'] }]);
    expect(fieldsOf(graph, groups, ['a'])).toEqual([]);
  });

  it('fold to one mark in the place of their strongest, with their lines summed up', () => {
    const { graph: folded, marks } = foldGroups(graph, [community('a', 'b', 'c')], ['a']);
    expect(folded.actors.map(({ id, label, stances }) => [id, label, stances])).toEqual([
      ['a', 'A, B and 1 more', 12],
      ['d', 'D', 2],
    ]);
    expect(folded.line('a', 'd')).toMatchObject({
      ...{ count: 5, byPolarity: { positive: 1, negative: 4, neutral: 0 }, polarity: 'negative' },
      ...{ byType: { SUPPORT: 1, ACCUSE: 4 }, outlets: ['a', 'b'], documents: 5 },
    });
    expect(folded.line('d', 'a')?.count).toBe(2);
    expect(folded.lines).toHaveLength(2);
    expect([...marks]).toEqual([['a', 'a']]);
  });

  it('leave the graph as it is while nothing is folded, or only one of a fold is drawn', () => {
    expect(foldGroups(graph, [community('a', 'b')], []).graph).toBe(graph);
    expect(foldGroups(graph, [community('x', 'a')], ['x']).graph).toBe(graph);
  });

  it('are told only where most stances fit', () => {
    const groups = (hits: number, of: number) =>
      groupsOf({ communities: [community('a', 'b', 'c'), community('d', 'x')], outside: 0, fit: { hits, of } });
    expect(groups(7, 10).map(({ id }) => id)).toEqual(['a']);
    expect(groups(6, 10)).toEqual([]);
    expect(groups(0, 0)).toEqual([]);
  });
});

describe('the hull of points', () => {
  it('goes round the outermost ones', () => {
    const square = [
      { x: 0, y: 0 },
      { x: 4, y: 0 },
      { x: 4, y: 4 },
      { x: 0, y: 4 },
    ];
    expect(convexHull([...square, { x: 2, y: 2 }, { x: 4, y: 2 }])).toEqual(square);
    expect(isInside(square, { x: 2, y: 2 })).toBe(true);
    expect(isInside(square, { x: 4, y: 2 })).toBe(false);
    expect(isInside(square, { x: 9, y: 2 })).toBe(false);
  });

  it('has every point inside or on it', () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 50 }), y: fc.integer({ min: 0, max: 50 }) });
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 30 }), (points) => {
        const hull = convexHull(points);
        for (const { x, y } of points)
          for (const [index, a] of hull.entries()) {
            const b = hull[(index + 1) % hull.length]!;
            expect((b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x)).toBeGreaterThanOrEqual(0);
          }
      }),
    );
  });
});
