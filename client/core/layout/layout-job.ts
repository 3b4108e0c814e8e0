import type { StanceGraph } from '../graph/stance-graph.ts';

/** A line between two actors, by their places in the list of ids. */
export interface Link {
  source: number;
  target: number;
  weight: number;
  /** Whether a line comes back. */
  reciprocal: boolean;
}

const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/** A start that depends on the graph alone: the most active actor in the middle, the others on a sunflower's spiral. */
export const startPosition = (rank: number): { x: number; y: number } => ({
  x: 10 * Math.sqrt(rank + 0.5) * Math.cos(rank * goldenAngle),
  y: 10 * Math.sqrt(rank + 0.5) * Math.sin(rank * goldenAngle),
});

/** Fewer rounds for larger graphs, so that all settle in about the same time. */
export const iterationsFor = (actors: number): number =>
  Math.round(Math.max(150, Math.min(900, 60_000 / (actors + 1))));

/** The actors of a graph, most active first but `first` before all, and its lines; the same in whatever order the API listed them. */
export function layoutLinks(graph: StanceGraph, first: string | null = null): { ids: string[]; links: Link[] } {
  const active = graph.actors.map((actor) => actor.id);
  const ids = first !== null && graph.actor(first) ? [first, ...active.filter((id) => id !== first)] : active;
  const index = new Map(ids.map((id, at) => [id, at]));
  const links = graph.lines
    .filter((line) => line.source !== line.target)
    .map((line) => ({
      source: index.get(line.source)!,
      target: index.get(line.target)!,
      weight: 1 + Math.log(line.count),
      reciprocal: graph.line(line.target, line.source) !== undefined,
    }));
  return { ids, links };
}
