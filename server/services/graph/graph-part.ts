import type { StanceFilter } from '../../../shared/filter.ts';
import type { EdgeAttributes, GraphPart } from '../../../shared/graph.ts';
import type { GraphAnswer, GraphQuery, GroupsAnswer, GroupsQuery } from '../../../shared/routes.ts';
import { backbone } from '../../graph/backbone.ts';
import { components, connectedWith } from '../../graph/components.ts';
import { ego } from '../../graph/ego.ts';
import { separateGroups } from '../../graph/separate-groups.ts';
import { partOfSkeleton, type Skeleton } from '../../graph/skeleton.ts';
import type { Moment } from '../../store/store.ts';
import { resolveActor } from '../actors/resolve-actor.ts';
import type { Paged, WithKey } from '../paging/cursor.ts';
import { pageOf } from '../paging/page-of.ts';
import { findGraph, findSubgraph } from './graph.ts';
import type { SkeletonOf } from './known-skeletons.ts';
import { labelsOf } from './labels.ts';

/** A graph of so many actors can be drawn whole, and as many are chosen of a larger one where nothing else is asked for. */
const wholeUpTo = 60;
const neighboursUnasked = 20;

/** The part that was chosen, and what is said of it. */
interface Chosen {
  chosen: GraphPart['chosen'];
  /** Ids, of the actors of the graph itself where nothing was left out. */
  actors: readonly string[];
  isAll?: boolean;
  /** Whether an edge of so many stances between two of them is drawn. */
  keeps(count: number, source: string, target: string): boolean;
  about: Partial<GraphPart> & { minCount: number };
}

/** The graph of the stances that pass the filter, or the part of it that was asked for, with how much of it that is. */
export async function graphPart(
  store: Moment,
  { among, sided, ...query }: GraphQuery,
  skeletonOf: SkeletonOf,
): Promise<GraphAnswer> {
  const idsOf = async (names: readonly string[]) =>
    new Set(await Promise.all(names.map(async (name) => (await resolveActor(store, name)).id)));
  const only = among && (await idsOf(among));
  const answer = await chosenPart(store, query, skeletonOf, only);
  const included = await idsOf(query.include ?? []);
  const isIn = (id: string) => only?.has(id) ?? true;
  const nodes = answer.nodes.filter(({ key }) => isIn(key));
  const edges = answer.edges.filter(({ source, target, attributes }) => {
    if (!isIn(source) || !isIn(target)) return false;
    return !sided || takesSide(attributes) || (included.has(source) && included.has(target));
  });
  const { part } = answer;
  return {
    ...answer,
    nodes,
    edges,
    part: { ...part, truncated: nodes.length < part.actors || edges.length < part.edges },
  };
}

const takesSide = ({ byPolarity }: EdgeAttributes): boolean => byPolarity.positive + byPolarity.negative > 0;

async function chosenPart(
  store: Moment,
  query: Omit<GraphQuery, 'among' | 'sided'>,
  skeletonOf: SkeletonOf,
  only: ReadonlySet<string> | undefined,
): Promise<GraphAnswer> {
  const { nodes, around, depth, group, whole, include = [], ...filter } = query;
  const isPart = nodes !== undefined || around !== undefined || group !== undefined;
  if (whole && !isPart && !only) return wholeGraph(store, filter, include);
  const all = await skeletonOf(store, filter);
  const idOf = async (name: string) => (await resolveActor(store, name)).id;
  const least = filter.minCount ?? 1;
  const included: string[] = [];
  for (const name of include) included.push(await idOf(name));
  const kept = included.filter((id) => all.numberOf.has(id));
  if (only && !isPart) return answer(store, filter, all, selection(all, [...only, ...kept], least));
  if (around !== undefined) {
    const center = await idOf(around);
    return answer(store, filter, all, partAround(all, center, nodes ?? neighboursUnasked, depth, least, kept));
  }
  const graph = group === undefined ? all : groupOf(all, await idOf(group));
  if (graph.ids.length <= wholeUpTo || (whole && nodes === undefined))
    return answer(store, filter, graph, {
      ...{ chosen: graph === all ? 'whole' : 'group', actors: graph.ids, isAll: graph === all },
      ...{ keeps: () => true, about: { minCount: least } },
    });
  return answer(store, filter, graph, backboneOf(graph, nodes ?? wholeUpTo, least, kept));
}

