import { createRandom } from '../../../shared/random.ts';
import { countAgainst, type Division, gainOf, type Part } from './parts.ts';

const seed = 1959;
const restarts = 60;
/** Lines that one search may look at, over all its restarts. */
const budget = 40_000_000;

/**
 * A division of a part with few lines against it: from many random ones, changes the side of one actor at a time as long as
 * fewer lines go against them, then shakes the best and goes on (iterated local search: Lourenco, Martin and Stutzle 2003).
 * An upper bound of the least; the same part gives the same division.
 */
export function leastByTrial(part: Part): Division {
  const random = createRandom(seed);
  let best: Division = descend(part, grown(part));
  const size = part.lines.reduce((sum, others) => sum + others.length, 0);
  const rounds = Math.max(4, Math.min(restarts * 10, Math.floor(budget / (size * 8))));
  for (let round = 0; round < rounds && best.index > 0; round++) {
    const start = round % 10 ? shaken(best.sides, random) : Uint8Array.from(best.sides, () => Number(random() < 0.5));
    const found = descend(part, start);
    if (found.index < best.index) best = found;
  }
  return best;
}

/** Every actor on the side that the line to the one before it asks for: right where the part is balanced. */
function grown({ actors, lines }: Part): Uint8Array {
  const sides = new Uint8Array(actors.length);
  const reached = [0];
  const seen = new Set(reached);
  for (const place of reached)
    for (const [other, sign] of lines[place]!)
      if (!seen.has(other)) {
        seen.add(other);
        reached.push(other);
        sides[other] = sign > 0 ? sides[place]! : 1 - sides[place]!;
      }
  return sides;
}

/** The sides with those of a tenth of the actors, at least two, changed. */
function shaken(sides: readonly number[], random: () => number): Uint8Array {
  const changed = Uint8Array.from(sides);
  for (let n = Math.max(2, Math.round(sides.length / 10)); n > 0; n--) {
    const place = Math.floor(random() * sides.length);
    changed[place] = 1 - changed[place]!;
  }
  return changed;
}

/** Changes sides as long as that helps. */
function descend(part: Part, sides: Uint8Array): Division {
  const waiting = new Set(part.actors.keys());
  for (const place of waiting) {
    waiting.delete(place);
    if (gainOf(part, sides, place) <= 0) continue;
    sides[place] = 1 - sides[place]!;
    for (const [other] of part.lines[place]!) waiting.add(other);
  }
  return { index: countAgainst(part, sides), sides: [...sides] };
}
