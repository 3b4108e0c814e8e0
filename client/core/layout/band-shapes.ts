import type { Polarity } from '../../../shared/plover.ts';
import { type Curve, lineCurve, pointAt } from '../geometry/curve.ts';
import { isInside } from '../geometry/hull.ts';
import { distance, middleOf, offWay, type Point } from '../geometry/point.ts';
import { type Band, sidesTaken } from '../graph/bands.ts';
import { cut } from '../picture/cut.ts';

/** The place of a community: the hull of its field, or the mark of a folded one, which reaches a margin beyond its middle. */
export interface Outline {
  id: string;
  hull: readonly Point[];
  margin: number;
}

/** A band as it is drawn: along a curve from the edge of one community to that of the other. */
export interface BandShape {
  curve: Curve;
  sign: Exclude<Polarity, 'neutral'>;
  width: number;
  /** The share of the width that the other sign has. */
  minor: number;
  /** Stances of each sign, and the middle of where they are written. */
  negative: number;
  positive: number;
  counts: Point;
}

const widths = { least: 2, most: 10 };
const steps = 60;
/** Pixels between a community and its bands. */
const apart = 5;
/** Factors on the bow: the first whose curve runs over no third community is taken. */
const bows = [0.7, 1.5, 2.6, 3.8, -1.6, -2.6];
/** How much of a curve stays at least where two communities nearly touch. */
const leastPart = 0.2;

/** Whether a point lies on a community or nearer to it than so many pixels. */
function touches({ hull, margin }: Outline, point: Point, gap: number): boolean {
  if (isInside(hull, point)) return true;
  return hull.some((corner, at) => offWay(point, corner, hull[(at + 1) % hull.length]!) <= margin + gap);
}

/** The part of a curve between the edges of two communities. */
function between(curve: Curve, from: Outline, to: Outline): [number, number] {
  const ts = Array.from({ length: steps + 1 }, (_, step) => step / steps);
  const start = ts.findLast((t) => t < 0.9 && touches(from, pointAt(curve, t), apart)) ?? 0;
  const end = ts.find((t) => t > 0.1 && touches(to, pointAt(curve, t), apart)) ?? 1;
  if (end - start >= leastPart) return [start, end];
  const middle = Math.min(1 - leastPart / 2, Math.max(leastPart / 2, (start + end) / 2));
  return [middle - leastPart / 2, middle + leastPart / 2];
}

/** The way of a band: bowed so that it keeps off other communities, and off the band that comes back. */
function wayOf(from: Outline, to: Outline, others: readonly Outline[]): Curve {
  const ways = bows.map((bow) => {
    const curve = lineCurve(middleOf(from.hull), middleOf(to.hull), true, bow);
    const [start, end] = between(curve, from, to);
    return cut(curve, start, end);
  });
  const clear = (curve: Curve) =>
    Array.from({ length: 16 }, (_, step) => pointAt(curve, (step + 0.5) / 16)).every(
      (point) => !others.some((other) => touches(other, point, 0)),
    );
  return ways.find(clear) ?? ways[0]!;
}

/** Pixels between a band and what is written beside it, half a line of it, and half a letter. */
const words = { off: 4, half: 8, letter: 3.6 };

/** Where the counts of a band stand: beside it, on the side that it bows to, off the band that comes back. */
function beside(curve: Curve, width: number, counts: string): Point {
  const at = pointAt(curve, 0.5);
  const { from, control, to } = curve;
  const straight = middleOf([from, to]);
  const length = distance(control, straight) || 1;
  const side = { x: (control.x - straight.x) / length, y: (control.y - straight.y) / length };
  const reach = Math.abs(side.x) * words.letter * counts.length + Math.abs(side.y) * words.half;
  const off = width / 2 + words.off + reach;
  return { x: at.x + side.x * off, y: at.y + side.y * off };
}

/** The bands of communities, each as wide as it has stances that take a side. */
export function bandShapes(bands: readonly Band[], outlines: readonly Outline[]): BandShape[] {
  const byId = new Map(outlines.map((outline) => [outline.id, outline]));
  const most = Math.max(1, ...bands.map(sidesTaken));
  return bands.flatMap((band): BandShape | [] => {
    const [from, to] = [byId.get(band.source), byId.get(band.target)];
    if (!from || !to || from.hull.length === 0 || to.hull.length === 0) return [];
    const others = outlines.filter((outline) => outline !== from && outline !== to);
    const curve = wayOf(from, to, others);
    const { negative, positive } = band.byPolarity;
    const width = widths.least + ((widths.most - widths.least) * sidesTaken(band)) / most;
    return {
      ...{ curve, negative, positive },
      sign: negative >= positive ? 'negative' : 'positive',
      width,
      counts: beside(curve, width, countsOf({ negative, positive })),
      minor: Math.min(negative, positive) / sidesTaken(band),
    };
  });
}

/** `−16 +2`, what is not there left out. */
export const countsOf = ({ negative, positive }: Pick<BandShape, 'negative' | 'positive'>): string =>
  [negative > 0 && `−${negative}`, positive > 0 && `+${positive}`].filter(Boolean).join(' ');
