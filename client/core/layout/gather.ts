import type { Point } from '../geometry/point.ts';

/** The ids of those that lines join an actor to. */
export type NeighboursOf = (id: string) => readonly string[];

/** Groups of actors that lines connect, the largest first. */
export function components(ids: Iterable<string>, neighboursOf: NeighboursOf): string[][] {
  const left = new Set(ids);
  const groups: string[][] = [];
  for (const start of left) {
    const group: string[] = [];
    const queue = [start];
    left.delete(start);
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      group.push(id);
      for (const other of neighboursOf(id)) if (left.delete(other)) queue.push(other);
    }
    groups.push(group);
  }
  return groups.sort((a, b) => b.length - a.length);
}

const steps = 40;

const nearest = (points: readonly Point[], others: readonly Point[]): number =>
  Math.min(
    ...points.map((point) => Math.min(...others.map((other) => Math.hypot(point.x - other.x, point.y - other.y)))),
  );

/** The middle of the distances from each point to the one nearest to it. */
function usualDistance(points: readonly Point[]): number {
  const distances = points.map((point) =>
    nearest(
      [point],
      points.filter((other) => other !== point),
    ),
  );
  return distances.sort((a, b) => a - b)[Math.floor(distances.length / 2)] ?? 0;
}

/**
 * Draws separate groups of actors toward the largest one, each as far as it can come without mixing with what is
 * there: nothing holds them together in a force layout, and they would take the room of the rest.
 */
export function gather(points: ReadonlyMap<string, Point>, neighboursOf: NeighboursOf): Map<string, Point> {
  const [main = [], ...others] = components(points.keys(), neighboursOf);
  const placed = new Map(main.map((id) => [id, points.get(id)!]));
  if (others.length === 0) return placed;
  const middle = centerOf([...placed.values()]);
  const gap = usualDistance([...placed.values()]) * 2.5;
  for (const group of others) {
    const own = group.map((id) => points.get(id)!);
    const from = centerOf(own);
    const moved = (share: number) =>
      own.map(({ x, y }) => ({ x: x + (middle.x - from.x) * share, y: y + (middle.y - from.y) * share }));
    const there = [...placed.values()];
    let share = 0;
    while (share < 1 && nearest(moved(share + 1 / steps), there) > gap) share += 1 / steps;
    for (const [at, id] of group.entries()) placed.set(id, moved(share)[at]!);
  }
  return placed;
}

function centerOf(points: readonly Point[]): Point {
  const sum = points.reduce((total, point) => ({ x: total.x + point.x, y: total.y + point.y }), { x: 0, y: 0 });
  return { x: sum.x / Math.max(1, points.length), y: sum.y / Math.max(1, points.length) };
}
