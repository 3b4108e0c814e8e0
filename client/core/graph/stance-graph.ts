import type { EdgeAttributes, GraphAttributes, NodeAttributes, SerializedStanceGraph } from '../../../shared/graph.ts';

/** An actor as it is drawn and listed. */
export interface GraphActor extends NodeAttributes {
  id: string;
}

/** All stances of one actor toward another, drawn as one line. */
export interface Line extends EdgeAttributes {
  id: string;
  source: string;
  target: string;
}

/** The graph with the look-ups that the page needs; actors and lines most stances first. */
export interface StanceGraph {
  attributes: GraphAttributes;
  actors: readonly GraphActor[];
  lines: readonly Line[];
  actor(id: string): GraphActor | undefined;
  line(source: string, target: string): Line | undefined;
  /** Lines that leave or reach an actor. */
  linesOf(id: string): readonly Line[];
}

/** The name by which a line goes between the page and the renderer. */
export const lineId = (source: string, target: string): string => `${source}\t${target}`;

const byActivity = (a: GraphActor, b: GraphActor) => b.stances - a.stances || compare(a.id, b.id);
const byCount = (a: Line, b: Line) => b.count - a.count || compare(a.id, b.id);
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** Indexes actors and lines; lines whose ends are not among the actors are left out. */
export function indexGraph(
  attributes: GraphAttributes,
  actors: readonly GraphActor[],
  lines: readonly Line[],
): StanceGraph {
  const actorById = new Map(actors.map((actor) => [actor.id, actor]));
  const kept = lines.filter((line) => actorById.has(line.source) && actorById.has(line.target)).toSorted(byCount);
  const lineById = new Map(kept.map((line) => [line.id, line]));
  const linesByActor = new Map<string, Line[]>(actors.map((actor) => [actor.id, []]));
  for (const line of kept) {
    linesByActor.get(line.source)!.push(line);
    linesByActor.get(line.target)!.push(line);
  }
  return {
    attributes,
    actors: actors.toSorted(byActivity),
    lines: kept,
    actor: (id) => actorById.get(id),
    line: (source, target) => lineById.get(lineId(source, target)),
    linesOf: (id) => linesByActor.get(id) ?? [],
  };
}

/** The graph of an answer of the API. */
export function fromSerialized(graph: SerializedStanceGraph): StanceGraph {
  return indexGraph(
    graph.attributes,
    graph.nodes.map((node) => ({ id: node.key, ...node.attributes })),
    graph.edges.map((edge) => ({
      id: lineId(edge.source, edge.target),
      source: edge.source,
      target: edge.target,
      ...edge.attributes,
    })),
  );
}
