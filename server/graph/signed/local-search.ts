import { createRandom } from '../../../shared/random.ts';
import { countAgainst, type Division, gainOf, type Part } from './parts.ts';

const seed = 1959;
const mostRounds = 600;
const leastRounds = 4;
/** Lines that all rounds may look at, about a second's worth. A round looks at each line from both ends, a few times. */
const budget = 40_000_000;
const looksPerRound = 8;
/** Every tenth round starts anew, where shaking may not get away from. */
const roundsPerStart = 10;

/**
 * A division of a part with few lines against it: changes the side of one actor at a time as long as fewer lines go against
 * the sides, then shakes the best division so far, or now and then takes a random one, and goes on (iterated local search:
 * Lourenço, H. R., Martin, O. C. and Stützle, T. 2003, Handbook of Metaheuristics, 320-353). An upper bound of the least;
 * the same part gives the same division.
 */
export function leastByTrial(part: Part): Division {
  const random = createRandom(seed);
  let best: Division = descend(part, grown(part));
  const size = part.lines.reduce((sum, others) => sum + others.length, 0);
  const rounds = Math.max(leastRounds, Math.min(mostRounds, Math.floor(budget / (size * looksPerRound))));
  for (let round = 0; round < rounds && best.index > 0; round++) {
    const start = round % roundsPerStart ? shaken(best.sides, random) : randomSides(best.sides.length, random);
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

const randomSides = (actors: number, random: () => number): Uint8Array =>
  Uint8Array.from({ length: actors }, () => Number(random() < 0.5));

/** The sides, changed at random places: a tenth as many as there are actors, at least two; one may come up twice. */
function shaken(sides: readonly number[], random: () => number): Uint8Array {
  const changed = Uint8Array.from(sides);
  for (let n = Math.max(2, Math.round(sides.length / 10)); n > 0; n--) {
    const place = Math.floor(random() * sides.length);
    changed[place] = 1 - changed[place]!;
  }
  return changed;
}

/** Changes the side of one actor after the other as long as fewer lines go against the sides then. */
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
