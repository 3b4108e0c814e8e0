import type { Box, Point } from '../geometry/point.ts';

/** Turns the points so that their widest spread lies along the longer side of the box. */
function alongLongerSide(points: readonly Point[], box: Box): Point[] {
  const mean = { x: average(points.map((point) => point.x)), y: average(points.map((point) => point.y)) };
  const centered = points.map((point) => ({ x: point.x - mean.x, y: point.y - mean.y }));
  const xx = average(centered.map((point) => point.x ** 2));
  const yy = average(centered.map((point) => point.y ** 2));
  const xy = average(centered.map((point) => point.x * point.y));
  const upright = box.bottom - box.top > box.right - box.left;
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy) - (upright ? Math.PI / 2 : 0);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return centered.map((point) => ({ x: point.x * cos + point.y * sin, y: point.y * cos - point.x * sin }));
}

const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/**
 * Spreads values over 0..1: partly by their size, partly by their rank, so that a dense middle opens up
 * and far outliers come nearer.
 */
export function spread(values: readonly number[], byRank = 0.45): number[] {
  const least = Math.min(...values);
  const range = Math.max(...values) - least;
  if (range === 0) return values.map(() => 0.5);
  const order = values.map((_, index) => index).sort((a, b) => values[a]! - values[b]! || a - b);
  const rank = new Array<number>(values.length);
  for (const [at, index] of order.entries()) rank[index] = at / (values.length - 1);
  return values.map((value, index) => (1 - byRank) * ((value - least) / range) + byRank * rank[index]!);
}

/** Places the points of a layout in a box of pixels, filling it; `byRank` is the share of their rank in where they stand. */
export function fitInto(points: readonly Point[], box: Box, byRank?: number): Point[] {
  if (points.length === 0) return [];
  const turned = alongLongerSide(points, box);
  const xs = spread(
    turned.map((point) => point.x),
    byRank,
  );
  const ys = spread(
    turned.map((point) => point.y),
    byRank,
  );
  return points.map((_, index) => ({
    x: box.left + xs[index]! * (box.right - box.left),
    y: box.top + ys[index]! * (box.bottom - box.top),
  }));
}
