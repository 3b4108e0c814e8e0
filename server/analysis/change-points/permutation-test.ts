import { createRandom, shuffle } from '../../../shared/random.ts';
import type { Observation } from './series.ts';
import { bestSplit } from './split.ts';

const seed = 1991;
const most = 9999;
/** So many better orders settle that the cut is nothing special. */
const enough = 20;
/** What sums in another order differ by does not count. */
const tolerance = 1e-9;

/**
 * How probable it is that the best cut of a series whose order means nothing gains as much: the share of random orders of
 * the days that do. Stops early where the share is large (Besag, J. and Clifford, P. 1991: Sequential Monte Carlo
 * p-values. Biometrika 78(2), 301-304); the least value is 1/10000. The same series gives the same value.
 */
export function probabilityByChance(series: readonly Observation[], gain: number): number {
  const random = createRandom(seed);
  const order = [...series];
  let asGood = 0;
  for (let tried = 1; tried <= most; tried++) {
    const { gain: found } = bestSplit(shuffle(order, random)) ?? { gain: 0 };
    if (found >= gain * (1 - tolerance)) asGood++;
    if (asGood === enough) return asGood / tried;
  }
  return (asGood + 1) / (most + 1);
}
