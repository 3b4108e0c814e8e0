import { distance, type Point } from './point.ts';

/** A quadratic curve from one actor to another. */
export interface Curve {
  from: Point;
  control: Point;
  to: Point;
}

/**
 * How far the control point of a line stands off the straight way, in pixels; a pair of opposite lines
 * is bowed further apart. The renderer's shader computes the same.
 */
export const bow = (length: number, reciprocal: boolean): number =>
  reciprocal ? Math.min(46, Math.max(16, 0.13 * length)) : Math.min(26, 0.06 * length);

/** The curve of a line, bowed to the right of travel by `factor` times its bow. */
export function lineCurve(from: Point, to: Point, reciprocal: boolean, factor = 1): Curve {
  const length = distance(from, to) || 1;
  const off = bow(length, reciprocal) * factor;
  return {
    from,
    to,
    control: {
      x: (from.x + to.x) / 2 - ((to.y - from.y) / length) * off,
      y: (from.y + to.y) / 2 + ((to.x - from.x) / length) * off,
    },
  };
}

/** The point of a curve at `t` from 0 to 1. */
export function pointAt({ from, control, to }: Curve, t: number): Point {
  const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t * t];
  return { x: a * from.x + b * control.x + c * to.x, y: a * from.y + b * control.y + c * to.y };
}

/** Points spread over a curve, its ends left out. */
export const samples = (curve: Curve, count: number): Point[] =>
  Array.from({ length: count }, (_, index) => pointAt(curve, (index + 1) / (count + 1)));
