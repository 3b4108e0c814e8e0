import { type Curve, pointAt } from '../geometry/curve.ts';
import { around, type Box, boxOverlap, distance, type Point } from '../geometry/point.ts';

const slides = [0.5, 0.42, 0.58, 0.36, 0.64, 0.3];
const clearance = 13;

/** Where on its line a sign disc stands: the middle, or the next place that keeps off actors and other discs. */
export function placeDisc(curve: Curve, busy: readonly (Point & { radius: number })[]): Point {
  const clear = (point: Point) => busy.every((other) => distance(other, point) > other.radius + clearance);
  return slides.map((t) => pointAt(curve, t)).find(clear) ?? pointAt(curve, 0.5);
}

const numberRadius = 10;
const numberSlides = [...slides, 0.7, 0.24, 0.76];
const beside = 18;

/** Places a number may take: along its line, then beside its middle. */
function numberPlaces(curve: Curve): Point[] {
  const middle = pointAt(curve, 0.5);
  const length = distance(curve.from, curve.to) || 1;
  const off = (side: number) => ({
    x: middle.x - ((curve.to.y - curve.from.y) / length) * side,
    y: middle.y + ((curve.to.x - curve.from.x) / length) * side,
  });
  return [...numberSlides.map((t) => pointAt(curve, t)), off(beside), off(-beside)];
}

/** Where the number of a line stands: as a disc, but off names, too, and beside the line where all of it is taken. */
export function placeNumber(
  curve: Curve,
  busy: readonly (Point & { radius: number })[],
  labels: readonly Box[],
): Point {
  const apart = (point: Point) => busy.every((other) => distance(other, point) > other.radius + numberRadius);
  const readable = (point: Point) => labels.every((label) => boxOverlap(around(point, numberRadius), label) === 0);
  const places = numberPlaces(curve);
  return places.find((point) => apart(point) && readable(point)) ?? places.find(readable) ?? pointAt(curve, 0.5);
}
