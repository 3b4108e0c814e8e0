import type { Obstacle } from '../geometry/bow-factor.ts';
import { type Box, distance, offWay, type Point } from '../geometry/point.ts';

/** An actor that needs a place, with the places of those that lines join it to. */
export interface Newcomer {
  id: string;
  radius: number;
  /** Ids of neighbours, whether they have a place yet or not. */
  neighbours: readonly string[];
}

export interface Placed extends Obstacle {
  id: string;
}

/** Actors are kept so far from one another that a label fits between them; labels are wide, so more of it to the sides. */
const clearance = 58;
const flattened = 0.62;
const leastGap = 12;
/** How far from its neighbours a newcomer stands best, as a share of the shorter side of the box. */
const reach = 0.3;

function crowd(at: Point, radius: number, placed: readonly Placed[]): number {
  let sum = 0;
  for (const other of placed) {
    const gap = Math.hypot((at.x - other.x) * flattened, at.y - other.y) - radius - other.radius;
    if (gap < leastGap) sum += 6;
    if (gap < clearance) sum += ((clearance - Math.max(0, gap)) / clearance) ** 2 * 3;
  }
  return sum;
}

/** How many actors the ways to the neighbours would run over, and how many ways the place itself lies on. */
function crossings(at: Point, radius: number, ends: readonly Placed[], placed: readonly Placed[], ways: Way[]): number {
  let sum = 0;
  for (const end of ends) {
    for (const other of placed) if (other !== end && offWay(other, at, end) < other.radius + 9) sum++;
  }
  for (const { from, to } of ways) if (offWay(at, from, to) < radius + 12) sum++;
  return sum;
}

interface Way {
  from: Placed;
  to: Placed;
}

/** Points spread evenly over the box, about a hundred for every ten actors. */
function grid(box: Box, actors: number): Point[] {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const step = Math.min(36, Math.max(14, Math.sqrt((width * height) / (10 * Math.max(20, actors)))));
  const [columns, rows] = [Math.max(1, Math.floor(width / step)), Math.max(1, Math.floor(height / step))];
  return Array.from({ length: (columns + 1) * (rows + 1) }, (_, at) => ({
    x: box.left + ((at % (columns + 1)) / columns) * width,
    y: box.top + (Math.floor(at / (columns + 1)) / rows) * height,
  }));
}

/**
 * Places newcomers, in their order, where there is room among those who have a place: apart from everybody, not far from
 * their neighbours, off the lines there are. Nobody else moves.
 */
export function placeInRoom(known: readonly Placed[], newcomers: readonly Newcomer[], box: Box): Placed[] {
  const placed = [...known];
  const byId = new Map(placed.map((one) => [one.id, one]));
  const ways: Way[] = [];
  const points = grid(box, known.length + newcomers.length);
  const ideal = reach * Math.min(box.right - box.left, box.bottom - box.top);
  for (const { id, radius, neighbours } of newcomers) {
    const ends = neighbours.flatMap((other) => byId.get(other) ?? []);
    const middle =
      ends.length > 0
        ? mean(ends)
        : mean([
            { x: box.left, y: box.top },
            { x: box.right, y: box.bottom },
          ]);
    let best: { at: Point; cost: number } | null = null;
    for (const at of points) {
      const far = Math.abs(distance(at, middle) - (ends.length > 0 ? ideal : 0)) / ideal;
      let cost = far * 0.7 + crowd(at, radius, placed);
      if (best && cost >= best.cost) continue;
      cost += crossings(at, radius, ends.slice(0, 6), placed, ways);
      if (!best || cost < best.cost) best = { at, cost };
    }
    const one = { id, radius, ...best!.at };
    placed.push(one);
    byId.set(id, one);
    ways.push(...ends.map((end) => ({ from: one, to: end })));
  }
  return placed.slice(known.length);
}

const mean = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});
