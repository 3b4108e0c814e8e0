import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastOfAll } from '../../../../server/graph/signed/exact-search.ts';
import { frustrationOf, goesAgainst } from '../../../../server/graph/signed/frustration.ts';
import { leastByTrial } from '../../../../server/graph/signed/local-search.ts';
import { countAgainst, partsOf } from '../../../../server/graph/signed/parts.ts';
import { type SignedEdge, type SignedGraph, signedGraphOf } from '../../../../server/graph/signed/signed-graph.ts';
import { isBalanced, triadBalance, triadsOf } from '../../../../server/graph/signed/triads.ts';
import { noCounts } from '../../../../shared/graph.ts';
import { highlandTribes, signed } from './highland-tribes.ts';

/** Graphs of at most so many actors. */
const edgesArbitrary = (actors: number): fc.Arbitrary<SignedEdge[]> => {
  const actor = fc.integer({ min: 0, max: actors - 1 }).map((number) => `n${String(number).padStart(2, '0')}`);
  return fc.array(
    fc.tuple(actor, actor, fc.constantFrom(-1, 1)).map(([source, target, sign]) => signed(source, target, sign)),
    { maxLength: actors * 4 },
  );
};

/** The least number of lines that go against two factions, over all divisions. */
function bruteForce({ ids, lines }: SignedGraph): number {
  let least = lines.length;
  for (let division = 0; division < 2 ** Math.max(0, ids.length - 1); division++) {
    const sides = ids.map((_, actor) => (division >> actor) & 1);
    least = Math.min(least, lines.filter((line) => goesAgainst(line, sides)).length);
  }
  return least;
}

const everyPart = (graph: SignedGraph) => partsOf(graph, new Set(graph.ids.keys()));

describe('a signed graph', () => {
  it('has one line for two actors, with the sign of what both say, and none where that is even', () => {
    const says = (source: string, target: string, positive: number, negative: number) => ({
      ...{ source, target },
      byPolarity: { ...noCounts(), positive, negative, neutral: 3 },
    });
    const graph = signedGraphOf([
      says('b', 'a', 2, 0),
      says('a', 'b', 0, 1),
      says('a', 'c', 1, 1),
      says('c', 'd', 0, 2),
    ]);
    expect(graph.ids).toEqual(['a', 'b', 'c', 'd']);
    expect(graph.lines).toEqual([
      { a: 0, b: 1, sign: 1 },
      { a: 2, b: 3, sign: -1 },
    ]);
    expect(graph.lines.map(graph.edgesOf)).toEqual([['a->b', 'b->a'], ['c->d']]);
  });

  it('has its lines in the order of their ends', () => {
    const { lines } = signedGraphOf([signed('b', 'c', 1), signed('a', 'c', 1), signed('b', 'a', 1)]);
    expect(lines.map(({ a, b }) => [a, b])).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
  });
});

describe('the highland tribes of New Guinea', () => {
  const graph = signedGraphOf(highlandTribes);

  it('have 16 actors, 29 positive and 29 negative lines', () => {
    expect([graph.ids.length, graph.lines.length, graph.lines.filter(({ sign }) => sign > 0).length]).toEqual([
      16, 58, 29,
    ]);
  });

  // Schoch, D.: signnet (https://github.com/schochastics/signnet), README: balance_score(tribes, "triangles") is 0.8676471,
  // balance_score(tribes, "frustration") is 0.7586207: one less the index by half of the lines.
  it('are as balanced as published', () => {
    const { triads, balanced } = triadBalance(graph, 0);
    expect(balanced / triads).toBeCloseTo(0.8676471, 7);
    expect(triadBalance(graph, 2).unbalanced).toEqual(triadBalance(graph, 100).unbalanced.slice(0, 2));
    expect(triadBalance(graph, 100).unbalanced.length).toBe(triads - balanced);
    const { index, isExact } = frustrationOf(graph);
    expect([index, isExact]).toEqual([7, true]);
    expect(1 - index / (graph.lines.length / 2)).toBeCloseTo(0.7586207, 7);
  });

  it('have the same index by local search', () =>
    expect(everyPart(graph).map((part) => leastByTrial(part).index)).toEqual([7]));
});

