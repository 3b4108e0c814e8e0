import { type Curve, pointAt } from '../geometry/curve.ts';
import { distance, type Point } from '../geometry/point.ts';

const slides = [0.5, 0.42, 0.58, 0.36, 0.64, 0.3];
const clearance = 13;

/** Where on its line a sign disc stands: the middle, or the next place that keeps off actors and other discs. */
export function placeDisc(curve: Curve, busy: readonly (Point & { radius: number })[]): Point {
  const clear = (point: Point) => busy.every((other) => distance(other, point) > other.radius + clearance);
  return slides.map((t) => pointAt(curve, t)).find(clear) ?? pointAt(curve, 0.5);
}
