import { createRandom } from '../../shared/random.ts';
import type { Predictions } from './gold.ts';
import type { Figure, Interval, Measure, Scores } from './measures.ts';
import type { EvaluationSet } from './sets.ts';

/** As many draws as a percentile of 2.5 needs to stand still within a point. */
const DRAWS = 400;

const figures = ['precision', 'recall', 'f1'] as const satisfies readonly Figure[];

/** Documents drawn from the gold with replacement, as many as it has. */
const drawn = (gold: readonly never[], random: () => number): never[] =>
  gold.map(() => gold[Math.floor(random() * gold.length)]!);

/** What 95 in 100 of the values lie between. */
function middle(values: readonly number[]): Interval {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
  return [at(0.025), at(0.975)];
}

/** Each figure of a measure in every draw that has it. */
function intervalsOf({ name, ...measure }: Measure, draws: readonly Scores[]): Measure['intervals'] {
  const same = draws.flatMap(({ measures }) => measures.find((one) => one.name === name && !one.detail) ?? []);
  const known = figures.filter((figure) => measure[figure] !== null);
  const all = known.map((figure) => [figure, middle(same.map((one) => one[figure] ?? 0))] as const);
  return Object.fromEntries(all.filter(([, [low, high]]) => low < high));
}

/**
 * Scores predictions against the gold of a set; each measure has its 95% intervals, by a bootstrap over documents (Efron, Tibshirani
 * 1993, "An Introduction to the Bootstrap"): what stands in one document is not independent. Details have none, nor has
 * a figure that is the same in all draws: of what never goes wrong draws cannot tell how often it might. The same input gives the same intervals.
 */
export function scoreWithIntervals(set: Pick<EvaluationSet, 'gold' | 'score'>, predictions: Predictions): Scores {
  const gold = set.gold();
  const scores = set.score(gold, predictions);
  const random = createRandom(1);
  const draws = Array.from({ length: DRAWS }, () => set.score(drawn(gold, random), predictions));
  const measures = scores.measures.map((one) => (one.detail ? one : { ...one, intervals: intervalsOf(one, draws) }));
  return { ...scores, measures };
}
