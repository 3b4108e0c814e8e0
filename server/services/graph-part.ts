import type { StanceFilter } from '../../shared/filter.ts';
import type { GraphPart } from '../../shared/graph.ts';
import type { GraphAnswer, GraphQuery, GroupsAnswer, GroupsQuery } from '../../shared/routes.ts';
import { backbone } from '../graph/backbone.ts';
import { components, connectedWith } from '../graph/components.ts';
import { ego } from '../graph/ego.ts';
import { subgraph } from '../graph/neighborhood.ts';
import { separateGroups } from '../graph/separate-groups.ts';
import { skeletonOf } from '../graph/skeleton.ts';
import { edgeKey, type WeighedGraph } from '../graph/stance-graph.ts';
import type { Moment } from '../store/store.ts';
import { findGraph, findSubgraph } from './graph.ts';
import { labelsOf } from './labels.ts';
import { resolveActor } from './resolve-actor.ts';

/** A graph of so many actors can be drawn whole. */
const wholeUpTo = 60;
const neighboursUnasked = 20;

/** The skeleton of the part that was chosen, and what is said of it. */
interface Chosen {
  part: WeighedGraph;
  /** Whether nothing was left out. */
  isAll?: boolean;
  about: Partial<GraphPart> & { minCount: number };
}

const skeleton = async (store: Moment, filter: StanceFilter): Promise<WeighedGraph> =>
  skeletonOf(await store.edgeWeights(filter));

/** The graph of the stances that pass the filter, or the part of it that was asked for, with how much of it that is. */
export async function graphPart(store: Moment, query: GraphQuery): Promise<GraphAnswer> {
  const { nodes, around, depth, group, include = [], ...filter } = query;
  if (nodes === undefined && around === undefined && group === undefined) return whole(store, filter, include);
  const all = await skeleton(store, filter);
  const idOf = async (name: string) => (await resolveActor(store, name)).id;
  const least = filter.minCount ?? 1;
  const included: string[] = [];
  for (const name of include) included.push(await idOf(name));
  const kept = included.filter((id) => all.hasNode(id));
  if (around !== undefined) {
    const center = await idOf(around);
    return answer(store, filter, all, partAround(all, center, nodes ?? neighboursUnasked, depth, least, kept));
  }
  const graph = group === undefined ? all : groupOf(all, await idOf(group));
  if (nodes === undefined || graph.order <= wholeUpTo)
    return answer(store, filter, graph, { part: graph, isAll: graph === all, about: { minCount: least } });
  return answer(store, filter, graph, backboneOf(graph, nodes, least, kept));
}

async function whole(store: Moment, filter: StanceFilter, include: readonly string[]): Promise<GraphAnswer> {
  for (const name of include) await resolveActor(store, name);
  const graph = await findGraph(store, filter);
  return {
    ...graph,
    part: {
      ...partOf(
        graph.nodes.length,
        graph.edges.map(({ attributes: { count } }) => count),
      ),
      minCount: filter.minCount ?? 1,
    },
  };
}

/** What is said of a graph that is whole, from the number of its actors and the stances on each edge. */
const partOf = (actors: number, counts: readonly number[]) => ({
  whole: true,
  actors,
  edges: counts.length,
  heaviest: counts.reduce((most, count) => Math.max(most, count), 0),
  separate: { groups: 0, actors: 0 },
  neighbors: null,
});

function backboneOf(graph: WeighedGraph, budget: number, least: number, kept: readonly string[]): Chosen {
  const { nodes, minCount } = backbone(graph, budget, least);
  const part = subgraph(
    graph,
    new Set([...nodes, ...kept.filter((id) => graph.hasNode(id))]),
    ({ count }, source, target) => count >= minCount || (kept.includes(source) && kept.includes(target)),
  );
  const [, ...separate] = components(graph);
  const actors = separate.reduce((sum, { length }) => sum + length, 0);
  return { part, about: { whole: false, minCount, separate: { groups: separate.length, actors } } };
}

function partAround(
  all: WeighedGraph,
  center: string,
  budget: number,
  depth: number,
  least: number,
  kept: readonly string[],
): Chosen {
  if (!all.hasNode(center)) return { part: subgraph(all, []), about: { whole: false, minCount: least, neighbors: 0 } };
  const { nodes, reached, minCount } = ego(all, center, budget, depth, least);
  const part = subgraph(all, new Set([...nodes, ...kept]), ({ count }, source, target) => {
    if (source === center || target === center || (kept.includes(source) && kept.includes(target))) return true;
    return minCount !== null && count >= minCount;
  });
  return { part, about: { whole: false, minCount: minCount ?? least, neighbors: reached } };
}

const groupOf = (graph: WeighedGraph, id: string): WeighedGraph =>
  subgraph(graph, graph.hasNode(id) ? connectedWith(graph, id) : []);

/** The part with all that is known of its actors and edges. */
async function answer(
  store: Moment,
  filter: StanceFilter,
  all: WeighedGraph,
  { part, isAll, about }: Chosen,
): Promise<GraphAnswer> {
  const graph = await (isAll ? findGraph(store, filter) : findSubgraph(store, filter, part.nodes()));
  return {
    ...graph,
    edges: graph.edges.filter(({ source, target }) => part.hasEdge(edgeKey(source, target))),
    part: {
      ...partOf(
        all.order,
        all.mapEdges((_, { count }) => count),
      ),
      ...about,
    },
  };
}

/** The groups of actors without an edge to the largest one; a page of them. */
export async function groupsApart(store: Moment, { limit, offset, ...filter }: GroupsQuery): Promise<GroupsAnswer> {
  const found = separateGroups(await skeleton(store, filter), limit, offset);
  const shown = found.groups.flatMap(({ actors }) => actors);
  const named = await labelsOf(store, shown);
  return {
    ...found,
    groups: found.groups.map((group) => ({ ...group, actors: group.actors.map(named) })),
  };
}
