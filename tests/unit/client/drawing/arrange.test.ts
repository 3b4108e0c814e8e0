import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convexHull, isInside } from '../../../../client/core/geometry/hull.ts';
import { boxOverlap, distance, type Point } from '../../../../client/core/geometry/point.ts';
import { type ArrangeJob, arrange, type Force } from '../../../../client/core/layout/arrange.ts';
import { actorBudget, fewerActors, moreActors } from '../../../../client/core/layout/budget.ts';
import { placeInRoom } from '../../../../client/core/layout/free-room.ts';
import { startPosition } from '../../../../client/core/layout/layout-job.ts';

const box = { left: 70, top: 110, right: 730, bottom: 640 };
const spiral: Force = (ids) => ids.map((_, rank) => startPosition(rank));

/** A star: the first of so many actors joined to all others. */
function star(actors: number, known: (Point | null)[], change: Partial<ArrangeJob> = {}): ArrangeJob {
  const ids = Array.from({ length: actors }, (_, at) => `a${at}`);
  const links = ids.slice(1).map((_, at) => ({ source: 0, target: at + 1, weight: 1, reciprocal: at % 2 === 0 }));
  const names = ids.map(() => 0);
  return {
    ids,
    radii: ids.map(() => 8),
    names,
    links,
    known,
    marks: [],
    centered: false,
    groups: null,
    box,
    ...change,
  };
}

const nobody = (actors: number) => Array.from({ length: actors }, () => null);
const inBox = ({ x, y }: Point) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

