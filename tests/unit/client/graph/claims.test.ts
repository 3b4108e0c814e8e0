import { expect, it } from 'vitest';
import { mostlyClaims } from '../../../../client/core/graph/claims.ts';
import { indexGraph } from '../../../../client/core/graph/stance-graph.ts';
import { summit } from '../sample-graph.ts';

it('lines are hollow of which half or more are claims', () => {
  const graph = summit();
  const [first, second] = graph.lines;
  const claims = indexGraph(graph.attributes, graph.actors, [
    { ...first!, count: Math.ceil(first!.count / 2) },
    { ...second!, count: Math.ceil(second!.count / 2) - 1 },
  ]);
  expect([...mostlyClaims(graph, claims)]).toEqual([first!.id]);
});
