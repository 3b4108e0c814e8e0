import { type Box, boxOverlap, type Point } from '../geometry/point.ts';

/** An actor that asks for a label. */
export interface LabelRequest {
  id: string;
  center: Point;
  radius: number;
  width: number;
  height: number;
  /** It is placed even where it covers lines or other actors; another label it never covers. */
  required: boolean;
  /** It is placed only where it covers next to nothing. */
  spare?: boolean;
}

/** Where a label stands: the offset of its left end and of its vertical middle from the actor's middle. */
export interface PlacedLabel {
  id: string;
  dx: number;
  dy: number;
}

export interface Surroundings {
  /** Boxes of actors and discs. */
  boxes: readonly (Box & { owner?: string })[];
  /** Boxes that no label may cover: of labels that stand already, of the actor in the middle. */
  labels?: readonly Box[];
  /** Points along the lines, with what covering one costs. */
  linePoints: readonly (Point & { cost: number })[];
  /** The visible part of the canvas. */
  canvas: Box;
}

const gap = 6;
const dearest = 230;
/** The most that a label may cost that is one too many: it crosses a thin line or two. */
const dearestSpare = 30;
/** What it costs to cover another actor: more than any lines, so that only a label that must stand does so where every place is taken. */
const overActor = 1000;
const mostFinite = Number.MAX_VALUE;

/** How much farther off the places of each round are, in pixels. */
const rounds = [0, 16, 32];

/** Eight places round an actor, the best first: right, left, below, above, then the corners; the same farther off for one that must stand. */
const anchors = (request: LabelRequest): Point[] =>
  request.required
    ? rounds.flatMap((farther) => anchorsAt({ ...request, radius: request.radius + farther }))
    : anchorsAt(request);

function anchorsAt({ radius, width, height }: LabelRequest): Point[] {
  const side = radius + gap;
  const level = radius + height / 2 + 3;
  const corner = radius * 0.72 + 4;
  return [
    { x: side, y: 0 },
    { x: -side - width, y: 0 },
    { x: -width / 2, y: level },
    { x: -width / 2, y: -level },
    { x: corner, y: corner + height / 4 },
    { x: corner, y: -corner - height / 4 },
    { x: -corner - width, y: corner + height / 4 },
    { x: -corner - width, y: -corner - height / 4 },
  ];
}

const holds = (box: Box, point: Point) =>
  point.x > box.left && point.x < box.right && point.y > box.top && point.y < box.bottom;

const within = (inner: Box, outer: Box) =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;

function cost(box: Box, rank: number, owner: string, placed: readonly Box[], around: Surroundings): number {
  let sum = rank * 1.5;
  for (const other of around.boxes) {
    if (other.owner === owner) continue;
    const area = boxOverlap(box, other);
    if (area > 0) sum += area * 2 + (other.owner === undefined ? 40 : overActor);
  }
  if (!within(box, around.canvas) || placed.some((other) => boxOverlap(box, other) > 0))
    return Number.POSITIVE_INFINITY;
  for (const point of around.linePoints) if (holds(box, point)) sum += point.cost;
  return sum;
}

/**
 * Places labels greedily in the order of the requests: each takes the cheapest of its anchors, and goes without
 * when even that costs too much and it is not required.
 */
export function placeLabels(requests: readonly LabelRequest[], around: Surroundings): PlacedLabel[] {
  const taken: Box[] = [...(around.labels ?? [])];
  const placed: PlacedLabel[] = [];
  for (const request of requests) {
    let best: { anchor: Point; box: Box; cost: number } | null = null;
    for (const [rank, anchor] of anchors(request).entries()) {
      const left = request.center.x + anchor.x;
      const top = request.center.y + anchor.y - request.height / 2;
      const box = { left, top, right: left + request.width, bottom: top + request.height };
      const price = cost(box, rank, request.id, taken, around);
      if (!best || price < best.cost) best = { anchor, box, cost: price };
      if (price < 1) break;
    }
    if (!best || best.cost > (request.required ? mostFinite : request.spare ? dearestSpare : dearest)) continue;
    taken.push(best.box);
    placed.push({ id: request.id, dx: best.anchor.x, dy: best.anchor.y });
  }
  return placed;
}
