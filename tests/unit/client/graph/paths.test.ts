import { describe, expect, it } from 'vitest';
import { lineId } from '../../../../client/core/graph/stance-graph.ts';
import { litByPaths, pathsFound, pathTitle, signOf, throughWhom } from '../../../../client/core/paths/paths.ts';
import type { EdgeAttributes } from '../../../../shared/graph.ts';
import type { HopOfPath, PathAnswer } from '../../../../shared/routes.ts';
import { sampleGraph } from '../sample-graph.ts';

const label = (id: string) => ({ id, label: id.toUpperCase(), kind: 'country' as const });
const edge = (negative: number, positive: number) =>
  ({ count: negative + positive, byPolarity: { negative, positive, neutral: 0 } }) as EdgeAttributes;
const hop = (
  from: string,
  to: string,
  there: EdgeAttributes | null,
  back: EdgeAttributes | null = null,
): HopOfPath => ({
  ...{ from: label(from), to: label(to), forward: there, backward: back, quotation: null },
});
const path = (...hops: HopOfPath[]): PathAnswer => ({ steps: hops.length, documents: 1, hops });

describe('paths in words', () => {
  it('tell through whom they go', () => {
    expect(throughWhom(path(hop('a', 'b', edge(1, 0))))).toBe('directly');
    expect(throughWhom(path(hop('a', 'b', null), hop('b', 'c', null), hop('c', 'd', null)))).toBe('through B, C');
    const states = { id: 'usa', label: 'United States', kind: 'country' as const };
    const over = [
      { from: label('a'), to: states },
      { from: states, to: label('b') },
    ];
    expect(throughWhom({ hops: over })).toBe('through the United States');
  });

  it('count themselves and their steps', () => {
    const steps = (...all: number[]) => all.map((one) => ({ steps: one }));
    expect(pathsFound({ paths: [], more: false })).toBe('No path with these filters');
    expect(pathsFound({ paths: steps(2), more: false })).toBe('1 path of 2 steps');
    expect(pathsFound({ paths: steps(1, 1), more: true })).toBe('The first 2 paths of 1 step');
    expect(pathsFound({ paths: steps(2, 2, 3), more: false })).toBe('3 paths of 3 steps or fewer');
    expect(pathTitle({ source: { ...label('a'), label: 'United States' }, target: label('b') })).toBe(
      'From the United States to B',
    );
  });

  it('give a step the sign of both directions together', () => {
    expect(signOf(hop('a', 'b', edge(1, 0), edge(0, 3)))).toBe('positive');
    expect(signOf(hop('a', 'b', edge(1, 0)))).toBe('negative');
  });
});

describe('paths in the graph', () => {
  const graph = sampleGraph(
    ['ab', 'ba', 'bd', 'ac', 'cd'].map(([from, to]) => ({ from: from!, to: to!, counts: { negative: 1 } })),
  );
  const short = path(hop('a', 'b', edge(2, 0), edge(0, 1)), hop('b', 'd', edge(3, 0)));
  const other = path(hop('a', 'c', edge(1, 0)), hop('c', 'd', edge(1, 0)));
  const answer = { source: label('a'), target: label('d'), paths: [short, other] };

  it('are lit: the chosen one with a band on each step, the others half, all with their numbers', () => {
    const lit = litByPaths(graph, answer, 0, 'paths');
    expect(lit.actors).toEqual(new Set(['a', 'b', 'c', 'd']));
    expect(lit.ends).toEqual(new Set(['a', 'd']));
    expect(lit.lines).toEqual(new Set([lineId('a', 'b'), lineId('b', 'a'), lineId('b', 'd')]));
    expect(lit.bands).toEqual(new Set([lineId('a', 'b'), lineId('b', 'd')]));
    expect(lit.halfLines).toEqual(new Set([lineId('a', 'c'), lineId('c', 'd')]));
    expect(Object.fromEntries(lit.numbers!)).toEqual({
      ...{ [lineId('a', 'b')]: '1', [lineId('b', 'd')]: '1', [lineId('a', 'c')]: '2', [lineId('c', 'd')]: '2' },
    });
  });

  it('number the steps of the chosen one where there is little room', () => {
    const { numbers } = litByPaths(graph, answer, 1, 'steps');
    expect(Object.fromEntries(numbers!)).toEqual({ [lineId('a', 'c')]: '1', [lineId('c', 'd')]: '2' });
  });
});