describe('laying out', () => {
  it('gives every actor a place of its own in the box, and every line its bow', () => {
    const { places, bows } = arrange(star(45, nobody(45)), spiral);
    expect(places.every(inBox)).toBe(true);
    expect(bows).toHaveLength(44);
    for (const [at, a] of places.entries()) {
      for (const b of places.slice(at + 1)) expect(distance(a, b)).toBeGreaterThan(16);
    }
  });

  it('leaves every actor room for its name', () => {
    const names = nobody(30).map((_, at) => 60 + 2 * at);
    const crowded: Force = (ids) => ids.map((_, rank) => ({ x: rank % 6, y: Math.sqrt(rank) }));
    const { places } = arrange(star(30, nobody(30), { names }), crowded);
    const boxes = places.map(({ x, y }, at) => ({
      ...{ left: x - names[at]! / 2, right: x + names[at]! / 2 },
      ...{ top: y - 8, bottom: y + 8 + 16 },
    }));
    for (const [at, a] of boxes.entries())
      for (const b of boxes.slice(at + 1)) expect(boxOverlap(a, b)).toBeLessThan(1);
  });

  it('stands groups apart, so that nobody is among the members of another one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 0, max: 4 })), { minLength: 6, maxLength: 45 }),
        fc.uniqueArray(fc.nat(10_000), { minLength: 45, maxLength: 45 }),
        (groups, free) => {
          const scattered: Force = (ids) => ids.map((_, at) => ({ x: free[at]! % 101, y: free[at]! / 101 }));
          const small = {
            groups,
            radii: groups.map(() => 0.01),
            names: groups.map(() => 0),
            box: { left: 0, top: 0, right: 9000, bottom: 9000 },
          };
          const { places } = arrange(star(groups.length, nobody(groups.length), small), scattered);
          for (const group of new Set(groups.filter((one) => one !== null))) {
            const hull = convexHull(places.filter((_, at) => groups[at] === group));
            const strangers = places.filter((place, at) => groups[at] !== group && isInside(hull, place));
            expect(strangers).toEqual([]);
          }
        },
      ),
    );
  });

  it('keeps every member of a group in its cell, however many there are and however little room', () => {
    const boxes = [
      { left: 70, top: 110, right: 730, bottom: 640 },
      { left: 40, top: 90, right: 1110, bottom: 800 },
      { left: 36, top: 76, right: 354, bottom: 600 },
      { left: 36, top: 76, right: 354, bottom: 240 },
      { left: 36, top: 76, right: 354, bottom: 130 },
    ];
    const heap: Force = (ids) => ids.map(() => ({ x: 0, y: 0 }));
    const job = fc.record({
      box: fc.constantFrom(...boxes),
      groups: fc.array(fc.option(fc.integer({ min: 0, max: 5 })), { minLength: 45, maxLength: 200 }),
      force: fc.constantFrom(spiral, heap),
    });
    fc.assert(
      fc.property(job, ({ box, groups, force }) => {
        const names = groups.map(() => 100);
        const { places, cells } = arrange(star(groups.length, nobody(groups.length), { box, groups, names }), force);
        const outside = places.filter(({ x, y }, at) => {
          const group = groups[at];
          const cell = group === null ? { left: 0, top: 0, right: 2000, bottom: 2000 } : cells[group!]!;
          return !(x >= cell.left && x <= cell.right && y >= cell.top && y <= cell.bottom);
        });
        expect(outside).toEqual([]);
        for (const cell of cells.filter(Boolean)) expect(cell.right).toBeLessThan(box.right + 1);
      }),
      { numRuns: 40 },
    );
  });

  it('leaves those who stand where they stand when others come, and lays nobody out anew', () => {
    const before = arrange(star(30, nobody(30)), spiral).places;
    const known = [...before, ...nobody(15)];
    const never: Force = () => {
      throw new Error('laid out anew');
    };
    const { places } = arrange(star(45, known), never);
    for (const [at, place] of before.entries()) expect(distance(places[at]!, place)).toBeLessThan(0.001);
    for (const [at, a] of places.entries()) {
      for (const b of places.slice(at + 1)) expect(distance(a, b)).toBeGreaterThan(18);
    }
  });

  it('starts anew where hardly anybody stands', () => {
    const known = [{ x: 71, y: 111 }, ...nobody(29)];
    expect(arrange(star(30, known), spiral).places[0]).not.toEqual(known[0]);
  });

  it('brings an actor with those around it near, and moves only those against one another who would be too near to it', () => {
    const known = [
      { x: 120, y: 600 },
      { x: 180, y: 560 },
      { x: 130, y: 540 },
      { x: 100, y: 630 },
    ];
    const { places, marks } = arrange(star(4, known, { centered: true, marks: [{ x: 150, y: 600 }] }), spiral);
    expect(places.every(inBox)).toBe(true);
    const scale = distance(places[0]!, places[1]!) / distance(known[0]!, known[1]!);
    expect(scale).toBeCloseTo(1.8);
    expect(scale * distance(known[0]!, known[2]!)).toBeLessThan(127);
    for (const at of [2, 3]) expect(distance(places[0]!, places[at]!)).toBeCloseTo(0.24 * (640 - 110));
    expect(marks[0]!.x).toBeCloseTo(places[0]!.x + scale * 30);
    expect(Math.abs(places[0]!.x - 400)).toBeLessThan(1);
  });

  it('keeps everybody in the box whoever stands where', () => {
    const place = fc.record({ x: fc.integer({ min: 70, max: 730 }), y: fc.integer({ min: 110, max: 640 }) });
    fc.assert(
      fc.property(fc.array(fc.option(place), { minLength: 1, maxLength: 25 }), fc.boolean(), (known, centered) => {
        const { places } = arrange(star(known.length, known, { centered }), spiral);
        for (const { x, y } of places) {
          expect(x).toBeGreaterThan(box.left - 0.01);
          expect(x).toBeLessThan(box.right + 0.01);
          expect(y).toBeGreaterThan(box.top - 0.01);
          expect(y).toBeLessThan(box.bottom + 0.01);
        }
      }),
    );
  });
});

describe('free room', () => {
  it('is found off the others and near the neighbours', () => {
    const known = [
      { id: 'a', radius: 10, x: 100, y: 150 },
      { id: 'b', radius: 10, x: 700, y: 600 },
    ];
    const [near] = placeInRoom(known, [{ id: 'c', radius: 8, neighbours: ['a'] }], box);
    expect(distance(near!, known[0]!)).toBeLessThan(distance(near!, known[1]!));
    expect(distance(near!, known[0]!)).toBeGreaterThan(60);
  });
});

describe('the number of actors', () => {
  it('goes by the room, less on phones', () => {
    expect(actorBudget(808, 716, 'wide')).toBe(45);
    expect(actorBudget(390, 736, 'phone')).toBe(16);
  });

  it('steps up and down within bounds', () => {
    expect([moreActors(45), fewerActors(45)]).toEqual([60, 34]);
    expect([moreActors(200), fewerActors(12)]).toEqual([200, 12]);
  });
});
