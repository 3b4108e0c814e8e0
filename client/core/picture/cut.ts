import { type Curve, pointAt } from '../geometry/curve.ts';
import { distance, type Point } from '../geometry/point.ts';

const steps = 48;

/** How long a curve is up to each of many points on it. */
function lengths(curve: Curve): number[] {
  const sums = [0];
  let before = curve.from;
  for (let step = 1; step <= steps; step++) {
    const next = pointAt(curve, step / steps);
    sums.push(sums.at(-1)! + distance(before, next));
    before = next;
  }
  return sums;
}

/** The length of a curve, and the `t` at a length from its start. */
export function measure(curve: Curve): { length: number; at(length: number): number } {
  const sums = lengths(curve);
  const length = sums.at(-1)!;
  return {
    length,
    at(wanted) {
      const step = sums.findIndex((sum) => sum >= wanted);
      if (step <= 0) return step < 0 ? 1 : 0;
      const [low, high] = [sums[step - 1]!, sums[step]!];
      return (step - 1 + (wanted - low) / (high - low || 1)) / steps;
    },
  };
}

/** The part of a curve between two of its `t`. */
export function cut(curve: Curve, from: number, to: number): Curve {
  const { from: a, control: c, to: b } = curve;
  const blend = (part: 'x' | 'y') =>
    (1 - from) * (1 - to) * a[part] + (from * (1 - to) + to * (1 - from)) * c[part] + from * to * b[part];
  return { from: pointAt(curve, from), control: { x: blend('x'), y: blend('y') }, to: pointAt(curve, to) };
}

/** The direction of a curve at `t`, of length 1. */
export function directionAt({ from, control, to }: Curve, t: number): Point {
  const x = (1 - t) * (control.x - from.x) + t * (to.x - control.x);
  const y = (1 - t) * (control.y - from.y) + t * (to.y - control.y);
  const length = Math.hypot(x, y);
  if (length > 0.001) return { x: x / length, y: y / length };
  const way = distance(from, to) || 1;
  return { x: (to.x - from.x) / way, y: (to.y - from.y) / way };
}

/** The curve moved to its left by so many pixels, seen in its direction. */
export function beside(curve: Curve, by: number): Curve {
  const move = (point: Point, t: number): Point => {
    const { x, y } = directionAt(curve, t);
    return { x: point.x + y * by, y: point.y - x * by };
  };
  return { from: move(curve.from, 0), control: move(curve.control, 0.5), to: move(curve.to, 1) };
}
