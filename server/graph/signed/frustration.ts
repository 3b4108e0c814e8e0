import { leastOfAll } from './exact-search.ts';
import { leastByTrial } from './local-search.ts';
import { coreOf, partsOf } from './parts.ts';
import type { Line, SignedGraph } from './signed-graph.ts';

/** Two factions: those that stand together more than against one another. */
export interface Factions {
  /** How many lines go against the factions: negative ones within one, positive ones between them. */
  index: number;
  /** Whether no other division has a lower index; otherwise the index is the lowest that was found. */
  isExact: boolean;
  /** The faction of each actor, 0 or 1, by its number: the first actor of each connected part is in 0. */
  sides: readonly (0 | 1)[];
  /** The lines that go against the factions. */
  against: Line[];
}

/** Parts of more actors than these are searched by trial. */
const mostExact = 22;

/** Whether a line goes against a division into sides. */
export const goesAgainst = ({ a, b, sign }: Line, sides: readonly number[]): boolean =>
  (sides[a] === sides[b]) !== sign > 0;

/**
 * The frustration index of a signed graph, also called its line index of balance: the least number of lines without which
 * it falls into two factions that are friends inside and enemies between (Harary, F. 1959: On the measurement of structural
 * balance. Behavioral Science 4(4), 316-323; Aref, S. and Wilson, M. C. 2019: Balance and frustration in signed networks.
 * Journal of Complex Networks 7(2), 163-189). Actors that hang on the rest by one line never count against it and are left
 * out; of each connected part of what remains all divisions are tried where it has at most 22 actors, otherwise the best
 * of many local searches counts.
 */
export function frustrationOf(graph: SignedGraph): Factions {
  const core = coreOf(graph);
  const sides: number[] = graph.ids.map(() => -1);
  let isExact = true;
  for (const part of partsOf(graph, core)) {
    const isSmall = part.actors.length <= mostExact;
    const found = isSmall ? leastOfAll(part) : leastByTrial(part);
    isExact &&= isSmall || found.index === 0;
    part.actors.forEach((actor, place) => {
      sides[actor] = found.sides[place]!;
    });
  }
  settle(graph, sides);
  const against = graph.lines.filter((line) => goesAgainst(line, sides));
  return { index: against.length, isExact, sides: sides as (0 | 1)[], against };
}

/** Gives actors outside the core the side that their line asks for, and turns sides so that the first actor of each part is in 0. */
function settle({ ids, near }: SignedGraph, sides: number[]): void {
  const seen = new Set<number>();
  for (let start = 0; start < ids.length; start++) {
    if (seen.has(start)) continue;
    const part = partFrom(near, start, seen);
    const known = part.filter((actor) => sides[actor]! >= 0);
    if (!known.length) {
      sides[start] = 0;
      known.push(start);
    }
    for (const actor of known)
      for (const [other, sign] of near[actor]!)
        if (sides[other]! < 0) {
          sides[other] = sign > 0 ? sides[actor]! : 1 - sides[actor]!;
          known.push(other);
        }
    if (sides[start] === 1) for (const actor of part) sides[actor] = 1 - sides[actor]!;
  }
}

function partFrom(near: SignedGraph['near'], start: number, seen: Set<number>): number[] {
  const part = [start];
  seen.add(start);
  for (const actor of part)
    for (const other of near[actor]!.keys())
      if (!seen.has(other)) {
        seen.add(other);
        part.push(other);
      }
  return part;
}
