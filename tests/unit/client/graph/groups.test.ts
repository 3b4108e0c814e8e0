import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointAt } from '../../../../client/core/geometry/curve.ts';
import { convexHull, isInside } from '../../../../client/core/geometry/hull.ts';
import { gatherBands, gatherGroups } from '../../../../client/core/graph/bands.ts';
import { communityName, drawnGroups, fieldsOf, foldGroups, groupsOf } from '../../../../client/core/graph/groups.ts';
import { indexGraph, lineId } from '../../../../client/core/graph/stance-graph.ts';
import { bandShapes } from '../../../../client/core/layout/band-shapes.ts';
import { dominantPolarity, noCounts } from '../../../../shared/graph.ts';
import type { Community } from '../../../../shared/routes.ts';

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
    ...{ balance: (positive - negative) / (count || 1), polarity: dominantPolarity(byPolarity), intensity: 1 },
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

  it('are drawn where three or more of them are, those with most first, as many as there is room for', () => {
    const groups = [community('d', 'y', 'z'), community('a', 'b', 'c', 'x'), community('a', 'b', 'c', 'd')];
    expect(drawnGroups(graph, groups, 'wide').map(({ members }) => members.length)).toEqual([4, 4]);
    expect(drawnGroups(graph, groups, 'wide')[0]!.members).toContain('d');
    const many = Array.from({ length: 9 }, () => groups[1]!);
    expect(drawnGroups(graph, many, 'wide').length).toBeGreaterThan(drawnGroups(graph, many, 'phone').length);
  });

  it('have a field with their name in more and fewer words unless they are folded', () => {
    const groups = [community('a', 'b', 'c', 'x')];
    const names = ['A, B and 2 more', 'A and 3 more', 'A'];
    expect(fieldsOf(graph, groups, [])).toEqual([{ id: 'a', names, members: ['a', 'b', 'c'] }]);
    expect(fieldsOf(graph, groups, ['a'])).toEqual([]);
  });

  it('have one band each way for all lines between them; who stands in none, and what takes no side, is left out', () => {
    const neutral = line('c', 'd', 0, 0);
    const whole = indexGraph(
      graph.attributes,
      [...graph.actors, actor('e', 1), actor('f', 1)],
      [...graph.lines, neutral, line('d', 'e', 1, 0), line('e', 'a', 0, 2), line('f', 'a', 1, 0)],
    );
    const fields = fieldsOf(whole, [community('a', 'b', 'c'), community('d', 'e')], []);
    const { graph: gathered, bands, banded } = gatherBands(whole, fields, new Set());
    expect(gathered.actor('f')).toBeUndefined();
    expect(gathered.line('c', 'd')).toBeUndefined();
    expect(
      bands.map(({ source, target, byPolarity }) => [source, target, byPolarity.positive, byPolarity.negative]),
    ).toEqual([
      ['a', 'd', 1, 4],
      ['d', 'a', 0, 4],
    ]);
    expect([...banded].sort()).toEqual([lineId('a', 'd'), lineId('b', 'd'), lineId('d', 'c'), lineId('e', 'a')]);
    expect(gathered.line('a', 'b')).toBeDefined();
    const kept = gatherBands(whole, fields, new Set(), new Set(['f', 'a'])).graph;
    expect(kept.line('f', 'a')).toBeDefined();
  });

  it('leave nobody and nothing out where only one is drawn, folded or not', () => {
    const whole = indexGraph(
      graph.attributes,
      [...graph.actors, actor('e', 1)],
      [...graph.lines, line('c', 'd', 0, 0)],
    );
    const alone = [community('a', 'b', 'c')];
    const drawn = gatherGroups(whole, alone, [], new Set());
    expect(drawn.graph.actors.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(drawn.graph.line('c', 'd')).toBeDefined();
    expect(drawn).toMatchObject({ communities: 1, bands: [] });
    const folded = gatherGroups(whole, alone, ['a'], new Set());
    expect(folded.graph.actors.map(({ id }) => id)).toEqual(['a', 'd', 'e']);
  });

  it('count their members, whether folded or not, and nobody beside them', () => {
    const whole = indexGraph(graph.attributes, [...graph.actors, actor('e', 1), actor('f', 1)], graph.lines);
    const groups = [community('a', 'b', 'c', 'x'), community('d', 'e')];
    const counted = (...folded: string[]) => {
      const { members, communities } = gatherGroups(whole, groups, folded, new Set(['f']));
      return { members, communities };
    };
    expect(counted()).toEqual({ members: 5, communities: 2 });
    expect(counted('a')).toEqual({ members: 5, communities: 2 });
  });

  it('keep their bands apart whatever their ids are', () => {
    const ids = ['a', 'b c', 'a b', 'c'];
    const whole = indexGraph(
      graph.attributes,
      ids.map((id) => actor(id, 3)),
      [line('a', 'b c', 0, 2), line('a b', 'c', 0, 1)],
    );
    const fields = ids.map((id) => ({ id, names: [id], members: [id] }));
    const { bands } = gatherBands(whole, fields, new Set());
    expect(bands.map(({ source, target }) => [source, target])).toEqual([
      ['a', 'b c'],
      ['a b', 'c'],
    ]);
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
    const long = {
      ...community('a', 'b', 'c'),
      actors: ['First of two long names', 'Second of them'].map((label) => ({
        id: label,
        label,
        kind: 'country' as const,
      })),
    };
    expect(foldGroups(graph, [long], ['a']).graph.actor('a')?.label).toBe('First of two long names and 2 more');
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

describe('bands between communities', () => {
  const square = (id: string, x: number, y: number) => ({
    ...{ id, margin: 0 },
    hull: [
      { x, y },
      { x: x + 100, y },
      { x: x + 100, y: y + 100 },
      { x, y: y + 100 },
    ],
  });
  const band = (source: string, target: string, positive: number, negative: number) => ({
    ...{ source, target, lines: [] },
    byPolarity: { positive, negative, neutral: 0 },
  });
  const inside = (outline: ReturnType<typeof square>, point: { x: number; y: number }) => isInside(outline.hull, point);

  it('run from edge to edge, off each other and off third communities, and tell the sign of most', () => {
    const [a, b, c] = [square('a', 0, 0), square('b', 400, 0), square('c', 200, 20)];
    const shapes = bandShapes([band('a', 'b', 1, 9), band('b', 'a', 4, 0), band('a', 'gone', 1, 1)], [a, b, c]);
    expect(shapes.map(({ sign, width, minor }) => [sign, Math.round(width), minor])).toEqual([
      ['negative', 10, 0.1],
      ['positive', 5, 0],
    ]);
    for (const { curve } of shapes)
      for (let t = 0; t <= 1; t += 0.05)
        for (const one of [a, b, c]) expect(inside(one, pointAt(curve, t))).toBe(false);
    const [there, back] = shapes.map(({ counts }) => counts);
    expect(Math.abs(there!.y - back!.y)).toBeGreaterThan(20);
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
