import { convexHull, isInside } from '../core/geometry/hull.ts';
import { type Box, boundsOf, boxOverlap, type Point } from '../core/geometry/point.ts';
import type { Field } from '../core/graph/groups.ts';
import type { Palette } from './palette.ts';

/** How far a field reaches beyond its actors, in pixels. */
const margin = 26;
const nameHeight = 12;

/** What a field is drawn over and beside: every actor by its place, and the boxes of the labels. */
interface Surroundings {
  places: ReadonlyMap<string, Point>;
  labels: readonly Box[];
  /** The fields themselves. */
  hulls: readonly (readonly Point[])[];
  /** The part of the canvas that names may stand on. */
  free: Box;
}

/** The hull of points, widened and with round corners, as a field of the ground's colour. */
function drawGround(context: CanvasRenderingContext2D, hull: readonly Point[], { ground }: Palette): void {
  context.beginPath();
  for (const [index, { x, y }] of hull.entries()) {
    if (index === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
  context.closePath();
  context.fillStyle = ground;
  context.strokeStyle = ground;
  context.lineWidth = 2 * margin;
  context.lineJoin = 'round';
  context.fill();
  context.stroke();
}

/** Boxes for a name of this width around a field: above it, below it, at its corners. */
function boxesAround(hull: readonly Point[], width: number): Box[] {
  const bounds = boundsOf(hull)!;
  const at = (x: number, y: number): Box => ({
    ...{ left: x - width / 2, right: x + width / 2 },
    ...{ top: y - nameHeight / 2, bottom: y + nameHeight / 2 },
  });
  const reach = margin + nameHeight;
  const corners = hull.flatMap(({ x, y }) => [at(x, y - reach), at(x, y + reach)]);
  const middle = (bounds.left + bounds.right) / 2;
  return [at(middle, bounds.top - reach), ...corners, at(middle, bounds.bottom + reach)];
}

/** The first of the boxes that lies on the canvas and over no label, no actor and no field. */
function freeBox(boxes: readonly Box[], { places, labels, hulls, free }: Surroundings): Box | undefined {
  const actors = [...places.values()].map(({ x, y }) => ({ left: x - 16, right: x + 16, top: y - 16, bottom: y + 16 }));
  const taken = [...labels, ...actors];
  return boxes.find(
    (box) =>
      box.left > free.left &&
      box.right < free.right &&
      box.top > free.top &&
      box.bottom < free.bottom &&
      taken.every((other) => boxOverlap(box, other) === 0) &&
      hulls.every((hull) => !isInside(hull, { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 })),
  );
}

/** Writes the name of a field beside it where there is room; the legend has the others. */
function drawName(
  context: CanvasRenderingContext2D,
  name: string,
  hull: readonly Point[],
  palette: Palette,
  surroundings: Surroundings,
): Box | null {
  context.font = `600 11px ${palette.serif}`;
  context.letterSpacing = '0.09em';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = palette.paper;
  context.fillStyle = palette.quiet;
  const text = name.toUpperCase();
  const box = freeBox(boxesAround(hull, context.measureText(text).width), surroundings);
  if (!box) return null;
  const at = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  context.strokeText(text, at.x, at.y);
  context.fillText(text, at.x, at.y);
  return box;
}

/**
 * Draws the fields of communities under everything, and their names. A field that others would stand on is left out: it
 * would say that they belong to it.
 */
export function drawFields(
  context: CanvasRenderingContext2D,
  fields: readonly Field[],
  palette: Palette,
  surroundings: Omit<Surroundings, 'hulls'>,
): void {
  const { places, labels } = surroundings;
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  if (fields.length === 0) return;
  const hulls = fields.flatMap(({ name, members }) => {
    const hull = convexHull(members.flatMap((id) => places.get(id) ?? []));
    const own = new Set(members);
    const strangers = [...places].some(([id, place]) => !own.has(id) && isInside(hull, place));
    return hull.length > 1 && !strangers ? [{ name, hull }] : [];
  });
  for (const { hull } of hulls) drawGround(context, hull, palette);
  const taken = [...labels];
  for (const { name, hull } of hulls) {
    const box = drawName(context, name, hull, palette, {
      ...surroundings,
      ...{ labels: taken, hulls: hulls.map((other) => other.hull) },
    });
    if (box) taken.push(box);
  }
}
