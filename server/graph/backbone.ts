import { components } from './components.ts';
import { byStrength, edgeBetween, forEachEdgeOf, type Skeleton } from './skeleton.ts';

/** The actors that a view of a large graph starts with, by number, and the least stances on a line among them for it to be drawn. */
interface Backbone {
  actors: ReadonlySet<number>;
  minCount: number;
}

/** More lines than these for each actor are a mat that nobody can read. */
const mostLinesPerActor = 3.3;

/** A higher threshold of lines is not worth it where it leaves fewer of the actors than this. */
const leastShareKept = 2 / 3;

/**
 * The backbone of a graph: at most `budget` actors, the strongest of its largest connected part, each joined by a line
 * to one that was chosen before. Where more than 3.3 lines for each of them would be drawn, only heavier lines count:
 * the least number of stances on a line rises until they fit.
 */
export function backbone(graph: Skeleton, budget: number, least = 1): Backbone {
  let chosen = grow(graph, budget, least);
  for (;;) {
    const counts = countsAmong(graph, chosen.actors, chosen.minCount);
    const room = Math.floor(chosen.actors.size * mostLinesPerActor);
    if (counts.length <= room) return chosen;
    const next = grow(graph, budget, counts[room]! + 1);
    if (next.actors.size < chosen.actors.size * leastShareKept) return chosen;
    chosen = next;
  }
}

/** Adds the strongest actor that a line of at least `minCount` joins to those chosen, again and again. */
function grow(graph: Skeleton, budget: number, minCount: number): Backbone {
  const compare = byStrength(graph);
  const actors = new Set<number>();
  const reached = new Set(strongest(components(graph, minCount)[0] ?? [], compare));
  while (actors.size < budget) {
    const [actor] = strongest(reached, compare);
    if (actor === undefined) break;
    reached.delete(actor);
    actors.add(actor);
    forEachEdgeOf(graph, actor, (edge, other) => {
      if (graph.edges.count[edge]! >= minCount && !actors.has(other)) reached.add(other);
    });
  }
  return { actors, minCount };
}

/** The strongest one, in a list of its own; an empty list of none. */
function strongest(actors: Iterable<number>, compare: (a: number, b: number) => number): number[] {
  let best: number | undefined;
  for (const actor of actors) if (best === undefined || compare(actor, best) < 0) best = actor;
  return best === undefined ? [] : [best];
}

/** The stances on each line of at least `minCount` among the actors, most first. */
function countsAmong(graph: Skeleton, actors: ReadonlySet<number>, minCount: number): number[] {
  const counts: number[] = [];
  for (const source of actors)
    for (const target of actors) {
      const edge = edgeBetween(graph, source, target);
      const count = edge < 0 ? 0 : graph.edges.count[edge]!;
      if (count > 0 && count >= minCount) counts.push(count);
    }
  return counts.sort((a, b) => b - a);
}

/** The least number of stances on a line that leaves no more lines among the actors than can be read. */
export function readableMinCount(graph: Skeleton, actors: ReadonlySet<number>, least = 1): number {
  const counts = countsAmong(graph, actors, least);
  const room = Math.floor(actors.size * mostLinesPerActor);
  return counts.length <= room ? least : counts[room]! + 1;
}
