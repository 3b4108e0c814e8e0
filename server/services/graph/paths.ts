import { DemarcheError } from '../../../shared/errors.ts';
import type { StanceFilter } from '../../../shared/filter.ts';
import type { HopOfPath, PathAnswer, PathsAnswer, PathsQuery } from '../../../shared/routes.ts';
import { shortestPaths } from '../../graph/paths/shortest-paths.ts';
import { edgeKey } from '../../graph/stance-graph.ts';
import type { Moment, StoredStance } from '../../store/store.ts';
import { resolveActor } from '../actors/resolve-actor.ts';
import { stanceRecords } from '../stances/stance-records.ts';
import { findSubgraph } from './graph.ts';
import type { SkeletonOf } from './known-skeletons.ts';

const onlyFirst = { limit: 1, offset: 0 };

/**
 * The `k` first paths from one actor to another over the edges that pass the filter: fewest steps first, then the better
 * evidenced ones; each hop with its edges and the sentence with the highest score. Unless they are `directed`, edges are
 * followed against their direction, too.
 * @throws DemarcheError `invalid_request` when both are the same actor.
 */
export async function findPaths(
  store: Moment,
  sourceName: string,
  targetName: string,
  { k, directed: isDirected, ...filter }: PathsQuery,
  skeletonOf: SkeletonOf,
): Promise<PathsAnswer> {
  const directed = isDirected === true;
  const source = await resolveActor(store, sourceName);
  const target = await resolveActor(store, targetName);
  if (source.id === target.id)
    throw new DemarcheError('invalid_request', `Both ends of the path are ${source.name}; give two different actors.`);
  // One more than asked for tells whether there are more.
  const found = shortestPaths(await skeletonOf(store, filter), source.id, target.id, { k: k + 1, directed });
  const paths = found.slice(0, k);
  const hops = await describeHops(store, filter, paths, directed);
  const [from, to] = [source, target].map(({ id, name, kind }) => ({ id, label: name, kind }));
  return {
    ...{ source: from!, target: to!, directed, more: found.length > k },
    paths: paths.map((ids) => pathOf(hopsOf(ids).map(([a, b]) => hops.get(edgeKey(a, b))!))),
  };
}

/** The pairs of actors that follow each other. */
const hopsOf = (ids: readonly string[]): [string, string][] => ids.slice(1).map((id, index) => [ids[index]!, id]);

const pathOf = (hops: HopOfPath[]): PathAnswer => ({
  steps: hops.length,
  documents: Math.min(...hops.map(documentsOf)),
  hops,
});

const documentsOf = ({ forward, backward }: HopOfPath): number =>
  (forward?.documents ?? 0) + (backward?.documents ?? 0);

/** All hops of the paths, each once, by the key of an edge along the path. */
async function describeHops(
  store: Moment,
  filter: StanceFilter,
  paths: readonly string[][],
  directed: boolean,
): Promise<Map<string, HopOfPath>> {
  const graph = await findSubgraph(store, filter, [...new Set(paths.flat())]);
  const nodes = new Map(graph.nodes.map(({ key, attributes: { label, kind } }) => [key, { id: key, label, kind }]));
  const edges = new Map(graph.edges.map(({ key, attributes }) => [key, attributes]));
  const hops = new Map(paths.flatMap(hopsOf).map(([from, to]) => [edgeKey(from, to), [from, to] as const]));
  const quoted = await bestStances(store, filter, [...hops.values()], directed);
  return new Map(
    [...hops].map(([key, [from, to]]) => {
      const backward = directed ? null : (edges.get(edgeKey(to, from)) ?? null);
      const ends = { from: nodes.get(from)!, to: nodes.get(to)! };
      return [key, { ...ends, forward: edges.get(key) ?? null, backward, quotation: quoted.get(key) ?? null }];
    }),
  );
}

/** The stance with the highest score of each hop, by the key of the hop. */
async function bestStances(
  store: Moment,
  { minCount: _, ...filter }: StanceFilter,
  hops: readonly (readonly [string, string])[],
  directed: boolean,
) {
  const best = new Map<string, StoredStance>();
  for (const [from, to] of hops) {
    const there = await bestOf(store, filter, from, to);
    const back = directed ? [] : await bestOf(store, filter, to, from);
    const [first] = [...there, ...back].sort((a, b) => b.score - a.score);
    if (first) best.set(edgeKey(from, to), first);
  }
  const records = await stanceRecords(store, [...best.values()]);
  return new Map([...best.keys()].map((key, index) => [key, records[index]!]));
}

const bestOf = (store: Moment, filter: StanceFilter, source: string, target: string): Promise<StoredStance[]> =>
  store.stances({ ...filter, source, target, ofEdges: true }, onlyFirst);
