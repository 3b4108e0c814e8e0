import { lineCurve, samples } from './curve.ts';
import { distance, type Point } from './point.ts';

/** A disc that lines keep clear of. */
export interface Obstacle extends Point {
  radius: number;
}

const reciprocalFactors = [1, 0.65, 1.7, -0.45, 2.5, 3.4];
const singleFactors = [1, 2.2, -1, -2.2, 3.4, -3.4];
const clearance = 7;

/** Least gap between a line and the obstacles, in pixels, negative where it runs over one. */
function gap(from: Point, to: Point, reciprocal: boolean, factor: number, obstacles: readonly Obstacle[]): number {
  const points = samples(lineCurve(from, to, reciprocal, factor), 17);
  let least = Number.POSITIVE_INFINITY;
  for (const obstacle of obstacles) {
    for (const point of points) least = Math.min(least, distance(point, obstacle) - obstacle.radius);
  }
  return least;
}

/**
 * The factor on the bow of a line that keeps it off third actors: the first of a short list that clears them all,
 * else the one that comes least close.
 */
export function bowFactor(from: Point, to: Point, reciprocal: boolean, obstacles: readonly Obstacle[]): number {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const reach = distance(from, to);
  const near = obstacles.filter((obstacle) => distance(obstacle, middle) < reach * 0.8 + obstacle.radius);
  if (near.length === 0) return 1;
  let best = 1;
  let bestGap = Number.NEGATIVE_INFINITY;
  for (const factor of reciprocal ? reciprocalFactors : singleFactors) {
    const found = gap(from, to, reciprocal, factor, near);
    if (found > clearance) return factor;
    if (found > bestGap) [best, bestGap] = [factor, found];
  }
  return best;
}
