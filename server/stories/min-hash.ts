import { join, mix } from './hashes.ts';
import { shinglesOf, type Wording } from './shingles.ts';

/**
 * MinHash (Broder 1997) with bands (Indyk and Motwani 1998; Leskovec, Rajaraman and Ullman, Mining of Massive Datasets,
 * chapter 3): two texts whose shingles have the Jaccard similarity J share one of b bands of r rows with probability
 * 1 - (1 - J^r)^b.
 */
const rows = 3;

/** Bands over the whole text: .99 at J = .5, .69 at J = 1/3, .03 at J = .1. */
const wholeBands = 32;

/** Bands over the opening, which a copy keeps however much of its end was cut: .93 at J = .6. */
const openingBands = 12;
const openingLength = 64;

/** A hash function for every row of every band, each with its own seed. */
const seeds = Array.from({ length: (wholeBands + openingBands) * rows }, (_, index) => mix(index + 1));

/** The least value that the shingles have under the hash function of a row. */
function leastHash(shingles: ReadonlySet<number>, row: number): number {
  const seed = seeds[row]!;
  let least = 0xffffffff;
  for (const shingle of shingles) least = Math.min(least, mix(shingle ^ seed));
  return least;
}

function bandHash(shingles: ReadonlySet<number>, band: number): number {
  let hash = band + 1;
  for (let row = band * rows; row < (band + 1) * rows; row++) hash = join(hash, leastHash(shingles, row));
  return hash | 0;
}

/** The bands of a text, signed 32-bit numbers: texts that share one may be near-duplicates. None for a text without shingles. */
export function bandsOf({ words }: Wording): number[] {
  const whole = shinglesOf(words);
  if (!whole.size) return [];
  const opening = shinglesOf(words.subarray(0, openingLength));
  const hashes = seeds.slice(0, wholeBands + openingBands);
  return [...new Set(hashes.map((_, band) => bandHash(band < wholeBands ? whole : opening, band)))];
}
