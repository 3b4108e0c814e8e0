import type { DayCell } from '../../../shared/edge-sums.ts';
import { groupBy } from '../../../shared/group-by.ts';
import { createRandom } from '../../../shared/random.ts';
import { stancesOf } from './day-cell.ts';

/** An interval that holds the mean with a probability of 95 %. */
export interface Interval {
  low: number;
  high: number;
}

const replicates = 500;
const seed = 1981;
/** Fewer documents say nothing about how much documents differ. */
const leastDocuments = 3;

/** The mean of so many documents is distributed normally, whatever they say: nothing needs to be drawn. */
const manyDocuments = 200;
/** So many standard deviations to either side hold 95 % of a normal distribution. */
const deviations = 1.959964;

/**
 * The interval of the mean intensity of the stances; null for fewer than three documents. Documents are drawn, not stances,
 * since the stances of one depend on each other. Bayesian bootstrap: every document gets a random weight, 500 times
 * (Rubin, D. B. 1981: The Bayesian bootstrap. Annals of Statistics 9(1), 130-134); those of one cell together get the sum
 * of their weights at once. Of 200 documents and more, the limit that the drawing comes to. The same cells give the same
 * interval.
 */
export function intervalOf(cells: readonly DayCell[]): Interval | null {
  const documents = cells.reduce((sum, cell) => sum + cell.documents, 0);
  if (documents < leastDocuments) return null;
  return documents < manyDocuments ? drawnInterval(merged(cells)) : normalInterval(cells, documents);
}

function drawnInterval(cells: readonly DayCell[]): Interval {
  const drawn = cells.map((cell) => ({ ...cell, stances: stancesOf(cell) }));
  const random = createRandom(seed);
  const means = Float64Array.from({ length: replicates }, () => {
    let [stances, intensity] = [0, 0];
    for (const cell of drawn) {
      const weight = gamma(cell.documents, random);
      stances += weight * cell.stances;
      intensity += weight * cell.intensity;
    }
    return intensity / stances;
  }).sort();
  return { low: means[Math.floor(replicates * 0.025)]!, high: means[Math.ceil(replicates * 0.975) - 1]! };
}

/** By the variance of a ratio whose documents have weights of a flat Dirichlet distribution, as a sum over whole numbers: in any order the same. */
function normalInterval(cells: readonly DayCell[], documents: number): Interval {
  let [stances, intensity, products, squares, squaresOfStances] = [0, 0, 0, 0, 0];
  for (const cell of cells) {
    const own = stancesOf(cell);
    stances += cell.documents * own;
    intensity += cell.documents * cell.intensity;
    products += cell.documents * own * cell.intensity;
    squares += cell.documents * cell.intensity ** 2;
    squaresOfStances += cell.documents * own ** 2;
  }
  const mean = intensity / stances;
  const spread = Math.max(0, squares - 2 * mean * products + mean ** 2 * squaresOfStances);
  const width = (deviations * documents * Math.sqrt(spread / documents / (documents + 1))) / stances;
  return { low: mean - width, high: mean + width };
}

const keyOf = ({ byPolarity: { positive, negative, neutral }, intensity }: DayCell): number[] => [
  ...[intensity, positive, negative, neutral],
];

/** Documents that say the same are one cell, in an order of their own: in which order a database gives them makes no difference. */
const merged = (cells: readonly DayCell[]): DayCell[] =>
  [...groupBy(cells, (cell) => keyOf(cell).join())]
    .map(([, same]) => ({ ...same[0]!, documents: same.reduce((sum, { documents }) => sum + documents, 0) }))
    .map((cell) => ({ cell, key: keyOf(cell) }))
    .sort((a, b) => a.key.map((part, place) => part - b.key[place]!).find((order) => order !== 0) ?? 0)
    .map(({ cell }) => cell);

/** A random number of the gamma distribution of a whole shape (Marsaglia and Tsang 2000, ACM TOMS 26(3), 363-372). */
function gamma(shape: number, random: () => number): number {
  if (shape === 1) return -Math.log(1 - random());
  const d = shape - 1 / 3;
  for (;;) {
    const x = normal(random);
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random()) < x ** 2 / 2 + d * (1 - v + Math.log(v))) return d * v;
  }
}

/** A random number of the normal distribution (Box and Muller 1958). */
const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
