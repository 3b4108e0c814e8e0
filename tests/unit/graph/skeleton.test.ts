import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../server/graph/build-graph.ts';
import { edgeBetween, forEachEdgeOf, neighborsOf, partOfSkeleton } from '../../../server/graph/skeleton.ts';
import { edgeKey } from '../../../shared/edge-key.ts';
import { stance } from './generated-stances.ts';
import { idsIn, skeletonOfGraph } from './skeleton-of-graph.ts';

const actor = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const graphs = fc
  .array(fc.tuple(actor, actor), { maxLength: 40 })
  .map((pairs) => pairs.map(([source, target]) => stance({ source, target })))
  .map((stances) => buildGraph({ stances, actors: new Map(), name: 'any' }));

describe('the skeleton of a graph', () => {
  it('holds the edges and counts of the graph', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const skeleton = skeletonOfGraph(graph);
        expect(skeleton.ids).toEqual(graph.nodes());
        for (const [number, id] of skeleton.ids.entries()) {
          expect(skeleton.stances[number]).toBe(graph.getNodeAttribute(id, 'stances'));
          expect(idsIn(skeleton, neighborsOf(skeleton, number)).sort()).toEqual(graph.neighbors(id).sort());
          let edges = 0;
          forEachEdgeOf(skeleton, number, () => edges++);
          expect(edges).toBe(graph.degree(id));
          for (const [other, name] of skeleton.ids.entries()) {
            const edge = edgeBetween(skeleton, number, other);
            expect(edge >= 0).toBe(graph.hasDirectedEdge(id, name));
            if (edge >= 0) expect(skeleton.edges.count[edge]).toBe(graph.getEdgeAttribute(edgeKey(id, name), 'count'));
          }
        }
      }),
    );
  });

  it('is cut to the part among some actors, and stays whole itself', () => {
    const pairs = [...['ab', 'bc', 'cd', 'de', 'xa', 'ba']];
    const stances = pairs.map(([source, target]) => stance({ source: source!, target: target! }));
    const skeleton = skeletonOfGraph(buildGraph({ stances, actors: new Map(), name: 'chain' }));
    const numbers = ['c', 'b', 'a'].map((id) => skeleton.numberOf.get(id)!);
    const part = partOfSkeleton(skeleton, numbers);
    const edgesOf = ({ ids, edges }: typeof part) =>
      [...edges.source.keys()].map((edge) => ids[edges.source[edge]!]! + ids[edges.target[edge]!]!);
    expect(part.ids).toEqual(['a', 'b', 'c']);
    expect(edgesOf(part)).toEqual(['ab', 'ba', 'bc']);
    expect(edgesOf(skeleton).sort()).toEqual(pairs.sort());
  });
});
