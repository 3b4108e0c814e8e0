import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backbone as backboneOf } from '../../../server/graph/backbone.ts';
import { buildGraph } from '../../../server/graph/build-graph.ts';
import { components as componentsOf } from '../../../server/graph/components.ts';
import { ego as egoOf } from '../../../server/graph/ego.ts';
import { separateGroups as separateGroupsOf } from '../../../server/graph/separate-groups.ts';
import type { StanceGraph } from '../../../server/graph/stance-graph.ts';
import { stance } from './generated-stances.ts';
import { idsIn, skeletonOfGraph } from './skeleton-of-graph.ts';

/** What is found in the skeleton of a graph, with ids for numbers. */
function backbone(graph: StanceGraph, budget: number, least?: number) {
  const skeleton = skeletonOfGraph(graph);
  const { actors, minCount } = backboneOf(skeleton, budget, least);
  return { nodes: new Set(idsIn(skeleton, actors)), minCount };
}
function ego(graph: StanceGraph, center: string, budget: number, depth?: number) {
  const skeleton = skeletonOfGraph(graph);
  const { actors, ...rest } = egoOf(skeleton, skeleton.numberOf.get(center)!, budget, depth);
  return { nodes: new Set(idsIn(skeleton, actors)), ...rest };
}
function components(graph: StanceGraph): string[][] {
  const skeleton = skeletonOfGraph(graph);
  return componentsOf(skeleton).map((group) => idsIn(skeleton, group));
}
const separateGroups = (graph: StanceGraph) => separateGroupsOf(skeletonOfGraph(graph));

/** Source, target, and in how many documents how many times each. */
type Tie = readonly [source: string, target: string, documents: number, each?: number];

let number = 0;
function graphOf(ties: readonly Tie[]): StanceGraph {
  const stances = ties.flatMap(([source, target, documents, each = 1]) =>
    Array.from({ length: documents }, () => `d${number++}`).flatMap((documentId) =>
      Array.from({ length: each }, () => stance({ source, target, documentId })),
    ),
  );
  return buildGraph({ stances, actors: new Map(), name: 'ties' });
}

/** Every actor of `names` toward every other one. */
const clique = (names: readonly string[], documents = 1): Tie[] =>
  names.flatMap((a) => names.filter((b) => b !== a).map((b): Tie => [a, b, documents]));

const actorIds = Array.from({ length: 14 }, (_, at) => `a${at}`);
const tieArbitrary = fc.tuple(
  fc.constantFrom(...actorIds),
  fc.constantFrom(...actorIds),
  fc.integer({ min: 1, max: 3 }),
  fc.integer({ min: 1, max: 3 }),
);

describe('the backbone', () => {
  it('takes the strongest actors of the main part, each joined to one taken before', () => {
    const graph = graphOf([
      ['hub', 'near', 3],
      ['near', 'far', 1],
      ['far', 'strong', 9],
      ['x', 'y', 20],
    ]);
    expect([...backbone(graph, 2).nodes]).toEqual(['far', 'strong']);
    expect([...backbone(graph, 4).nodes]).toEqual(['far', 'strong', 'near', 'hub']);
    expect([...backbone(graph, 40).nodes]).not.toContain('x');
  });

  it('counts what one document repeats once', () => {
    const graph = graphOf([
      ['hub', 'often', 1, 30],
      ['hub', 'widely', 2],
      ['hub', 'third', 1],
    ]);
    expect([...backbone(graph, 2).nodes]).toEqual(['hub', 'widely']);
  });

  it('draws heavier lines only where there would be too many to read', () => {
    const names = Array.from({ length: 12 }, (_, at) => `n${at}`);
    const ring = names.map((name, at): Tie => [name, names[(at + 1) % 12]!, 4]);
    expect(backbone(graphOf(ring), 12).minCount).toBe(1);
    const { nodes, minCount } = backbone(graphOf([...clique(names), ...ring]), 12);
    expect([nodes.size, minCount]).toEqual([12, 2]);
  });

  it('keeps thin lines where without them hardly anybody would be left', () => {
    const names = Array.from({ length: 12 }, (_, at) => `n${at}`);
    const { nodes, minCount } = backbone(graphOf(clique(names)), 12);
    expect([nodes.size, minCount]).toEqual([12, 1]);
  });

  it('is connected and within its budget whatever the graph', () => {
    fc.assert(
      fc.property(
        fc.array(tieArbitrary, { maxLength: 40 }),
        fc.integer({ min: 1, max: 14 }),
        fc.integer({ min: 1, max: 3 }),
        (ties, budget, least) => {
          const graph = graphOf(ties);
          const { nodes, minCount } = backbone(graph, budget, least);
          expect(nodes.size).toBeLessThanOrEqual(budget);
          expect(minCount).toBeGreaterThanOrEqual(least);
          for (const [at, node] of [...nodes].entries()) {
            const before = new Set([...nodes].slice(0, at));
            const joined = graph.someEdge(
              node,
              (_, { count }, source, target) => count >= minCount && (before.has(source) || before.has(target)),
            );
            expect(joined || at === 0).toBe(true);
          }
        },
      ),
    );
  });
});

describe('what is around an actor', () => {
  const graph = graphOf([
    ['me', 'best', 5],
    ['second', 'me', 3],
    ['me', 'third', 1],
    ['best', 'second', 2],
    ['best', 'beyond', 8],
    ['beyond', 'last', 1],
  ]);

  it('are the neighbours with most stances between, and how many there are', () => {
    const { nodes, reached, minCount } = ego(graph, 'me', 2);
    expect([...nodes]).toEqual(['me', 'best', 'second']);
    expect([reached, minCount]).toEqual([3, null]);
  });

  it('and with more steps their strongest neighbours', () => {
    expect([...ego(graph, 'me', 3, 2).nodes]).toEqual(['me', 'best', 'second', 'third', 'beyond']);
    expect(ego(graph, 'me', 3, 3)).toMatchObject({ reached: 5, minCount: 1 });
  });
});

describe('pairs and groups apart', () => {
  const graph = graphOf([...clique(['a', 'b', 'c']), ['x', 'y', 4], ['p', 'q', 1], ['q', 'r', 1]]);

  it('are all but the largest, most stances first', () => {
    const { actors, groups } = separateGroups(graph);
    expect(actors).toBe(5);
    expect(groups).toMatchObject([
      {
        id: 'x',
        actors: ['x', 'y'],
        size: 2,
        stances: 4,
        byPolarity: { positive: 0, negative: 4, neutral: 0 },
      },
      { id: 'q', size: 3, stances: 2 },
    ]);
  });

  it('hold every actor once, and no edge leads from one to another', () => {
    fc.assert(
      fc.property(fc.array(tieArbitrary, { maxLength: 30 }), (ties) => {
        const made = graphOf(ties);
        const groups = components(made);
        const home = new Map(groups.flatMap((group, at) => group.map((node) => [node, at] as const)));
        expect(groups.flat().sort()).toEqual(made.nodes().sort());
        made.forEachEdge((_, __, source, target) => expect(home.get(source)).toBe(home.get(target)));
      }),
    );
  });
});
