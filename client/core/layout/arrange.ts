import { bowFactor, type Obstacle } from '../geometry/bow-factor.ts';
import { type Box, boundsOf, distance, type Point } from '../geometry/point.ts';
import { fitInto } from './fit.ts';
import { placeInRoom } from './free-room.ts';
import { gather } from './gather.ts';
import { groupCells } from './group-cells.ts';
import type { Link } from './layout-job.ts';
import { type Gap, samePoint, separate } from './separate.ts';

/** What is to be laid out: actors, those first that come first to a place, and the lines among them. */
export interface ArrangeJob {
  ids: string[];
  radii: number[];
  /** How wide the name of each actor is, in pixels. */
  names: number[];
  links: Link[];
  /** Where each actor stands already, in pixels; null for those without a place. */
  known: (Point | null)[];
  /** Places that are only marked; they move along with those of the actors. */
  marks: Point[];
  /** Whether the first actor is the one in the middle. */
  centered: boolean;
  /** The group of each actor, null for those of none, where groups are to stand apart; else null. */
  groups: (number | null)[] | null;
  box: Box;
}

/** Places in pixels in the order of the job's ids, and the factor on the bow of each link. */
export interface Arrangement {
  places: Point[];
  bows: number[];
  marks: Point[];
  /** The cell of each group, by its number, where groups stand apart. */
  cells: Box[];
}

/** A force layout: places of no particular scale for actors and links. */
export type Force = (ids: readonly string[], links: readonly Link[]) => Point[];

/** With fewer of the actors in place than this a layout of its own is worth more than the places. */
const leastKnown = 1 / 3;

/** Above this many pairs of line and actor the search for clear ways takes too long, and lines keep their plain bow. */
const clearWayBudget = 400_000;

/** An actor with its name, of some width. */
interface Named extends Obstacle {
  name: number;
}

/** The height of a name, and what stays free beside one, in pixels. */
const nameSize = { height: 16, apart: 6 };

/** What two actors keep between them so that each has room for its name below it: they stand so far beside or so far above each other, whichever is less on their way apart. */
function gapForNames(a: Named, b: Named, apart: number): number {
  const widths = Math.max(2 * a.radius, a.name) + Math.max(2 * b.radius, b.name);
  const beside = widths / 2 + nameSize.apart;
  const above = a.radius + b.radius + nameSize.height + nameSize.apart;
  // Two at the same point move apart sideways.
  const needed =
    apart < samePoint
      ? beside
      : Math.min((beside * apart) / Math.abs(b.x - a.x), (above * apart) / Math.abs(b.y - a.y));
  return needed - a.radius - b.radius;
}

/** The gap among all in a room: that for names where these have room, else as much of it as there is, but the actors themselves keep off each other as far as they can. */
function gapInRoom(discs: readonly Named[], { left, top, right, bottom }: Box): Gap<Named> {
  const area = (right - left) * (bottom - top);
  const taken = discs.reduce(
    (sum, { radius, name }) =>
      sum + (Math.max(2 * radius, name) + nameSize.apart) * (2 * radius + nameSize.height + nameSize.apart),
    0,
  );
  const share = Math.min(1, Math.sqrt(area / taken));
  const even = Math.sqrt(area / discs.length);
  return (a, b, apart) => {
    const radii = a.radius + b.radius;
    return Math.max(share * (gapForNames(a, b, apart) + radii), Math.min(radii + leastGap, even)) - radii;
  };
}

/** From so many actors on only some have their names, and these find room. */
const mostNamed = 80;

/** What stays free between two actors even in a crowd, in pixels. */
const leastGap = 3;

/** Labels need room between a few actors, and busy pairs need it for the lines between them; many actors only must not touch. */
function gapAmong(actors: number): Gap {
  if (actors >= 250) return () => leastGap;
  if (actors >= 80) return (a, b) => 10 + Math.max(0, Math.min(a.radius, b.radius) - 8) * 2;
  return (a, b) => 26 + Math.max(0, Math.min(a.radius, b.radius) - 7) * 6;
}

/**
 * Lays a graph out in its box. Where enough actors stand already they keep their places and the others come into the
 * free room; else all are laid out by `force`. No actor lies over another, and lines bow round third actors.
 */
