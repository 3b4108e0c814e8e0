import { createRandom } from '../../../shared/random.ts';

/** Values that coders gave a unit; those who gave none are left out. */
export type CodedUnit = readonly string[];

/** Units that are coded alike are one, with their number. */
interface Pattern {
  values: CodedUnit;
  units: number;
}

function patternsOf(units: readonly CodedUnit[]): Pattern[] {
  const byValues = new Map<string, Pattern>();
  for (const values of units) {
    // A unit with one value has nothing to agree with.
    if (values.length < 2) continue;
    const key = JSON.stringify([...values].sort());
    const known = byValues.get(key);
    if (known) known.units += 1;
    else byValues.set(key, { values, units: 1 });
  }
  return [...byValues.values()];
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, one) => total + one, 0);

function alphaOf(patterns: readonly Pattern[], units: ArrayLike<number>): number | null {
  const totals = new Map<string, number>();
  let agreed = 0;
  for (const [at, { values }] of patterns.entries()) {
    const counts = new Map<string, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    for (const [value, count] of counts) {
      totals.set(value, (totals.get(value) ?? 0) + count * units[at]!);
      agreed += (units[at]! * count * (count - 1)) / (values.length - 1);
    }
  }
  const all = sum(totals.values());
  const expected = all * all - sum([...totals.values()].map((total) => total * total));
  return expected === 0 ? null : 1 - ((all - 1) * (all - agreed)) / expected;
}

/**
 * Krippendorff's alpha for nominal values: 1 where all coders agree, 0 where they agree no more than by chance, null where fewer than
 * two values occur. Any number of coders, each for any of the units (Krippendorff, K. 2011: Computing Krippendorff's
 * alpha-reliability. University of Pennsylvania).
 */
export function krippendorffAlpha(units: readonly CodedUnit[]): number | null {
  const patterns = patternsOf(units);
  return alphaOf(
    patterns,
    patterns.map((pattern) => pattern.units),
  );
}

const replicates = 400;
const seed = 2011;
/** Of fewer units nothing can be said of how much units differ. */
const leastUnits = 10;

/**
 * The interval that holds alpha with a probability of 95 %, from units drawn with replacement (Zapf, A. et al. 2016: Measuring
 * inter-rater reliability for nominal data. BMC Medical Research Methodology 16, 93); null for fewer than ten units. The same units give
 * the same interval.
 */
export function intervalOfAlpha(units: readonly CodedUnit[]): { low: number; high: number } | null {
  const patterns = patternsOf(units);
  const total = sum(patterns.map((pattern) => pattern.units));
  if (total < leastUnits) return null;
  const patternOfUnit = Uint32Array.from(patterns.flatMap((pattern, at) => new Array<number>(pattern.units).fill(at)));
  const random = createRandom(seed);
  const drawn: number[] = [];
  for (let replicate = 0; replicate < replicates; replicate++) {
    const counts = new Uint32Array(patterns.length);
    for (let unit = 0; unit < total; unit++) counts[patternOfUnit[Math.floor(random() * total)]!]!++;
    const alpha = alphaOf(patterns, counts);
    if (alpha !== null) drawn.push(alpha);
  }
  if (!drawn.length) return null;
  drawn.sort((a, b) => a - b);
  return { low: drawn[Math.floor(drawn.length * 0.025)]!, high: drawn[Math.ceil(drawn.length * 0.975) - 1]! };
}
