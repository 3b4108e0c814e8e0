import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestWay } from '../../../../server/graph/paths/best-path.ts';
import { networkOf, type UseHop } from '../../../../server/graph/paths/network.ts';
import { shortestPaths as pathsIn } from '../../../../server/graph/paths/shortest-paths.ts';
import { graphOf, type PathEdge } from '../graph-of-documents.ts';

const shortestPaths = (
  edges: readonly PathEdge[],
  from: string,
  to: string,
  options: { k: number; directed: boolean },
) => pathsIn(graphOf(edges), from, to, options);

const edge = (source: string, target: string, documents = 1): PathEdge => ({ source, target, documents });

/** All simple paths, in the order of the answer: what the algorithm must find the beginning of. */
function allPaths(edges: readonly PathEdge[], from: string, to: string, directed: boolean): string[][] {
  const { ids, numberOf, from: hopsFrom } = networkOf(graphOf(edges), directed);
  const found: { path: number[]; weakness: number }[] = [];
  const walk = (path: number[], weakness: number): void => {
    const last = path.at(-1)!;
    if (ids[last] === to) found.push({ path, weakness });
    else
      for (const hop of hopsFrom(last))
        if (!path.includes(hop.node)) walk([...path, hop.node], weakness + hop.weakness);
  };
  if (numberOf.has(from) && numberOf.has(to) && from !== to) walk([numberOf.get(from)!], 0);
  const byIds = (a: number[], b: number[]) => a.map((node, at) => node - b[at]!).find((order) => order !== 0) ?? 0;
  return found
    .sort((a, b) => a.path.length - b.path.length || a.weakness - b.weakness || byIds(a.path, b.path))
    .map(({ path }) => path.map((node) => ids[node]!));
}

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const edgesArbitrary = fc.array(
  fc.record({
    source: fc.constantFrom(...ids),
    target: fc.constantFrom(...ids),
    documents: fc.integer({ min: 1, max: 6 }),
  }),
  { maxLength: 22 },
);

describe('the shortest paths between two actors', () => {
  it('are the first of all simple paths, for any graph, number and direction', () => {
    fc.assert(
      fc.property(edgesArbitrary, fc.integer({ min: 1, max: 30 }), fc.boolean(), (edges, k, directed) => {
        expect(shortestPaths(edges, 'a', 'g', { k, directed })).toEqual(
          allPaths(edges, 'a', 'g', directed).slice(0, k),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('do not depend on the order of the edges', () => {
    fc.assert(
      fc.property(
        edgesArbitrary.chain((edges) =>
          fc.tuple(fc.constant(edges), fc.shuffledSubarray(edges, { minLength: edges.length })),
        ),
        ([edges, shuffled]) => {
          const options = { k: 8, directed: true };
          expect(shortestPaths(shuffled, 'a', 'g', options)).toEqual(shortestPaths(edges, 'a', 'g', options));
        },
      ),
    );
  });

  it('take fewer steps first, then the better evidenced ones', () => {
    const edges = [
      edge('a', 'b', 1),
      edge('b', 'd', 9),
      edge('a', 'c', 4),
      edge('c', 'd', 4),
      edge('d', 'z'),
      edge('a', 'z'),
    ];
    expect(shortestPaths(edges, 'a', 'd', { k: 9, directed: true })).toEqual([
      ['a', 'c', 'd'],
      ['a', 'b', 'd'],
    ]);
    expect(shortestPaths(edges, 'a', 'd', { k: 1, directed: false })).toEqual([['a', 'c', 'd']]);
  });

  it('go against an edge only where direction does not matter', () => {
    const edges = [edge('b', 'a'), edge('b', 'c')];
    expect(shortestPaths(edges, 'a', 'c', { k: 3, directed: true })).toEqual([]);
    expect(shortestPaths(edges, 'a', 'c', { k: 3, directed: false })).toEqual([['a', 'b', 'c']]);
  });

  it('are none to oneself, or to an actor without edges', () => {
    expect(shortestPaths([edge('a', 'b'), edge('b', 'a')], 'a', 'a', { k: 3, directed: true })).toEqual([]);
    expect(shortestPaths([edge('a', 'b')], 'a', 'nobody', { k: 3, directed: true })).toEqual([]);
  });

  it('are found in a large graph by looking at each of its hops about once', () => {
    const edges = [edge('start', 'hub'), edge('other', 'end')];
    for (let n = 1; n < 2000; n++)
      edges.push(edge('hub', `n${n}`), edge(`n${n}`, 'other'), edge(`n${n}`, `n${(n * 7) % 2000}`));
    const network = networkOf(graphOf(edges), false);
    let looked = 0;
    const counted =
      (each: (node: number, use: UseHop) => void) =>
      (node: number, use: UseHop): void =>
        each(node, (near, weakness) => {
          looked++;
          use(near, weakness);
        });
    const numberOf = (id: string) => network.numberOf.get(id)!;
    const way = bestWay(
      { ...network, eachFrom: counted(network.eachFrom), eachTo: counted(network.eachTo) },
      numberOf('start'),
      numberOf('end'),
      { nodes: new Set(), second: new Set() },
    );
    expect(way!.nodes).toHaveLength(5);
    expect(looked).toBeLessThan(1.2 * network.ids.flatMap((_, node) => network.from(node)).length);
    expect(shortestPaths(edges, 'hub', 'other', { k: 20, directed: false })).toHaveLength(20);
  });
});
