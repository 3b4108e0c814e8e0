import type { Sign, SignedGraph } from './signed-graph.ts';

/** A connected part of a signed graph: its actors, ordered, and for each of them its lines to others by their place. */
export interface Part {
  actors: readonly number[];
  lines: readonly (readonly (readonly [place: number, sign: Sign])[])[];
}

/** A division of a part: the side of each actor by its place, and how many lines go against it. */
export interface Division {
  index: number;
  sides: readonly number[];
}

/** The actors that are left when those with at most one line are taken out, again and again: the 2-core. */
export function coreOf({ near }: SignedGraph): Set<number> {
  const left = near.map((others) => others.size);
  const core = new Set(near.keys());
  const out = [...core].filter((actor) => left[actor]! < 2);
  for (const actor of out) {
    core.delete(actor);
    for (const other of near[actor]!.keys()) if (core.has(other) && --left[other]! === 1) out.push(other);
  }
  return core;
}

/** The connected parts of the graph among these actors. */
export function partsOf({ near }: SignedGraph, among: ReadonlySet<number>): Part[] {
  const parts: Part[] = [];
  const seen = new Set<number>();
  for (const start of [...among].sort((a, b) => a - b)) {
    if (seen.has(start)) continue;
    const actors = [start];
    seen.add(start);
    for (const actor of actors)
      for (const other of near[actor]!.keys())
        if (among.has(other) && !seen.has(other)) {
          seen.add(other);
          actors.push(other);
        }
    parts.push(
      partOf(
        near,
        actors.sort((a, b) => a - b),
      ),
    );
  }
  return parts;
}

function partOf(near: SignedGraph['near'], actors: readonly number[]): Part {
  const placeOf = new Map(actors.map((actor, place) => [actor, place]));
  const lines = actors.map((actor) =>
    [...near[actor]!].flatMap(([other, sign]) => (placeOf.has(other) ? [[placeOf.get(other)!, sign] as const] : [])),
  );
  return { actors, lines };
}

/** The lines of a part that go against the sides. */
export const countAgainst = ({ lines }: Part, sides: ArrayLike<number>): number =>
  lines.reduce(
    (sum, others, place) =>
      sum + others.filter(([other, sign]) => other > place && (sides[place] === sides[other]) !== sign > 0).length,
    0,
  );

/** How many fewer lines go against the sides once the actor at a place changes its side. */
export function gainOf({ lines }: Part, sides: ArrayLike<number>, place: number): number {
  let gain = 0;
  for (const [other, sign] of lines[place]!) gain += (sides[place] === sides[other]) !== sign > 0 ? 1 : -1;
  return gain;
}