const selection = (all: Skeleton, actors: readonly string[], minCount: number): Chosen => ({
  chosen: 'selection',
  actors: [...new Set(actors)].filter((id) => all.numberOf.has(id)),
  keeps: () => true,
  about: { minCount },
});

async function wholeGraph(store: Moment, filter: StanceFilter, include: readonly string[]): Promise<GraphAnswer> {
  for (const name of include) await resolveActor(store, name);
  const graph = await findGraph(store, filter);
  const counts = graph.edges.map(({ attributes: { count } }) => count);
  return {
    ...graph,
    part: { chosen: 'whole', ...partOf(graph.nodes.length, counts), minCount: filter.minCount ?? 1 },
  };
}

/** What is said of all that passes, from the number of its actors and the stances on each edge. */
const partOf = (actors: number, counts: ArrayLike<number> & Iterable<number>) => {
  let heaviest = 0;
  for (const count of counts) heaviest = Math.max(heaviest, count);
  const separate = { groups: 0, actors: 0 };
  return { truncated: false, actors, edges: counts.length, heaviest, separate, neighbors: null };
};

function backboneOf(graph: Skeleton, budget: number, least: number, kept: readonly string[]): Chosen {
  const { actors, minCount } = backbone(graph, budget, least);
  const [, ...separate] = components(graph);
  const apart = separate.reduce((sum, { length }) => sum + length, 0);
  return {
    chosen: 'backbone',
    actors: withIncluded(graph, actors, kept),
    keeps: (count, source, target) => count >= minCount || (kept.includes(source) && kept.includes(target)),
    about: { minCount, separate: { groups: separate.length, actors: apart } },
  };
}

/** The ids of actors, and those of what is to be shown as well where the graph has it. */
const withIncluded = ({ ids, numberOf }: Skeleton, actors: Iterable<number>, kept: readonly string[]): string[] => [
  ...new Set([...Array.from(actors, (actor) => ids[actor]!), ...kept.filter((id) => numberOf.has(id))]),
];

function partAround(
  all: Skeleton,
  center: string,
  budget: number,
  depth: number,
  least: number,
  kept: readonly string[],
): Chosen {
  const number = all.numberOf.get(center);
  if (number === undefined)
    return { chosen: 'ego', actors: [], keeps: () => false, about: { minCount: least, neighbors: 0 } };
  const { actors, reached, minCount } = ego(all, number, budget, depth, least);
  return {
    chosen: 'ego',
    actors: withIncluded(all, actors, kept),
    keeps: (count, source, target) => {
      if (source === center || target === center || (kept.includes(source) && kept.includes(target))) return true;
      return minCount !== null && count >= minCount;
    },
    about: { minCount: minCount ?? least, neighbors: reached },
  };
}

function groupOf(graph: Skeleton, id: string): Skeleton {
  const actor = graph.numberOf.get(id);
  return partOfSkeleton(graph, actor === undefined ? [] : connectedWith(graph, actor));
}

/** The part with all that is known of its actors and edges. */
async function answer(
  store: Moment,
  filter: StanceFilter,
  all: Skeleton,
  { chosen, actors, isAll, keeps, about }: Chosen,
): Promise<GraphAnswer> {
  const graph = await (isAll ? findGraph(store, filter) : findSubgraph(store, filter, actors));
  return {
    ...graph,
    edges: graph.edges.filter(({ source, target, attributes: { count } }) => keeps(count, source, target)),
    part: { chosen, ...partOf(all.ids.length, all.edges.count), ...about },
  };
}

/** The groups of actors without an edge to the largest one; a page of them. */
export async function groupsApart(
  store: Moment,
  { limit, offset, after, ...filter }: Paged<GroupsQuery>,
  skeletonOf: SkeletonOf,
): Promise<WithKey<GroupsAnswer>> {
  const { actors, groups } = separateGroups(await skeletonOf(store, filter));
  const keyOf = ({ stances, size, id }: (typeof groups)[number]) => [-stances, -size, id];
  const { shown, next } = pageOf(groups, keyOf, { limit, offset, after });
  const named = await labelsOf(
    store,
    shown.flatMap(({ actors }) => actors),
  );
  return {
    ...{ total: groups.length, next, actors },
    groups: shown.map((group) => ({ ...group, actors: group.actors.map(named) })),
  };
}
