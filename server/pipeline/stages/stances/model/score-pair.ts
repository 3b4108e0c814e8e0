import { type Polarity, type StanceType, stanceTypes } from '../../../../../shared/plover.ts';
import { type FeatureVector, vectorOf } from './feature-vector.ts';
import { type Pair, reversed } from './pair.ts';
import { regionMeans } from './regions.ts';
import { edgeColumns, type StanceModel, stanceModel, type WeightTable, yieldType } from './stance-model.ts';

/** Probabilities of a signed edge. */
export type SignedEdge = Readonly<Record<Exclude<Polarity, 'neutral'>, number>>;

interface Side {
  vector: FeatureVector;
  means: Float64Array;
}

/** How many features are given as the reason. */
const reasons = 5;

/** What the model makes of an ordered pair; types and reasons are reckoned when they are asked for. */
export class PairScore {
  /** Probability that neither takes a side toward the other. */
  readonly neutral: number;
  /** From source to target, and back; together with `neutral` they sum to 1. */
  readonly forward: SignedEdge;
  readonly backward: SignedEdge;
  private readonly pair: Pair;
  private readonly side: Side;
  private readonly model: StanceModel;
  private knownTypes: Readonly<Record<StanceType, number>> | undefined;

  constructor(
    pair: Pair,
    side: Side,
    edges: { neutral: number; forward: SignedEdge; backward: SignedEdge },
    model: StanceModel,
  ) {
    this.pair = pair;
    this.side = side;
    this.model = model;
    this.neutral = edges.neutral;
    this.forward = edges.forward;
    this.backward = edges.backward;
  }

  /** Probability of every type, given that the source takes a stance toward the target. */
  get types(): Readonly<Record<StanceType, number>> {
    this.knownTypes ??= typesOf(this.pair, this.side, this.model);
    return this.knownTypes;
  }

  /** Features that weigh most for or against the likelier sign of the forward edge, with their weights, heaviest first. */
  get features(): readonly (readonly [string, number])[] {
    return heaviest(this.side, this.model, this.forward.positive > this.forward.negative ? 0 : 1);
  }
}

/** Scores two mentions as a pair in their order, and in the other order. */
export function scoreBothWays(pair: Pair, model: StanceModel = stanceModel()): [PairScore, PairScore] {
  const back = reversed(pair);
  const forwardSide = sideOf(pair, model);
  const backwardSide = sideOf(back, model);
  const scores = [
    model.tables.neutral,
    ...margins(forwardSide, model.edge, model),
    ...margins(backwardSide, model.edge, model),
  ];
  const [neutral, ...edges] = probabilities(scores, model.tables.temperature) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const forward = { positive: edges[0], negative: edges[1] };
  const backward = { positive: edges[2], negative: edges[3] };
  return [
    new PairScore(pair, forwardSide, { neutral, forward, backward }, model),
    new PairScore(back, backwardSide, { neutral, forward: backward, backward: forward }, model),
  ];
}

/** Scores an ordered pair of mentions. */
export const scorePair = (pair: Pair, model: StanceModel = stanceModel()): PairScore => scoreBothWays(pair, model)[0];

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

/** How much of a yielding is one of words (CONCEDE) and not of deeds (RETREAT), by the frames of the sentence. */
function shareOfWords({ view }: Pair): number {
  const count = (type: StanceType) => view.acts.filter((act) => act.type === type).length;
  return (count('CONCEDE') + 0.4) / (count('CONCEDE') + count('RETREAT') + 1);
}

function heaviest({ vector }: Side, { tables, edge }: StanceModel, column: number): [string, number][] {
  return vector.numbers
    .map((number, i): [string, number] => [
      tables.features[number]!,
      edge.weights[number * edgeColumns + column]! * edge.unit * vector.values[i]!,
    ])
    .filter(([, weight]) => weight !== 0)
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
    .slice(0, reasons)
    .map(([feature, weight]) => [feature, Math.round(weight * 1000) / 1000]);
}
