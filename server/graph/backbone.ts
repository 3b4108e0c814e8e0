import { components } from './components.ts';
import type { WeighedGraph } from './stance-graph.ts';
import { byStrength } from './strength.ts';

/** The actors that a view of a large graph starts with, and the least stances on a line among them for it to be drawn. */
interface Backbone {
  nodes: ReadonlySet<string>;
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
export function backbone(graph: WeighedGraph, budget: number, least = 1): Backbone {
  const compare = byStrength(graph);
  let chosen = grow(graph, budget, least, compare);
  for (;;) {
    const counts = countsAmong(graph, chosen.nodes, chosen.minCount);
    const room = Math.floor(chosen.nodes.size * mostLinesPerActor);
    if (counts.length <= room) return chosen;
    const next = grow(graph, budget, counts[room]! + 1, compare);
    if (next.nodes.size < chosen.nodes.size * leastShareKept) return chosen;
    chosen = next;
  }
}

/** Adds the strongest actor that a line of at least `minCount` joins to those chosen, again and again. */
function grow(
  graph: WeighedGraph,
  budget: number,
  minCount: number,
  compare: (a: string, b: string) => number,
): Backbone {
  const nodes = new Set<string>();
  const reached = new Set(strongest(components(graph, minCount)[0] ?? [], compare));
  while (nodes.size < budget) {
    const [node] = strongest(reached, compare);
    if (node === undefined) break;
    reached.delete(node);
    nodes.add(node);
    graph.forEachEdge(node, (_, { count }, source, target) => {
      const other = source === node ? target : source;
      if (count >= minCount && !nodes.has(other)) reached.add(other);
    });
  }
  return { nodes, minCount };
}

/** The strongest one, in a list of its own; an empty list of none. */
function strongest(nodes: Iterable<string>, compare: (a: string, b: string) => number): string[] {
  let best: string | undefined;
  for (const node of nodes) if (best === undefined || compare(node, best) < 0) best = node;
  return best === undefined ? [] : [best];
}

/** The stances on each line among the actors, most first. */
function countsAmong(graph: WeighedGraph, nodes: ReadonlySet<string>, minCount: number): number[] {
  const counts = [...nodes].flatMap((node) =>
    graph.mapOutEdges(node, (_, { count }, __, target) => (nodes.has(target) && count >= minCount ? count : 0)),
  );
  return counts.filter((count) => count > 0).sort((a, b) => b - a);
}

/** The least number of stances on a line that leaves no more lines among the actors than can be read. */
export function readableMinCount(graph: WeighedGraph, nodes: ReadonlySet<string>, least = 1): number {
  const counts = countsAmong(graph, nodes, least);
  const room = Math.floor(nodes.size * mostLinesPerActor);
  return counts.length <= room ? least : counts[room]! + 1;
}
