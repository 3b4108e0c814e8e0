import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../server/graph/build-graph.ts';
import { neighborhood, subgraph } from '../../../server/graph/neighborhood.ts';
import { stance } from './generated-stances.ts';

const pairs = [
  ['a', 'b'],
  ['b', 'c'],
  ['c', 'd'],
  ['d', 'e'],
  ['x', 'a'],
  ['b', 'a'],
] as const;
const stances = pairs.map(([source, target]) => stance({ source, target }));
const graph = buildGraph({ stances, actors: new Map(), name: 'chain' });

describe('the neighbourhood of a node', () => {
  it('follows the direction that is asked for', () => {
    expect([...neighborhood(graph, 'a', 'out', 1)]).toEqual([['b', 1]]);
    expect([...neighborhood(graph, 'a', 'in', 1).keys()]).toEqual(['b', 'x']);
    expect([...neighborhood(graph, 'a', 'both', 1).keys()]).toEqual(['b', 'x']);
    expect([...neighborhood(graph, 'e', 'out', 3)]).toEqual([]);
  });

  it('goes as many steps as asked for and tells how many each node takes', () => {
    expect(Object.fromEntries(neighborhood(graph, 'a', 'out', 3))).toEqual({ b: 1, c: 2, d: 3 });
    expect(Object.fromEntries(neighborhood(graph, 'e', 'in', 2))).toEqual({ d: 1, c: 2 });
  });

  it('cuts out the part among these nodes and leaves the whole alone', () => {
    const part = subgraph(graph, ['c', 'b', 'a']);
    expect(part.nodes()).toEqual(['a', 'b', 'c']);
    expect(part.edges().sort()).toEqual(['a->b', 'b->a', 'b->c']);
    expect(part.getAttributes()).toEqual(graph.getAttributes());
    expect(graph.size).toBe(pairs.length);
  });
});
