import type { Point } from './point.ts';

const turn = (a: Point, b: Point, c: Point): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

/** One side of the hull of points that are ordered from left to right. */
function chain(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    while (kept.length > 1 && turn(kept.at(-2)!, kept.at(-1)!, point) <= 0) kept.pop();
    kept.push(point);
  }
  return kept.slice(0, -1);
}

/** The convex hull of points, in order around it (A. M. Andrew, 1979: Another efficient algorithm for convex hulls in two dimensions). */
export function convexHull(points: readonly Point[]): Point[] {
  const ordered = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  if (ordered.length < 3) return ordered;
  return [...chain(ordered), ...chain(ordered.toReversed())];
}

/** Whether a point lies inside a hull, its border left out. */
export const isInside = (hull: readonly Point[], point: Point): boolean =>
  hull.length > 2 && hull.every((corner, index) => turn(corner, hull[(index + 1) % hull.length]!, point) > 0);
