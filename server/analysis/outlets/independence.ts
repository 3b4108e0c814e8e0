import { createRandom, shuffle } from '../../../shared/random.ts';
import { chiSquareTail } from './chi-square.ts';

/** Whether rows differ in how they spread over the columns. */
export interface Independence {
  /** How the probability was found: from the chi-square distribution, or by resampling where counts are small. */
  method: 'chi-square' | 'resampling';
  statistic: number;
  degreesOfFreedom: number;
  /** How probable so large a difference is where rows do not differ. */
  probability: number;
}

/** Counts, a row for each thing compared. */
export type Table = readonly (readonly number[])[];

const seed = 1968;
const resamples = 4999;
/** A smaller expected count makes the chi-square distribution a bad guide (Cochran, W. G. 1954: Some methods for strengthening the common chi-square tests. Biometrics 10(4), 417-451). */
const leastExpected = 5;
const tolerance = 1e-9;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const columnSums = (table: Table): number[] =>
  (table[0] ?? []).map((_, column) => sum(table.map((row) => row[column]!)));

/** How many are expected in each cell where rows and columns have nothing to do with each other. */
function expectedOf(table: Table): number[][] {
  const columns = columnSums(table);
  const total = sum(columns);
  return table.map((row) => columns.map((column) => (sum(row) * column) / total));
}

const statisticOf = (table: Table, expected: Table): number =>
  sum(table.map((row, r) => sum(row.map((count, c) => (count - expected[r]![c]!) ** 2 / expected[r]![c]!))));

/**
 * Pearson's chi-square test of independence; null where fewer than two rows or columns hold anything. Where a cell expects
 * fewer than five, the probability is the share of random tables with the same sums of rows and columns that differ at least
 * as much (Hope, A. C. A. 1968: A simplified Monte Carlo significance test procedure. JRSS B 30(3), 582-598).
 */
export function testIndependence(counts: Table): Independence | null {
  const table = withoutEmpty(counts);
  const columns = table[0]?.length ?? 0;
  if (table.length < 2 || columns < 2) return null;
  const expected = expectedOf(table);
  const statistic = statisticOf(table, expected);
  const degreesOfFreedom = (table.length - 1) * (columns - 1);
  const isSmall = expected.some((row) => row.some((count) => count < leastExpected));
  return {
    ...{ method: isSmall ? 'resampling' : 'chi-square', statistic, degreesOfFreedom },
    probability: isSmall ? byResampling(table, expected, statistic) : chiSquareTail(statistic, degreesOfFreedom),
  };
}

function withoutEmpty(counts: Table): number[][] {
  const columns = columnSums(counts);
  return counts.filter((row) => sum(row) > 0).map((row) => row.filter((_, column) => columns[column]! > 0));
}

function byResampling(table: Table, expected: Table, statistic: number): number {
  const random = createRandom(seed);
  const columnOfEach = columnSums(table).flatMap((count, column) => Array.from({ length: count }, () => column));
  const sizes = table.map(sum);
  let asLarge = 0;
  for (let resample = 0; resample < resamples; resample++) {
    const resampled = deal(shuffle(columnOfEach, random), sizes, expected[0]!.length);
    if (statisticOf(resampled, expected) >= statistic * (1 - tolerance)) asLarge++;
  }
  return (asLarge + 1) / (resamples + 1);
}

/** Gives each row as many of the columns as it has things. */
function deal(columnOfEach: readonly number[], sizes: readonly number[], columns: number): number[][] {
  let next = 0;
  return sizes.map((size) => {
    const row = new Array<number>(columns).fill(0);
    for (const end = next + size; next < end; next++) row[columnOfEach[next]!]!++;
    return row;
  });
}

/**
 * By how many standard deviations each cell differs from what is expected (adjusted residuals: Haberman, S. J. 1973: The
 * analysis of residuals in cross-classified tables. Biometrics 29(1), 205-220); 0 where nothing can differ.
 */
export function residualsOf(table: Table): number[][] {
  const expected = expectedOf(table);
  const [rows, columns] = [table.map(sum), columnSums(table)];
  const total = sum(rows);
  return table.map((row, r) =>
    row.map((count, c) => {
      const variance = expected[r]![c]! * (1 - rows[r]! / total) * (1 - columns[c]! / total);
      return variance > 0 ? (count - expected[r]![c]!) / Math.sqrt(variance) : 0;
    }),
  );
}