describe('the frustration index', () => {
  it('equals that of trying all divisions, on graphs of up to 12 actors', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }).chain(edgesArbitrary), (edges) => {
        const graph = signedGraphOf(edges);
        const { index, isExact, sides, against } = frustrationOf(graph);
        expect(index).toBe(bruteForce(graph));
        expect(isExact).toBe(true);
        expect(against).toEqual(graph.lines.filter((line) => goesAgainst(line, sides)));
        expect(against).toHaveLength(index);
      }),
      { numRuns: 150 },
    );
  });

  it('comes with a side for each actor: the first of each part is on the first side', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }).chain(edgesArbitrary), (edges) => {
        const graph = signedGraphOf(edges);
        const { sides, index, against } = frustrationOf(graph);
        expect(sides.filter((side) => side !== 0 && side !== 1)).toEqual([]);
        expect(sides.length).toBe(graph.ids.length);
        expect(against).toEqual(graph.lines.filter((line) => goesAgainst(line, sides)));
        expect(index).toBe(against.length);
        for (const { actors } of everyPart(graph)) expect(sides[Math.min(...actors)]).toBe(0);
        expect(partsOf(graph, new Set([...graph.ids.keys()].reverse()))).toEqual(everyPart(graph));
      }),
    );
  });

  it('puts the first actor on the first side though it hangs by one line on the others', () => {
    const ring = [signed('b', 'c', 1), signed('c', 'd', 1), signed('d', 'b', 1)];
    expect(frustrationOf(signedGraphOf([signed('a', 'b', -1), ...ring])).sides).toEqual([0, 1, 1, 1]);
    expect(frustrationOf(signedGraphOf([signed('a', 'b', 1), signed('d', 'e', -1), ...ring])).sides).toEqual([
      0, 0, 0, 0, 1,
    ]);
    expect(frustrationOf(signedGraphOf([signed('a', 'b', -1), signed('b', 'c', -1)])).sides).toEqual([0, 1, 0]);
  });

  it('is found by local search, too, on graphs of up to 12 actors', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }).chain(edgesArbitrary), (edges) => {
        for (const part of everyPart(signedGraphOf(edges))) {
          const [exact, found] = [leastOfAll(part), leastByTrial(part)];
          expect(found.index).toBe(exact.index);
          expect(found.index).toBe(countAgainst(part, found.sides));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('does not depend on the order of the edges, nor on which side an actor changes all its lines', () => {
    fc.assert(
      fc.property(
        edgesArbitrary(9).chain((edges) =>
          fc.tuple(fc.constant(edges), fc.shuffledSubarray(edges, { minLength: edges.length })),
        ),
        ([edges, shuffled]) => {
          const { index, sides } = frustrationOf(signedGraphOf(edges));
          expect(frustrationOf(signedGraphOf(shuffled)).sides).toEqual(sides);
          const lines = signedGraphOf(edges);
          const switched = lines.lines.map(({ a, b, sign }) =>
            signed(lines.ids[a]!, lines.ids[b]!, [a, b].includes(0) ? -sign : sign),
          );
          expect(frustrationOf(signedGraphOf(switched)).index).toBe(index);
        },
      ),
    );
  });

  it('is 0 for two camps of any size, which are the factions', () => {
    const camp = (n: number) => (n * n + (n >> 2)) % 2;
    const edges = Array.from({ length: 4000 }, (_, n) => {
      const [a, b] = [n % 400, (n * 7 + 3 + Math.floor(n / 400)) % 400];
      return signed(`n${a}`, `n${b}`, camp(a) === camp(b) ? 1 : -1);
    });
    const graph = signedGraphOf(edges);
    const { index, isExact, sides } = frustrationOf(graph);
    expect([index, isExact]).toEqual([0, true]);
    const first = graph.ids.findIndex((id) => camp(Number(id.slice(1))) === camp(Number(graph.ids[0]!.slice(1))));
    expect(sides.map((side) => side === sides[first])).toEqual(
      graph.ids.map((id) => camp(Number(id.slice(1))) === camp(Number(graph.ids[0]!.slice(1)))),
    );
  });

  it('comes near the planted number on a graph that is too large for trying all, and says so', () => {
    const edges = Array.from({ length: 3000 }, (_, n) => {
      const [a, b] = [n % 200, (n * 13 + 1 + Math.floor(n / 200)) % 200];
      const sign = (a + b) % 2 ? -1 : 1;
      return signed(`n${a}`, `n${b}`, n % 25 ? sign : -sign);
    });
    const graph = signedGraphOf(edges);
    const planted = graph.lines.filter(({ a, b, sign }) => {
      const [x, y] = [a, b].map((actor) => Number(graph.ids[actor]!.slice(1)));
      return ((x! + y!) % 2 ? -1 : 1) !== sign;
    }).length;
    const { index, isExact } = frustrationOf(graph);
    expect(isExact).toBe(false);
    expect(index).toBeLessThanOrEqual(planted);
    expect(index).toBeGreaterThan(planted * 0.8);
  });
});

describe('triads', () => {
  it('are all threes of actors with three lines, each once', () => {
    fc.assert(
      fc.property(edgesArbitrary(9), (edges) => {
        const graph = signedGraphOf(edges);
        const all: number[][] = [];
        for (const a of graph.ids.keys())
          for (const b of graph.ids.keys())
            for (const c of graph.ids.keys())
              if (a < b && b < c && graph.near[a]!.has(b) && graph.near[b]!.has(c) && graph.near[a]!.has(c))
                all.push([a, b, c]);
        const found = [...triadsOf(graph)];
        expect(found.map(({ actors }) => [...actors])).toEqual(all);
        for (const { actors, negative } of found) {
          const [a, b, c] = actors;
          const signs = [graph.near[a]!.get(b)!, graph.near[b]!.get(c)!, graph.near[a]!.get(c)!];
          expect(negative).toBe(signs.filter((sign) => sign < 0).length);
        }
        const { local, triads, balanced, unbalanced } = triadBalance(graph, 1000);
        expect(unbalanced).toEqual(found.filter((triad) => !isBalanced(triad)));
        expect(triads - balanced).toBe(unbalanced.length);
        expect(triadBalance(graph, 2).unbalanced).toEqual(unbalanced.slice(0, 2));
        for (const actor of graph.ids.keys()) {
          const own = found.filter(({ actors }) => actors.includes(actor));
          const counts = { triads: own.length, balanced: own.filter(isBalanced).length };
          expect(local.get(actor) ?? { triads: 0, balanced: 0 }).toEqual(counts);
        }
      }),
    );
  });
});
