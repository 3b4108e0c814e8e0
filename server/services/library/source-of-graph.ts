import type { SerializedStanceGraph } from '../../../shared/graph.ts';
import { groupBy } from '../../../shared/group-by.ts';
import type { DayOfEdge, ExportedStance, ExportSource } from '../../export/source.ts';
import { byId, edgeKey, makesEdge } from '../../graph/stance-graph.ts';

async function* each<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

const graphStance = ({ source, target, document, ...rest }: ExportedStance) => ({
  ...rest,
  source: source.id,
  target: target?.id ?? null,
  documentId: document.id,
  outlet: document.source,
  date: document.date,
});

/** The days of every edge, by its key. */
function daysByEdge(stances: readonly ExportedStance[]): Map<string, DayOfEdge[]> {
  const edges = groupBy(stances.map(graphStance).filter(makesEdge), ({ source, target }) => edgeKey(source, target));
  return new Map([...edges].map(([key, group]) => [key, daysOf(group)]));
}

function daysOf(stances: readonly { date: string | null; intensity: number }[]): DayOfEdge[] {
  const dated = stances.filter(({ date }) => date !== null);
  return [...groupBy(dated, ({ date }) => date!.slice(0, 10))]
    .map(([day, group]) => ({ day, stances: group.length, intensity: meanOf(group) }))
    .sort((a, b) => byId(a.day, b.day));
}

const meanOf = (stances: readonly { intensity: number }[]): number =>
  stances.reduce((sum, { intensity }) => sum + intensity, 0) / stances.length;

/** A graph in memory as writers read it; formats that hold sentences or days need the stances, too. */
export function sourceOfGraph(graph: SerializedStanceGraph, stances: readonly ExportedStance[] = []): ExportSource {
  return {
    attributes: graph.attributes,
    nodes: graph.nodes,
    edgeCount: graph.edges.length,
    edges: () => each([graph.edges]),
    datedEdges: () => {
      const days = daysByEdge(stances);
      return each([graph.edges.map((edge) => ({ ...edge, days: days.get(edge.key) ?? [] }))]);
    },
    stances: () => each(stances),
  };
}
