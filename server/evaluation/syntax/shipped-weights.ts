import { largestWeight } from '../../models/archive.ts';

/** Smaller weights are dropped: they cost space and change nothing. */
const smallestWeight = 1;

/** The mean of several trainings' weights: it errs less than each of them. */
export const meanOf = (tables: readonly Float32Array[]): Float32Array =>
  tables[0]!.map((_, i) => tables.reduce((sum, table) => sum + table[i]!, 0) / tables.length);

/** Drops small weights and scales the others to what the archive can hold. */
export function toShip(weights: Float32Array): Float32Array {
  let most = 0;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  return weights.map((weight) => (Math.abs(weight) < smallestWeight ? 0 : (weight / most) * largestWeight));
}
