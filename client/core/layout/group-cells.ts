import { type Box, middleOf, offWay, type Point } from '../geometry/point.ts';

/** How many actors a group has, and how strongly lines tie it to each group. */
export interface GroupSize {
  size: number;
  ties: readonly number[];
}

/** Pixels between two cells, in which the bands between groups are read: at most, and as a share of the box. */
const gap = { x: { most: 96, share: 0.15 }, y: { most: 72, share: 0.15 } };
/** The share of the box that all gaps in a row take at most. */
const mostGaps = 0.4;

const gapIn = (length: number, parts: number, { most, share }: { most: number; share: number }): number =>
  Math.min(most, share * length, (mostGaps * length) / Math.max(1, parts - 1));
/** Up to so many groups every order is tried. */
const mostTried = 6;
/** What a tie costs more that runs over a third group. */
const overThird = 3;

/** How much room a group gets: more for more actors, but small ones have names, too. */
const roomOf = (size: number): number => 2 + size ** 0.75;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Shares a length out by weights, with gaps between the parts. */
function shareOut(from: number, to: number, weights: readonly number[], between: number): [number, number][] {
  const free = to - from - between * (weights.length - 1);
  const all = sum(weights);
  let at = from;
  return weights.map((weight) => {
    const part: [number, number] = [at, at + (free * weight) / all];
    at = part[1] + between;
    return part;
  });
}

/** Cells in rows for groups in this order. */
function cellsInRows(order: readonly number[], groups: readonly GroupSize[], box: Box): Box[] {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const rows = Math.max(1, Math.round(Math.sqrt((order.length * height) / width)));
  const perRow = Math.ceil(order.length / rows);
  const parts = Array.from({ length: Math.ceil(order.length / perRow) }, (_, row) =>
    order.slice(row * perRow, (row + 1) * perRow),
  );
  const rooms = parts.map((part) => part.map((group) => roomOf(groups[group]!.size)));
  const heights = shareOut(
    box.top,
    box.bottom,
    rooms.map((room) => Math.sqrt(sum(room) / room.length)),
    gapIn(height, rooms.length, gap.y),
  );
  const cells = new Array<Box>(groups.length);
  for (const [row, part] of parts.entries()) {
    const widths = shareOut(box.left, box.right, rooms[row]!, gapIn(width, part.length, gap.x));
    const [top, bottom] = heights[row]!;
    for (const [at, group] of part.entries()) {
      const [left, right] = widths[at]!;
      cells[group] = { left, right, top, bottom };
    }
  }
  return cells;
}

const centerOf = ({ left, right, top, bottom }: Box): Point =>
  middleOf([
    { x: left, y: top },
    { x: right, y: bottom },
  ]);

/** How far the ties of groups run, more where a third group is in their way. */
function costOf(cells: readonly Box[], groups: readonly GroupSize[]): number {
  const centers = cells.map(centerOf);
  let cost = 0;
  for (const [a, { ties }] of groups.entries())
    for (let b = a + 1; b < groups.length; b++) {
      const [from, to] = [centers[a]!, centers[b]!];
      const length = Math.hypot(to.x - from.x, to.y - from.y);
      const hindered = centers.some(
        (center, third) =>
          third !== a &&
          third !== b &&
          offWay(center, from, to) < Math.min(cells[third]!.right - center.x, cells[third]!.bottom - center.y),
      );
      cost += ties[b]! * length * (hindered ? overThird : 1);
    }
  return cost;
}

/** All orders of so many things, the given one first. */
function orders(things: readonly number[]): number[][] {
  if (things.length <= 1) return [[...things]];
  return things.flatMap((first) => orders(things.filter((other) => other !== first)).map((rest) => [first, ...rest]));
}

/** A cell of the box for each group, so that those that have most to do with each other are neighbours. */
export function groupCells(groups: readonly GroupSize[], box: Box): Box[] {
  const all = [...groups.keys()];
  const tried = all.length <= mostTried ? orders(all) : [all];
  let best: { cells: Box[]; cost: number } | null = null;
  for (const order of tried) {
    const cells = cellsInRows(order, groups, box);
    const cost = costOf(cells, groups);
    if (!best || cost < best.cost) best = { cells, cost };
  }
  return best?.cells ?? [];
}
