import type { Point } from '../geometry/point.ts';
import { separate } from './separate.ts';

/** How far a member may be from the middle of its group of one, and the room round a group, in usual distances. */
const reach = 0.75;
const margin = 0.8;
const rounds = 500;
const anywhere = {
  left: Number.NEGATIVE_INFINITY,
  right: Number.POSITIVE_INFINITY,
  top: Number.NEGATIVE_INFINITY,
  bottom: Number.POSITIVE_INFINITY,
};

/**
 * Draws each group together and moves groups apart until each has a disc of its own, so that nobody stands among the
 * members of another group. `groups` numbers the group of each point; those of nobody are null.
 */
export function partGroups(points: readonly Point[], groups: readonly (number | null)[]): Point[] {
  const unit = usualSpacing(points);
  const members = new Map<number | string, number[]>();
  for (const at of points.keys()) {
    const key = groups[at] ?? `alone ${at}`;
    members.set(key, [...(members.get(key) ?? []), at]);
  }
  const parts = [...members.values()].map((ids) => {
    const own = ids.map((at) => points[at]!);
    const middle = middleOf(own);
    const widest = Math.max(...own.map(({ x, y }) => Math.hypot(x - middle.x, y - middle.y)));
    const radius = ids.length > 1 ? unit * reach * Math.sqrt(ids.length) : 0;
    return { ids, middle, radius, scale: widest > 0 ? radius / widest : 0 };
  });
  const discs = parts.map(({ middle, radius }) => ({ ...middle, radius }));
  const places = separate(discs, anywhere, () => unit * margin, rounds);
  const moved = [...points];
  for (const [at, { ids, middle, scale }] of parts.entries()) {
    for (const id of ids) {
      const { x, y } = points[id]!;
      moved[id] = { x: places[at]!.x + (x - middle.x) * scale, y: places[at]!.y + (y - middle.y) * scale };
    }
  }
  return moved;
}

/** The side of the square that each point has to itself on average. */
function usualSpacing(points: readonly Point[]): number {
  const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  const area = spread(points.map(({ x }) => x)) * spread(points.map(({ y }) => y));
  return Math.sqrt(area / Math.max(1, points.length)) || 1;
}

const middleOf = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});
