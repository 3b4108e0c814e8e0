import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildGraph } from '../../../server/graph/build-graph.ts';
import { edgeAttributes, graphOfSums, stancesOf } from '../../../server/graph/graph-of-sums.ts';
import { makesEdge } from '../../../server/graph/stance-graph.ts';
import { corpusArbitrary, stance } from './generated-stances.ts';

it('an actor has the stances that it gives and receives, of any sign', () => {
  const counts = (positive: number, negative: number, neutral: number) => ({ positive, negative, neutral });
  expect(stancesOf({ given: counts(1, 2, 4), received: counts(8, 16, 32) })).toBe(63);
  fc.assert(
    fc.property(corpusArbitrary, ({ actors, stances }) => {
      const graph = buildGraph({ stances, actors, name: 'any' });
      graph.forEachNode((id, { stances: count, given, received }) => {
        expect(stancesOf({ given, received })).toBe(count);
        const own = stances.filter(
          (stance) => makesEdge(stance) && stance.target !== null && [stance.source, stance.target].includes(id),
        );
        expect(count).toBe(
          own.reduce((sum, { source, target }) => sum + Number(source === id) + Number(target === id), 0),
        );
      });
    }),
  );
});

it('an edge has the types that it has stances of, and no others', () => {
  const stances = [stance({ type: 'ACCUSE' }), stance({ type: 'ACCUSE' }), stance({ type: 'REJECT' })];
  const graph = buildGraph({ stances, actors: new Map(), name: 'any' });
  const [edge] = graph.mapEdges((_, attributes) => attributes);
  expect(Object.entries(edge!.byType)).toEqual([
    ['ACCUSE', 2],
    ['REJECT', 1],
  ]);
  const sum = { ...edge!, source: 'a', target: 'b', intensity: -12, outlets: new Set(['z', 'a']) };
  const attributes = edgeAttributes(sum as never);
  expect(Object.keys(attributes.byType).sort()).toEqual(['ACCUSE', 'REJECT']);
  expect([attributes.balance, attributes.intensity, attributes.outlets]).toEqual([-1, -4, ['a', 'z']]);
});

it('a graph of sums is directed, with several edges, and none to oneself', () => {
  const whole = { documents: 0, stances: 0, firstDate: null, lastDate: null };
  const graph = graphOfSums({ name: 'none', whole, actors: [], nodes: [], edges: [] });
  expect(graph.options).toEqual({ type: 'directed', multi: true, allowSelfLoops: false });
  expect(graph.attributes).toMatchObject({ name: 'none', documents: 0 });
  const edge = (ends: string) => ({
    ...{ source: ends[0], target: ends[1], count: 1, documents: 1, byType: {}, intensity: 0, outlets: new Set() },
    ...{ byPolarity: { positive: 0, negative: 0, neutral: 1 }, firstDate: null, lastDate: null },
  });
  const edges = ['bc', 'ba', 'ac', 'ab'].map(edge) as never;
  const given = graphOfSums({ name: 'some', whole, actors: [], nodes: [], edges }).edges;
  expect(given.map(({ source, target }) => source + target)).toEqual(['ab', 'ac', 'ba', 'bc']);
});