export function arrange(job: ArrangeJob, force: Force): Arrangement {
  const { ids, radii, names, box } = job;
  if (job.groups) {
    const units = unitsOf(job.groups);
    const { places, cells } = layOutCells(job, units, force);
    const numbered = units.flatMap(([first], unit) =>
      job.groups![first!] === null ? [] : [[job.groups![first!]!, cells[unit]!] as const],
    );
    return {
      places,
      bows: bowsOf(job, places),
      marks: job.marks,
      cells: Object.assign([], Object.fromEntries(numbered)),
    };
  }
  const near = job.centered ? bringNear(job) : same;
  const brought = job.known.map((place) => place && near(place));
  const known = job.centered ? clearMiddle(brought, box) : brought;
  const standing = known.filter((place) => place !== null).length;
  const afresh = standing === 0 || standing < ids.length * leastKnown;
  const found = afresh ? layOut(job, force) : fillIn({ ...job, known });
  const discs = found.map((place, at) => ({ ...place, radius: radii[at]!, name: names[at]! }));
  const places = separate(discs, box, gapIn(job, standing, afresh));
  return { places, bows: bowsOf(job, places), marks: job.marks.map(near), cells: [] };
}

/** Names get room where all are laid out; those who stand already do not move for names. */
function gapIn({ ids }: ArrangeJob, standing: number, afresh: boolean): Gap<Named> {
  const gap = gapAmong(ids.length);
  if (afresh && ids.length < mostNamed) return (a, b, apart) => Math.max(gap(a, b, apart), gapForNames(a, b, apart));
  return afresh || standing === ids.length ? gap : () => 6;
}

const same = (place: Point): Point => place;

/** How far from the actor in the middle the others stand at least: a share of the shorter side of the box, and pixels. */
const leastRoom = { share: 0.24, most: 140 };

const mostEnlarged = 1.8;

/**
 * Brings an actor and those in place around it nearer, as a camera would: the actor toward the middle of the box, the
 * others as far apart as the box allows. Nobody's place changes in relation to the others.
 */
function bringNear({ known, box }: ArrangeJob): (place: Point) => Point {
  const center = known[0];
  const bounds = boundsOf(known.filter((place) => place !== null));
  if (!center || !bounds) return same;
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const reachX = Math.max(center.x - bounds.left, bounds.right - center.x, 1);
  const reachY = Math.max(center.y - bounds.top, bounds.bottom - center.y, 1);
  const scale = clamp(Math.min(width / 2 / reachX, height / 2 / reachY), 1, mostEnlarged);
  const to = {
    x: clamp(
      (box.left + box.right) / 2,
      box.left + scale * (center.x - bounds.left),
      box.right - scale * (bounds.right - center.x),
    ),
    y: clamp(
      (box.top + box.bottom) / 2,
      box.top + scale * (center.y - bounds.top),
      box.bottom - scale * (bounds.bottom - center.y),
    ),
  };
  return ({ x, y }) => ({ x: to.x + scale * (x - center.x), y: to.y + scale * (y - center.y) });
}

