import { countAgainst, type Division, gainOf, type Part } from './parts.ts';

/**
 * The division of a part with the fewest lines against it, by trying all: in the order of a Gray code, so that each differs
 * from the one before by one actor (Knuth, TAOCP 7.2.1.1). The first actor stays on side 0.
 */
export function leastOfAll(part: Part): Division {
  const sides = new Uint8Array(part.actors.length);
  let against = countAgainst(part, sides);
  let best = { index: against, sides: [...sides] };
  for (let step = 1; step < 2 ** (part.actors.length - 1); step++) {
    const place = 1 + (31 - Math.clz32(step & -step));
    against -= gainOf(part, sides, place);
    sides[place] = 1 - sides[place]!;
    if (against < best.index) best = { index: against, sides: [...sides] };
  }
  return best;
}
