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
  /** The part of the canvas that it may stand on; one that is required stands elsewhere where it finds no place there. */
  within?: Box;
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
/** The most that a label may cost that is one too many: it crosses a few thin lines, but leaves no doubt whose it is. */
const dearestSpare = 75;
/** What it costs to cover another actor: more than any lines, so that only a label that must stand does so where every place is taken. */
const overActor = 1000;
const mostFinite = Number.MAX_VALUE;

/** How much farther off the places of each round are, in pixels. */
const rounds = [0, 16, 32];
/** What a place costs for each pixel that it is farther off. */
const perFarther = 4;
/** What it costs to stand as near to another actor as to one's own: nobody could tell whose name it is. */
const doubtful = 80;

/** Eight places round an actor, the best first: right, left, below, above, then the corners; the same farther off for one that must stand. */
const anchors = (request: LabelRequest): Anchor[] =>
  (request.required ? rounds : rounds.slice(0, 1)).flatMap((farther) =>
    anchorsAt({ ...request, radius: request.radius + farther }).map((at) => ({ ...at, farther })),
  );

interface Anchor extends Point {
  farther: number;
}

/** The offset of a label above or below its actor: in the middle, or at the edge of the canvas as far from it as the actor itself allows. */
function shifted({ center, radius, width }: LabelRequest, canvas: Box): number {
  const inside = Math.min(Math.max(center.x - width / 2, canvas.left), canvas.right - width);
  return Math.min(radius, Math.max(-width - radius, inside - center.x));
}

/** Pixels between two boxes. */
const between = (a: Box, b: Box): number =>
  Math.hypot(Math.max(0, a.left - b.right, b.left - a.right), Math.max(0, a.top - b.bottom, b.top - a.bottom));

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

function cost(
  box: Box,
  rank: number,
  request: LabelRequest,
  farther: number,
  placed: readonly Box[],
  around: Surroundings,
): number {
  if (!within(box, around.canvas) || placed.some((other) => boxOverlap(box, other) > 0))
    return Number.POSITIVE_INFINITY;
  let sum = (rank % 8) * 1.5 + farther * perFarther;
  for (const other of around.boxes) {
    if (other.owner === request.id) continue;
    const area = boxOverlap(box, other);
    if (area > 0) sum += area * 2 + (other.owner === undefined ? 40 : overActor);
    else if (other.owner !== undefined && between(box, other) <= farther + gap) sum += doubtful;
  }
  for (const point of around.linePoints) if (holds(box, point)) sum += point.cost;
  return sum;
}

const overlapOf = (a: Box, b: Box): Box => ({
  ...{ left: Math.max(a.left, b.left), right: Math.min(a.right, b.right) },
  ...{ top: Math.max(a.top, b.top), bottom: Math.min(a.bottom, b.bottom) },
});

/** A place that a label may take. */
interface Place {
  box: Box;
  farther: number;
}

/** The places of a label in the order of its anchors. */
const placesOf = (request: LabelRequest, canvas: Box): Place[] =>
  anchors(request).map(({ x, y, farther }) => {
    const left = request.center.x + (x === -request.width / 2 ? shifted(request, canvas) : x);
    const top = request.center.y + y - request.height / 2;
    return { box: { left, top, right: left + request.width, bottom: top + request.height }, farther };
  });

/** What of the surroundings can matter to any of the places: most of a canvas is far from each actor. */
function nearTo(places: readonly Place[], { boxes, linePoints, canvas }: Surroundings): Surroundings {
  const most = Math.max(...rounds) + gap;
  const reach = {
    left: Math.min(...places.map(({ box }) => box.left)) - most,
    top: Math.min(...places.map(({ box }) => box.top)) - most,
    right: Math.max(...places.map(({ box }) => box.right)) + most,
    bottom: Math.max(...places.map(({ box }) => box.bottom)) + most,
  };
  return {
    boxes: boxes.filter((box) => between(box, reach) === 0),
    linePoints: linePoints.filter((point) => holds(reach, point)),
    canvas,
  };
}

/** What a label may stand on, the best first: its own part of the canvas, and for one that must stand the rest, too. */
const groundsOf = ({ within, required }: LabelRequest, canvas: Box): Box[] => [
  ...(within ? [overlapOf(within, canvas)] : []),
  ...(!within || required ? [canvas] : []),
];

const dearestFor = ({ required, spare }: LabelRequest): number =>
  required ? mostFinite : spare ? dearestSpare : dearest;

/** The place that costs a label least. */
function cheapest(request: LabelRequest, taken: readonly Box[], around: Surroundings): { box: Box; cost: number } {
  const [first, ...others] = placesOf(request, around.canvas);
  const near = nearTo([first!, ...others], around);
  const priced = ({ box, farther }: Place, rank: number) => ({
    box,
    cost: cost(box, rank, request, farther, taken, near),
  });
  let best = priced(first!, 0);
  for (const [at, place] of others.entries()) {
    if (best.cost < 1) break;
    const next = priced(place, at + 1);
    if (next.cost < best.cost) best = next;
  }
  return best;
}

/**
 * Places labels greedily in the order of the requests: each takes the cheapest of its anchors, and goes without
 * when even that costs too much and it is not required.
 */
export function placeLabels(requests: readonly LabelRequest[], around: Surroundings): PlacedLabel[] {
  const taken: Box[] = [...(around.labels ?? [])];
  const placed: PlacedLabel[] = [];
  for (const request of requests) {
    const best = groundsOf(request, around.canvas)
      .map((canvas) => cheapest(request, taken, { ...around, canvas }))
      .find((place) => place.cost <= dearestFor(request));
    if (!best) continue;
    taken.push(best.box);
    const { left, top } = best.box;
    placed.push({ id: request.id, dx: left - request.center.x, dy: top + request.height / 2 - request.center.y });
  }
  return placed;
}