/** Moves those who stand too near to the first one for their line to be read away from it. */
function clearMiddle(known: readonly (Point | null)[], box: Box): (Point | null)[] {
  const [center, ...others] = known;
  if (!center) return [...known];
  const least = Math.min(leastRoom.most, leastRoom.share * Math.min(box.right - box.left, box.bottom - box.top));
  const push = (place: Point): Point => {
    const apart = distance(place, center);
    const factor = apart > 0 && apart < least ? least / apart : 1;
    return { x: center.x + factor * (place.x - center.x), y: center.y + factor * (place.y - center.y) };
  };
  return [center, ...others.map((place) => place && push(place))];
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

function layOut({ ids, links, box }: ArrangeJob, force: Force): Point[] {
  const free = force(ids, links);
  const neighbours = neighboursOf(ids, links);
  const gathered = gather(new Map(ids.map((id, at) => [id, free[at]!])), (id) => neighbours.get(id) ?? []);
  return fitInto(
    ids.map((id) => gathered.get(id)!),
    box,
  );
}

/** The numbers of the actors of each group; those in none stand together. */
function unitsOf(groups: readonly (number | null)[]): number[][] {
  const units = new Map<number | null, number[]>();
  for (const [at, group] of groups.entries()) units.set(group, [...(units.get(group) ?? []), at]);
  return [...units.values()];
}

/** What of a cell its actors leave free, in pixels and at most as a share of it: their names stand beside them, and that of the group above them. */
const cellRoom = { side: { most: 64, share: 0.2 }, top: 48, bottom: 30, most: 0.7 };

/** The part of a cell that its actors stand in. */
function roomIn(cell: Box): Box {
  const side = Math.min(cellRoom.side.most, cellRoom.side.share * (cell.right - cell.left));
  const shrunk = Math.min(1, (cellRoom.most * (cell.bottom - cell.top)) / (cellRoom.top + cellRoom.bottom));
  return {
    ...{ left: cell.left + side, right: cell.right - side },
    ...{ top: cell.top + shrunk * cellRoom.top, bottom: cell.bottom - shrunk * cellRoom.bottom },
  };
}

/** How far cells reach beyond the box of actors at most, since names stand inside, and how near to the edge of the canvas. */
const [beyond, edge] = [44, 10];

/** Lays each group out by itself, in a cell of its own. */
function layOutCells(job: ArrangeJob, units: readonly (readonly number[])[], force: Force) {
  const { ids, links, radii, names, box } = job;
  const unitOf = new Map(units.flatMap((unit, number) => unit.map((at) => [at, number] as const)));
  const sizes = units.map(({ length: size }) => ({ size, ties: units.map(() => 0) }));
  for (const { source, target, weight } of links) {
    const [a, b] = [unitOf.get(source)!, unitOf.get(target)!];
    sizes[a]!.ties[b]! += weight;
    sizes[b]!.ties[a]! += weight;
  }
  const places = new Array<Point>(ids.length);
  const cells = groupCells(sizes, {
    ...box,
    left: Math.max(edge, box.left - beyond),
    top: box.top - cellRoom.top + cellRoom.bottom,
    bottom: box.bottom + edge,
  });
  for (const [number, cell] of cells.entries()) {
    const unit = units[number]!;
    const room = roomIn(cell);
    const own = new Map(unit.map((at, rank) => [at, rank]));
    const inside = links.flatMap((link) => {
      const [source, target] = [own.get(link.source), own.get(link.target)];
      return source === undefined || target === undefined ? [] : { ...link, source, target };
    });
    const found = fitInto(
      force(
        unit.map((at) => ids[at]!),
        inside,
      ),
      room,
    );
    const discs = found.map((place, rank) => ({ ...place, radius: radii[unit[rank]!]!, name: names[unit[rank]!]! }));
    for (const [rank, place] of separate(discs, room, gapInRoom(discs, room)).entries()) places[unit[rank]!] = place;
  }
  return { places, cells };
}

function fillIn({ ids, radii, links, known, box }: ArrangeJob): Point[] {
  const neighbours = neighboursOf(ids, links);
  const standing = ids.flatMap((id, at) => (known[at] ? [{ id, radius: radii[at]!, ...known[at] }] : []));
  const newcomers = ids.flatMap((id, at) =>
    known[at] ? [] : [{ id, radius: radii[at]!, neighbours: neighbours.get(id) ?? [] }],
  );
  const placed = new Map(placeInRoom(standing, newcomers, box).map(({ id, x, y }) => [id, { x, y }]));
  return ids.map((id, at) => known[at] ?? placed.get(id)!);
}

function neighboursOf(ids: readonly string[], links: readonly Link[]): Map<string, string[]> {
  const neighbours = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { source, target } of links) {
    neighbours.get(ids[source]!)!.push(ids[target]!);
    neighbours.get(ids[target]!)!.push(ids[source]!);
  }
  return neighbours;
}

function bowsOf({ radii, links }: ArrangeJob, places: readonly Point[]): number[] {
  if (places.length * links.length > clearWayBudget) return links.map(() => 1);
  const obstacles = places.map((place, at) => ({ ...place, radius: radii[at]! }));
  return links.map(({ source, target, reciprocal }) => {
    const thirds = obstacles.filter((_, at) => at !== source && at !== target);
    return bowFactor(places[source]!, places[target]!, reciprocal, thirds);
  });
}
