import type { GraphPart } from '../../shared/graph.ts';
import type { GraphAnswer, GraphQuery } from '../../shared/routes.ts';
import { backbone } from '../graph/backbone.ts';
import { components, connectedWith } from '../graph/components.ts';
import { ego } from '../graph/ego.ts';
import { subgraph } from '../graph/neighborhood.ts';
import { type StanceGraph, serialize } from '../graph/stance-graph.ts';
import type { Store } from '../store/store.ts';
import { type Corpus, filteredGraph } from './corpus.ts';

/** A graph of so many actors can be drawn whole. */
const wholeUpTo = 60;
const neighboursUnasked = 20;

/** The graph of the stances that pass the filter, or the part of it that was asked for, with how much of it that is. */
export async function graphPart(store: Store, corpus: Corpus, query: GraphQuery): Promise<GraphAnswer> {
  const { nodes, around, depth, group, include = [], ...filter } = query;
  const all = await filteredGraph(store, corpus, filter);
  const idOf = (name: string) => corpus.directory.resolve(name).id;
  const least = filter.minCount ?? 1;
  const kept = include.map(idOf).filter((id) => all.hasNode(id));
  if (around !== undefined) return partAround(all, idOf(around), nodes ?? neighboursUnasked, depth, least, kept);
  const graph = group === undefined ? all : groupOf(all, idOf(group));
  if (nodes === undefined || graph.order <= wholeUpTo) return answer(graph, graph, { minCount: least });
  const chosen = backbone(graph, nodes, least);
  const part = subgraph(
    graph,
    new Set([...chosen.nodes, ...kept.filter((id) => graph.hasNode(id))]),
    ({ count }, source, target) => count >= chosen.minCount || (kept.includes(source) && kept.includes(target)),
  );
  const [, ...separate] = components(graph);
  return answer(graph, part, {
    whole: false,
    minCount: chosen.minCount,
    separate: { groups: separate.length, actors: separate.reduce((sum, { length }) => sum + length, 0) },
  });
}

function partAround(
  all: StanceGraph,
  center: string,
  budget: number,
  depth: number,
  least: number,
  kept: readonly string[],
): GraphAnswer {
  if (!all.hasNode(center)) return answer(all, subgraph(all, []), { whole: false, minCount: least, neighbors: 0 });
  const { nodes, reached, minCount } = ego(all, center, budget, depth, least);
  const part = subgraph(all, new Set([...nodes, ...kept]), ({ count }, source, target) => {
    if (source === center || target === center || (kept.includes(source) && kept.includes(target))) return true;
    return minCount !== null && count >= minCount;
  });
  return answer(all, part, { whole: false, minCount: minCount ?? least, neighbors: reached });
}

const groupOf = (graph: StanceGraph, id: string): StanceGraph =>
  subgraph(graph, graph.hasNode(id) ? connectedWith(graph, id) : []);

const answer = (
  all: StanceGraph,
  part: StanceGraph,
  about: Partial<GraphPart> & { minCount: number },
): GraphAnswer => ({
  ...serialize(part),
  part: {
    whole: true,
    actors: all.order,
    edges: all.size,
    heaviest: all.reduceEdges((most, _, { count }) => Math.max(most, count), 0),
    separate: { groups: 0, actors: 0 },
    neighbors: null,
    ...about,
  },
});
