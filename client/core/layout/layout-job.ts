import type { StanceGraph } from '../graph/stance-graph.ts';

/** What the layout worker is asked to do: a start position for every actor and weighted links between them. */
export interface LayoutJob {
  ids: string[];
  x: number[];
  y: number[];
  links: { source: number; target: number; weight: number }[];
  iterations: number;
  /** Milliseconds after which it stops wherever it is. */
  budget: number;
}

/** Positions in the order of the job's ids, in the units of no particular scale. */
export interface LayoutResult {
  x: number[];
  y: number[];
}

const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/** A start that depends on the graph alone: the most active actor in the middle, the others on a sunflower's spiral. */
export const startPosition = (rank: number): { x: number; y: number } => ({
  x: 10 * Math.sqrt(rank + 0.5) * Math.cos(rank * goldenAngle),
  y: 10 * Math.sqrt(rank + 0.5) * Math.sin(rank * goldenAngle),
});

/** Fewer rounds for larger graphs, so that all settle in about the same time. */
const iterationsFor = (actors: number): number => Math.round(Math.max(150, Math.min(900, 60_000 / (actors + 1))));

/** The layout job of a graph: equal graphs give equal jobs, in whatever order the API listed them. */
export function layoutJob(graph: StanceGraph, budget = 6000): LayoutJob {
  const ids = graph.actors.map((actor) => actor.id);
  const index = new Map(ids.map((id, at) => [id, at]));
  const starts = ids.map((_, rank) => startPosition(rank));
  return {
    ids,
    x: starts.map((start) => start.x),
    y: starts.map((start) => start.y),
    links: graph.lines
      .filter((line) => line.source !== line.target)
      .map((line) => ({
        source: index.get(line.source)!,
        target: index.get(line.target)!,
        weight: 1 + Math.log(line.count),
      })),
    iterations: iterationsFor(ids.length),
    budget,
  };
}
