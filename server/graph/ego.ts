import { readableMinCount } from './backbone.ts';
import { neighborhood } from './neighborhood.ts';
import { byId, edgeKey, type WeighedGraph } from './stance-graph.ts';
import { byStrength } from './strength.ts';

/** What is drawn around an actor. */
interface Ego {
  nodes: ReadonlySet<string>;
  /** How many actors it reaches within the steps. */
  reached: number;
  /** Least stances on a line that does not touch the actor; null when only lines that do are drawn. */
  minCount: number | null;
}

/** More actors than these around one cannot be read; the table goes on. */
const mostActors = 61;

/**
 * An actor with its `budget` neighbours that it exchanges most stances with; for every further step the `budget`
 * strongest of their neighbours, and the lines among all of them. The actor must be in the graph.
 */
export function ego(graph: WeighedGraph, center: string, budget: number, depth = 1, least = 1): Ego {
  const direct = graph.neighbors(center).sort((a, b) => exchanged(graph, center, b, a) || byId(a, b));
  const nodes = new Set([center, ...direct.slice(0, Math.min(budget, mostActors - 1))]);
  for (let step = 2; step <= depth; step++) addNext(graph, nodes, budget);
  return {
    nodes,
    reached: depth === 1 ? direct.length : neighborhood(graph, center, 'both', depth).size,
    minCount: depth === 1 ? null : readableMinCount(graph, nodes, least),
  };
}

/** How many more stances the center exchanges with `a` than with `b`. */
const exchanged = (graph: WeighedGraph, center: string, a: string, b: string): number =>
  between(graph, center, a) - between(graph, center, b);

const between = (graph: WeighedGraph, a: string, b: string): number =>
  [edgeKey(a, b), edgeKey(b, a)].reduce(
    (sum, key) => sum + (graph.hasEdge(key) ? graph.getEdgeAttribute(key, 'count') : 0),
    0,
  );

function addNext(graph: WeighedGraph, nodes: Set<string>, budget: number): void {
  const next = new Set([...nodes].flatMap((node) => graph.neighbors(node)).filter((node) => !nodes.has(node)));
  const room = Math.min(budget, mostActors - nodes.size);
  for (const node of [...next].sort(byStrength(graph)).slice(0, room)) nodes.add(node);
}
