import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networkOf } from '../../../../server/graph/paths/network.ts';
import { brokersOf } from '../../../../server/graph/signed/brokers.ts';
import { betweenness, pageRank } from '../../../../server/graph/signed/centrality.ts';
import { reciprocityOf } from '../../../../server/graph/signed/reciprocity.ts';
import { graphOf } from '../graph-of-documents.ts';
import { highlandTribes, signed } from './highland-tribes.ts';

const weighted = highlandTribes.flatMap(({ source, target, byPolarity: { positive } }, n) => [
  [source, target, (n % 5) + 1] as const,
  ...(positive ? [[target, source, (n % 3) + 1] as const] : []),
]);
/** One who answers nobody. */
const withSilent = [...weighted, ['GAMA', 'SILENT', 2] as const];
/** What networkx 3.6.1 gives: `pagerank` with a tolerance of 1e-12, and `betweenness_centrality`. */
const reference: Record<string, [rank: number, between: number]> = {
  ALIKA: [0.027226, 0.002431],
  ASARO: [0.051153, 0.036699],
  GAHUK: [0.059682, 0.101312],
  GAMA: [0.12775, 0.135306],
  GAVEV: [0.053988, 0.071885],
  GEHAM: [0.057472, 0.065702],
  KOHIK: [0.042026, 0.00875],
  KOTUN: [0.080404, 0.059663],
  MASIL: [0.053825, 0.093549],
  NAGAD: [0.094523, 0.056481],
  NAGAM: [0.053847, 0.044304],
  NOTOH: [0.04154, 0.032016],
  OVE: [0.04457, 0.032495],
  SEUVE: [0.046294, 0.01939],
  SILENT: [0.037864, 0],
  UHETO: [0.06256, 0.069127],
  UKUDZ: [0.065276, 0.079225],
};

describe('centrality', () => {
  const network = networkOf(
    graphOf(withSilent.map(([source, target, documents]) => ({ source, target, documents }))),
    true,
  );
  const weights = new Map(withSilent.map(([source, target, weight]) => [`${source} ${target}`, weight]));
  const rounded = (values: Float64Array) => [...values].map((value) => Number(value.toFixed(6)));
  const column = (index: 0 | 1) => network.ids.map((id) => reference[id]![index]);

  it('is what another program gives', () => {
    expect(network.ids).toEqual(Object.keys(reference));
    const weightOf = (from: number, to: number) => weights.get(`${network.ids[from]} ${network.ids[to]}`)!;
    expect(rounded(pageRank(network, weightOf))).toEqual(column(0));
    expect(rounded(betweenness(network))).toEqual(column(1));
  });
});

describe('betweenness', () => {
  it('is 1 for the middle of a star and 0 for its rays', () => {
    const rays = ['a', 'b', 'c', 'd'].map((source) => ({ source, target: 'hub', documents: 1 }));
    expect([...betweenness(networkOf(graphOf(rays), false))]).toEqual([0, 0, 0, 0, 1]);
    expect([...betweenness(networkOf(graphOf(rays.slice(0, 1)), false))]).toEqual([0, 0]);
  });
});

describe('reciprocity', () => {
  it('counts pairs, those with edges both ways, and how their signs agree', () => {
    const edges = [
      ...[signed('a', 'b', 1), signed('b', 'a', 1), signed('a', 'c', -1), signed('c', 'a', -1)],
      ...[signed('b', 'c', 1), signed('c', 'b', -1), signed('a', 'd', 1), signed('d', 'b', 1), signed('b', 'd', 0)],
    ];
    const counts = { pairs: 5, mutual: 4, bothPositive: 1, bothNegative: 1, opposed: 1 };
    expect(reciprocityOf(edges)).toEqual(counts);
    expect(reciprocityOf(edges.reverse())).toEqual(counts);
    for (const sign of [1, -1] as const)
      for (const pair of [
        [signed('a', 'b', sign), signed('b', 'a', 0)],
        [signed('a', 'b', 0), signed('b', 'a', sign)],
      ])
        expect(reciprocityOf(pair)).toEqual({ pairs: 1, mutual: 1, bothPositive: 0, bothNegative: 0, opposed: 0 });
  });
});

describe('brokers', () => {
  const groups: Record<string, string> = { a1: 'a', a2: 'a', a3: 'a', b1: 'b', b2: 'b', c1: 'c' };
  const roleIn = (from: string, middle: string, to: string) =>
    brokersOf(
      [
        { source: from, target: middle },
        { source: middle, target: to },
      ],
      (id) => groups[id] ?? null,
    ).get(middle)?.roles;

  it.each([
    ['coordinator', 'a1', 'a2', 'a3'],
    ['itinerant', 'a1', 'b1', 'a2'],
    ['gatekeeper', 'b1', 'a1', 'a2'],
    ['representative', 'a1', 'a2', 'b1'],
    ['liaison', 'a1', 'b1', 'c1'],
    ['liaison', 'nobody', 'b1', 'no one'],
  ] as const)('are %s', (role, from, middle, to) => {
    const none = { coordinator: 0, itinerant: 0, gatekeeper: 0, representative: 0, liaison: 0 };
    expect(roleIn(from, middle, to)).toEqual({ ...none, [role]: 1 });
  });

  it('stand between every two that have no edge from one to the other, once', () => {
    const id = fc.constantFrom('a1', 'a2', 'a3', 'b1', 'b2', 'c1', 'x');
    fc.assert(
      fc.property(fc.array(fc.record({ source: id, target: id }), { maxLength: 25 }), (edges) => {
        const has = (source: string, target: string) =>
          edges.some((edge) => edge.source === source && edge.target === target);
        const brokers = brokersOf(edges, (actor) => groups[actor] ?? null);
        const ids = [...Object.keys(groups), 'x'];
        for (const middle of ids) {
          const between = ids.flatMap((from) =>
            ids.filter(
              (to) => new Set([from, middle, to]).size === 3 && has(from, middle) && has(middle, to) && !has(from, to),
            ),
          );
          const counts = Object.values(brokers.get(middle)?.roles ?? {});
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe(between.length);
          expect(brokers.get(middle)?.times ?? 0).toBe(between.length);
        }
      }),
      { numRuns: 40 },
    );
  });
});
