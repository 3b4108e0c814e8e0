import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../server/graph/build-graph.ts';
import { groupByEdge } from '../../server/graph/edge-groups.ts';
import { graphOfSums } from '../../server/graph/graph-of-sums.ts';
import { serialize } from '../../server/graph/stance-graph.ts';
import { groupChangedIssues } from '../../server/services/linking/issues.ts';
import type { StanceOutline, Store } from '../../server/store/store.ts';
import type { EdgeWeight } from '../../shared/edge-sums.ts';
import type { StanceFilter } from '../../shared/filter.ts';
import { entry, ref, stanceRef } from '../unit/curation/samples.ts';
import { someStep, take } from './edge-steps.ts';
import type { StorePlace } from './store-contract.ts';
import { actor, analysis, china, document, france, stance, wang } from './store-samples.ts';
import { storesForEach } from './stores-in-tests.ts';

const filters: StanceFilter[] = [
  {},
  { copies: true },
  { review: ['rejected', 'corrected'] },
  { type: ['ACCUSE', 'THREATEN'] },
  { kind: ['country'] },
  { country: ['CHN'] },
  { minCount: 2 },
  { issue: ['Tariffs'], copies: true },
  { polarity: ['positive'], minConfidence: 0.5 },
  { said: 'article' },
  { attributedTo: ['chn', 'wang-yi'] },
  { modality: ['asserted', 'hypothetical'], quad: ['3'] },
  { text: 'fishing' },
  { text: '"stayed in port"', corpus: ['main'], copies: true },
];

/** The graph as the store sums it up. */
const summedGraph = async (store: Store, filter: StanceFilter) =>
  graphOfSums({
    name: '',
    whole: await store.graphSum(filter),
    actors: await store.actors(),
    nodes: await store.actorSums(filter),
    edges: await store.edgeSums(filter),
  });

/** The graph built of all stances. */
async function builtGraph(store: Store, { minCount, ...filter }: StanceFilter) {
  const known = new Map((await store.actors()).map((one) => [one.id, one]));
  return serialize(buildGraph({ stances: await store.stanceOutlines(filter), actors: known, name: '', minCount }));
}

/** The issues on edges as they are given one by one, and as all stances tell them. */
async function issuesOf(store: Store, filter: StanceFilter): Promise<string[]> {
  const found: string[] = [];
  await store.eachEdgeIssue(filter, (source, target, issue) => found.push(`${source} ${target} ${issue}`));
  return found.sort();
}

const toldIssues = async (store: Store, { minCount, ...filter }: StanceFilter): Promise<string[]> =>
  groupByEdge(await store.stanceOutlines(filter), minCount)
    .flatMap(({ stances }) => stances)
    .flatMap(({ source, target, issueGroup }) => (issueGroup === null ? [] : [`${source} ${target} ${issueGroup}`]))
    .sort();

const byEnds = (a: EdgeWeight, b: EdgeWeight) => (`${a.source} ${a.target}` < `${b.source} ${b.target}` ? -1 : 1);
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** The edges as they are given one by one. */
async function weightsOf(store: Store, filter: StanceFilter): Promise<EdgeWeight[]> {
  const found: EdgeWeight[] = [];
  await store.eachEdgeWeight(filter, (weight) => found.push(weight));
  return found.sort(byEnds);
}

const builtWeights = async (store: Store, filter: StanceFilter): Promise<EdgeWeight[]> =>
  (await builtGraph(store, filter)).edges
    .map(({ source, target, attributes: { count, documents, byPolarity } }) => ({
      ...{ source, target, count, documents, byPolarity },
    }))
    .sort(byEnds);

const named = (stances: readonly StanceOutline[], nameOf: (stance: StanceOutline) => string | null) => {
  const counts = new Map<string, number>();
  for (const one of stances) {
    const name = nameOf(one);
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => ({ name, stances: count })).sort(byCount);
};
type Named = { name: string; stances: number };
const byCount = (a: Named, b: Named) => b.stances - a.stances || (a.name < b.name ? -1 : 1);

/** The facets counted over all stances. */
async function countedFacets(store: Store, { minCount, ...filter }: StanceFilter) {
  const stances = groupByEdge(await store.stanceOutlines(filter), minCount).flatMap((group) => group.stances);
  const days = named(stances, ({ date }) => date?.slice(0, 10) ?? null);
  return {
    outlets: named(stances, ({ outlet }) => outlet),
    issues: named(stances, ({ issueGroup }) => issueGroup),
    days: days.map(({ name, stances }) => [name, stances]).sort(),
    undated: stances.filter(({ date }) => !date).length,
  };
}

async function summedFacets(store: Store, filter: StanceFilter) {
  const { days, ...facets } = await store.facets(filter, 100);
  return {
    ...facets,
    days: days.map(({ date, counts }) => [date, counts.positive + counts.negative + counts.neutral]),
  };
}

