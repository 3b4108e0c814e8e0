import { MultiDirectedGraph } from 'graphology';
import type { Actor } from '../../shared/actor.ts';
import type { EdgeAttributes, GraphAttributes, NodeAttributes } from '../../shared/graph.ts';
import { groupBy } from '../../shared/group-by.ts';
import { aggregate, countDocuments, countPolarities, dateRange } from './aggregate.ts';
import { type EdgeGroup, groupByEdge } from './edge-groups.ts';
import { byId, edgeKey, type GraphStance, type StanceGraph } from './stance-graph.ts';

interface GraphInput {
  stances: readonly GraphStance[];
  actors: ReadonlyMap<string, Actor>;
  /** What the graph shows, for its title. */
  name: string;
  /** Least stances on an edge, 1 when left out. */
  minCount?: number | undefined;
}

/** Builds the graph of the stances: its nodes are the actors with at least one edge; nodes and edges are ordered by id. */
export function buildGraph({ stances, actors, name, minCount }: GraphInput): StanceGraph {
  const groups = groupByEdge(stances, minCount);
  const graph: StanceGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>({
    allowSelfLoops: false,
  });
  graph.replaceAttributes(graphAttributes(name, groups));
  for (const [id, ends] of collectEnds(groups)) graph.addNode(id, nodeAttributes(id, actors.get(id), ends));
  for (const { source, target, stances: group } of groups) {
    graph.addDirectedEdgeWithKey(edgeKey(source, target), source, target, aggregate(group));
  }
  return graph;
}

interface Ends {
  given: GraphStance[];
  received: GraphStance[];
}

function collectEnds(groups: readonly EdgeGroup[]): [string, Ends][] {
  const given = groupBy(groups, (group) => group.source);
  const received = groupBy(groups, (group) => group.target);
  const ids = [...new Set([...given.keys(), ...received.keys()])].sort(byId);
  return ids.map((id) => [id, { given: stancesOf(given.get(id)), received: stancesOf(received.get(id)) }]);
}

const stancesOf = (groups: readonly EdgeGroup[] = []): GraphStance[] => groups.flatMap((group) => group.stances);

function nodeAttributes(id: string, actor: Actor | undefined, { given, received }: Ends): NodeAttributes {
  return {
    label: actor?.name ?? id,
    kind: actor?.kind ?? 'group',
    country: actor?.country ?? null,
    affiliation: actor?.affiliation ?? null,
    role: actor?.role ?? null,
    aliases: actor?.aliases ?? [],
    stances: given.length + received.length,
    given: countPolarities(given),
    received: countPolarities(received),
    documents: countDocuments([...given, ...received]),
  };
}

function graphAttributes(name: string, groups: readonly EdgeGroup[]): GraphAttributes {
  const stances = stancesOf(groups);
  return { name, documents: countDocuments(stances), stances: stances.length, ...dateRange(stances) };
}
