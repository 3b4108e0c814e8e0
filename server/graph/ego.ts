import { readableMinCount } from './backbone.ts';
import { byStrength, forEachEdgeOf, neighborsOf, type Skeleton } from './skeleton.ts';

/** What is drawn around an actor. */
interface Ego {
  /** By number. */
  actors: ReadonlySet<number>;
  /** How many actors it reaches within the steps. */
  reached: number;
  /** Least stances on a line that does not touch the actor; null when only lines that do are drawn. */
  minCount: number | null;
}

/** More actors than these around one cannot be read; the table goes on. */
const mostActors = 61;

/**
 * An actor with its `budget` neighbours that it exchanges most stances with; for every further step the `budget`
 * strongest of their neighbours, and the lines among all of them.
 */
export function ego(graph: Skeleton, center: number, budget: number, depth = 1, least = 1): Ego {
  const exchanged = exchangedWith(graph, center);
  const direct = [...exchanged.keys()].sort((a, b) => exchanged.get(b)! - exchanged.get(a)! || a - b);
  const actors = new Set([center, ...direct.slice(0, Math.min(budget, mostActors - 1))]);
  for (let step = 2; step <= depth; step++) addNext(graph, actors, budget);
  return {
    actors,
    reached: depth === 1 ? direct.length : reachedWithin(graph, center, depth),
    minCount: depth === 1 ? null : readableMinCount(graph, actors, least),
  };
}

/** The stances that an actor exchanges with each of its neighbours. */
function exchangedWith(graph: Skeleton, center: number): Map<number, number> {
  const counts = new Map<number, number>();
  forEachEdgeOf(graph, center, (edge, other) => counts.set(other, (counts.get(other) ?? 0) + graph.edges.count[edge]!));
  return counts;
}

function addNext(graph: Skeleton, actors: Set<number>, budget: number): void {
  const next = new Set<number>();
  for (const actor of actors) for (const other of neighborsOf(graph, actor)) if (!actors.has(other)) next.add(other);
  const room = Math.min(budget, mostActors - actors.size);
  for (const actor of [...next].sort(byStrength(graph)).slice(0, room)) actors.add(actor);
}

/** How many actors an actor reaches in at most so many steps. */
function reachedWithin(graph: Skeleton, center: number, depth: number): number {
  const seen = new Set([center]);
  let frontier = [center];
  for (let step = 1; step <= depth && frontier.length; step++) {
    const next: number[] = [];
    for (const actor of frontier)
      forEachEdgeOf(graph, actor, (_, other) => {
        if (seen.has(other)) return;
        seen.add(other);
        next.push(other);
      });
    frontier = next;
  }
  return seen.size - 1;
}