/** What every store must do with what it keeps summed up, whatever its engine. */
export function describeEdges(engine: string, createPlace: () => Promise<StorePlace>): void {
  describe(`edges on ${engine}`, () => {
    let store: Store;
    storesForEach(createPlace, async (open) => {
      store = await open();
    });

    const expectSums = async () => {
      for (const filter of filters) {
        expect(await summedGraph(store, filter)).toEqual(await builtGraph(store, filter));
        expect(await summedFacets(store, filter)).toEqual(await countedFacets(store, filter));
        const weights = await weightsOf(store, filter);
        expect(weights).toEqual(await builtWeights(store, filter));
        expect(await store.countEdges(filter)).toBe(weights.length);
        expect(await issuesOf(store, filter)).toEqual(await toldIssues(store, filter));
        expect((await store.edgeWeights(filter)).sort(byEnds)).toEqual(weights);
        const said = (await store.dayCells(filter)).map(({ documents, intensity }) => documents * intensity);
        const { edges } = await summedGraph(store, filter);
        const intensities = edges.map(({ attributes: { count, intensity } }) => count * intensity);
        expect(sum(said)).toBeCloseTo(sum(intensities), 9);
      }
      expect(await store.countEdges()).toBe((await builtGraph(store, {})).edges.length);
    };

    it('are what the stances add up to, whatever has been stored, linked, corrected and removed', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(someStep, { minLength: 4, maxLength: 14 }), async (steps) => {
          await store.removeDocuments(await store.documentIds({}));
          for (const known of (await store.curations()).filter(({ op }) => op !== 'undo'))
            await store.addCurations([entry('undo', 0, 'Eve', { entry: known.id })]);
          for (const [index, step] of steps.entries()) await take(store, step, index);
          await expectSums();
          // Phrases that no stance bears any more wait for the next grouping.
          await store.link(groupChangedIssues);
          expect(await store.faults()).toEqual([]);
        }),
        { numRuns: 8 },
      );
    });

    it('are given one by one whatever their actors are called', async () => {
      const [odd, other] = [actor('7 12 😀 “x” 3', 'Odd'), actor(' 😀😀', 'Other')];
      const stances = [stance('1', odd.id, other.id), stance('2', other.id, odd.id), stance('3', 'fra', odd.id)];
      await store.saveDocument(
        document('a'),
        'hash',
        analysis('a', { actors: [odd, other, france], mentions: [], stances }),
      );
      const weights = await weightsOf(store, {});
      expect(weights).toEqual(await builtWeights(store, {}));
      expect(weights.length).toBe(3);
    });

    it('follow a merge of two actors that exchange stances, and its undoing', async () => {
      const stances = [stance('1', 'wang-yi', 'fra'), stance('2', 'wang-yi', 'chn'), stance('3', 'fra', 'wang-yi')];
      await store.saveDocument(document('a'), 'hash', analysis('a', { stances }));
      const before = await summedGraph(store, {});
      const merge = entry('merge', 1, 'Ann', { into: ref(china), from: ref(wang) });
      await store.addCurations([merge]);
      expect((await store.edgeSums({})).map(({ source, target }) => `${source} ${target}`).sort()).toEqual([
        'chn fra',
        'fra chn',
      ]);
      expect(await store.faults()).toEqual([]);
      await store.addCurations([entry('undo', 2, 'Ann', { entry: merge.id })]);
      expect(await summedGraph(store, {})).toEqual(before);
      expect(await store.faults()).toEqual([]);
    });

    it('leave out a stance that is rejected, and have it back', async () => {
      const one = stance('1', 'wang-yi', 'fra');
      await store.saveDocument(document('a'), 'hash', analysis('a', { stances: [one] }));
      const reject = entry('reject', 1, 'Ann', { stance: stanceRef(one, 'Wang Yi', 'France') });
      await store.addCurations([reject]);
      expect([await store.edgeSums({}), await store.actorSums({})]).toEqual([[], []]);
      expect((await store.edgeSums({ review: ['rejected'] })).length).toBe(1);
      await store.addCurations([entry('undo', 2, 'Ann', { entry: reject.id })]);
      expect((await store.edgeSums({})).length).toBe(1);
      expect(await store.faults()).toEqual([]);
    });

    it('tell who stands beside actors, along a direction', async () => {
      const stances = [stance('1', 'wang-yi', 'fra'), stance('2', 'fra', 'chn')];
      await store.saveDocument(document('a'), 'hash', analysis('a', { stances }));
      const beside = async (direction: 'out' | 'in' | 'both') =>
        [...(await store.actorsBeside({}, ['fra'], direction))].sort();
      expect(await beside('out')).toEqual(['chn']);
      expect(await beside('in')).toEqual(['wang-yi']);
      expect(await beside('both')).toEqual(['chn', 'wang-yi']);
    });
  });
}
