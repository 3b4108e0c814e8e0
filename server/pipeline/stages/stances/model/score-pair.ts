import { type Polarity, type StanceType, stanceTypes } from '../../../../../shared/plover.ts';
import type { FeatureVector } from '../../../../models/feature-vector.ts';
import {
  type ArticleOutcome,
  articleOutcomes,
  type StanceModel,
  stanceModel,
  type WeightTable,
  yieldType,
} from '../../../../models/stance-model.ts';
import { type Pair, reversed } from './pair.ts';
import { vectorOf } from './pair-features.ts';
import { regionMeans } from './regions.ts';

/** Probabilities of a signed edge. */
export type SignedEdge = Readonly<Record<Exclude<Polarity, 'neutral'>, number>>;

interface Side {
  vector: FeatureVector;
  means: Float64Array;
}

/** How many features are given as the reason. */
const reasons = 5;

/** Probabilities of a signed edge from source to target, of one back, and of none; together they sum to 1. */
export interface EdgeScores {
  readonly neutral: number;
  readonly forward: SignedEdge;
  readonly backward: SignedEdge;
}

/** What the model makes of an ordered pair, each part reckoned when it is first asked for. */
export class PairScore {
  /** Whether one of two actors that the caller marked takes a side toward the other. */
  readonly edges: () => EdgeScores;
  /** Probability of every type, given that the source takes a stance toward the target. */
  readonly types: () => Readonly<Record<StanceType, number>>;
  /** Probability that the source takes a stance of each polarity toward the target in an article, and that it takes none. */
  readonly article: () => Readonly<Record<ArticleOutcome, number>>;
  private readonly heaviest: (column: number) => [string, number][];

  /** `side`: the pair in its order; `otherSide`: in the other. */
  constructor(pair: Pair, side: () => Side, otherSide: () => Side, model: StanceModel) {
    this.edges = once(() => edgesOf(side(), otherSide(), model));
    this.types = once(() => typesOf(pair, side(), model));
    this.article = once(() => articleOf(side(), model));
    this.heaviest = (column) => heaviest(side(), model, column);
  }

  /** Features that weigh most for or against a stance of a polarity in an article, with their weights, heaviest first. */
  featuresFor(polarity: Polarity): readonly (readonly [string, number])[] {
    return this.heaviest(articleOutcomes.indexOf(polarity));
  }
}

/** Reading the features of a side takes longest, and of most pairs only one is asked for. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Scores two mentions as a pair in their order, and in the other order. */
export function scoreBothWays(pair: Pair, model: StanceModel = stanceModel()): [PairScore, PairScore] {
  const back = reversed(pair);
  const side = once(() => sideOf(pair, model));
  const otherSide = once(() => sideOf(back, model));
  return [new PairScore(pair, side, otherSide, model), new PairScore(back, otherSide, side, model)];
}

const sideOf = (pair: Pair, model: StanceModel): Side => ({
  vector: vectorOf(pair, model.numberOf),
  means: regionMeans(pair, model.vectors),
});

/** The sum of the weights of a side, per column of a table. */
function margins({ vector, means }: Side, { weights, unit, columns }: WeightTable, { tables }: StanceModel): number[] {
  const sums = new Array<number>(columns).fill(0);
  const add = (row: number, value: number) => {
    for (let column = 0; column < columns; column++) sums[column]! += weights[row * columns + column]! * value;
  };
  vector.numbers.forEach((number, i) => {
    add(number, vector.values[i]!);
  });
  means.forEach((mean, i) => {
    if (mean) add(tables.features.length + i, mean);
  });
  return sums.map((sum) => sum * unit);
}

function probabilities(scores: readonly number[], temperature: number): number[] {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp((score - highest) / temperature));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

function typesOf(pair: Pair, side: Side, model: StanceModel): Record<StanceType, number> {
  const found = probabilities(margins(side, model.type, model), model.tables.typeTemperature);
  const types = Object.fromEntries(stanceTypes.map((type) => [type, 0])) as Record<StanceType, number>;
  model.tables.types.forEach((type, i) => {
    if (type !== yieldType) types[type] = found[i]!;
    else {
      const words = shareOfWords(pair);
      types.CONCEDE = found[i]! * words;
      types.RETREAT = found[i]! * (1 - words);
    }
  });
  return types;
}

function edgesOf(side: Side, otherSide: Side, model: StanceModel): EdgeScores {
  const { neutral, temperature } = model.tables;
  const scores = [neutral, ...margins(side, model.edge, model), ...margins(otherSide, model.edge, model)];
  const found = probabilities(scores, temperature);
  return {
    neutral: found[0]!,
    forward: { positive: found[1]!, negative: found[2]! },
    backward: { positive: found[3]!, negative: found[4]! },
  };
}

function articleOf(side: Side, model: StanceModel): Record<ArticleOutcome, number> {
  const found = probabilities(margins(side, model.article, model), 1);
  return Object.fromEntries(articleOutcomes.map((outcome, i) => [outcome, found[i]!])) as Record<
    ArticleOutcome,
    number
  >;
}

/** How much of a yielding is one of words (CONCEDE) and not of deeds (RETREAT), by the frames of the sentence. */
function shareOfWords({ view }: Pair): number {
  const count = (type: StanceType) => view.acts.filter((act) => act.type === type).length;
  return (count('CONCEDE') + 0.4) / (count('CONCEDE') + count('RETREAT') + 1);
}

/** Weights beside those of "no stance", by which the probability of the outcome rises or falls. */
function heaviest({ vector }: Side, { tables, article }: StanceModel, column: number): [string, number][] {
  const { weights, unit, columns } = article;
  return vector.numbers
    .map((number, i): [string, number] => [
      tables.features[number]!,
      (weights[number * columns + column]! - weights[number * columns]!) * unit * vector.values[i]!,
    ])
    .filter(([, weight]) => weight !== 0)
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
    .slice(0, reasons)
    .map(([feature, weight]) => [feature, Math.round(weight * 1000) / 1000]);
}
