import type { ExportedEdge, ExportedNode } from '../source.ts';

export interface Place {
  x: number;
  y: number;
}

const rounds = 400;
const side = 640;

/** A circle to begin with: what is drawn is the same for the same graph. */
const circle = (count: number): Place[] =>
  Array.from({ length: count }, (_, index) => {
    const angle = index * 2.399963;
    const radius = (side / 2) * Math.sqrt((index + 0.5) / count);
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  });

/**
 * Places of nodes by the forces of Fruchterman and Reingold (1991, "Graph Drawing by Force-directed Placement"): all push one another
 * away, edges pull. Fit for a hundred nodes, on a square of readable size.
 */
export function placesOf(nodes: readonly ExportedNode[], edges: readonly ExportedEdge[]): Place[] {
  const places = circle(nodes.length);
  const numbers = new Map(nodes.map(({ key }, index) => [key, index]));
  const ends = edges.map(({ source, target }) => [numbers.get(source)!, numbers.get(target)!] as const);
  const distance = (0.8 * side) / Math.sqrt(Math.max(1, nodes.length));
  for (let round = 0; round < rounds; round++) move(places, ends, distance, 0.1 * side * (1 - round / rounds));
  return places.map(({ x, y }) => ({ x: rounded(x), y: rounded(y) }));
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

function move(places: Place[], ends: readonly (readonly [number, number])[], distance: number, farthest: number): void {
  const forces = places.map(({ x, y }) => ({ x: -0.08 * x, y: -0.08 * y }));
  const add = (a: number, b: number, strength: (length: number) => number) => {
    const [dx, dy] = [places[a]!.x - places[b]!.x, places[a]!.y - places[b]!.y];
    const length = Math.max(1, Math.hypot(dx, dy));
    const force = strength(length) / length;
    forces[a]!.x += dx * force;
    forces[a]!.y += dy * force;
    forces[b]!.x -= dx * force;
    forces[b]!.y -= dy * force;
  };
  for (let a = 0; a < places.length; a++)
    for (let b = a + 1; b < places.length; b++) add(a, b, (length) => distance ** 2 / length);
  for (const [a, b] of ends) add(a, b, (length) => -(length ** 2) / distance / 2);
  for (const [index, { x, y }] of forces.entries()) {
    const length = Math.max(1, Math.hypot(x, y));
    places[index]!.x += (x / length) * Math.min(length, farthest);
    places[index]!.y += (y / length) * Math.min(length, farthest);
  }
}
