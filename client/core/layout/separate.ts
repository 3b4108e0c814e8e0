import type { Obstacle } from '../geometry/bow-factor.ts';
import type { Box, Point } from '../geometry/point.ts';

const clampTo = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** Nearer than this two discs stand at the same point and have no way apart of their own. */
export const samePoint = 1e-6;

/** Pushes two discs apart when they are closer than the gap; true when they were. */
function part<Disc extends Obstacle>(a: Disc, b: Disc, gap: Gap<Disc>): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const apart = Math.sqrt(dx * dx + dy * dy);
  const needed = a.radius + b.radius + gap(a, b, apart);
  if (apart >= needed) return false;
  const [ux, uy] = apart < samePoint ? [1, 0] : [dx / apart, dy / apart];
  const push = (needed - apart) / 2;
  a.x -= ux * push;
  a.y -= uy * push;
  b.x += ux * push;
  b.y += uy * push;
  return true;
}

/** How many pixels two discs must keep between them where they stand, so far apart. */
export type Gap<Disc extends Obstacle = Obstacle> = (a: Disc, b: Disc, apart: number) => number;

/** Moves discs until none is nearer to another than their gap and all are in the box, or the rounds are used up. */
export function separate<Disc extends Obstacle>(
  discs: readonly Disc[],
  box: Box,
  gap: Gap<Disc>,
  rounds = 80,
): Point[] {
  const moved = discs.map((disc) => ({ ...disc }));
  for (let round = 0; round < rounds; round++) {
    let touched = false;
    for (let i = 0; i < moved.length; i++) {
      for (let j = i + 1; j < moved.length; j++) {
        touched = part(moved[i]!, moved[j]!, gap) || touched;
      }
    }
    for (const disc of moved) {
      disc.x = clampTo(disc.x, box.left, box.right);
      disc.y = clampTo(disc.y, box.top, box.bottom);
    }
    if (!touched) break;
  }
  return moved.map(({ x, y }) => ({ x, y }));
}
