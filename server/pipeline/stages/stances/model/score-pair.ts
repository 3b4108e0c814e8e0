import { type Polarity, type StanceType, stanceTypes } from '../../../../../shared/plover.ts';
import { type FeatureVector, vectorOf } from './feature-vector.ts';
import { type Pair, reversed } from './pair.ts';
import { regionMeans } from './regions.ts';
import { edgeColumns, type StanceModel, stanceModel, type WeightTable, yieldType } from './stance-model.ts';

/** Probabilities of a signed edge. */
export type SignedEdge = Readonly<Record<Exclude<Polarity, 'neutral'>, number>>;

/** What the model makes of an ordered pair. */
export interface PairScore {
  /** Probability that neither takes a side toward the other. */
  readonly neutral: number;
  /** From source to target, and back; together with `neutral` they sum to 1. */
  readonly forward: SignedEdge;
  readonly backward: SignedEdge;
  /** Probability of every type, given that the source takes a stance toward the target. */
  readonly types: Readonly<Record<StanceType, number>>;
  /** Features that weigh most for or against the likelier sign of the forward edge, with their weights, heaviest first. */
  readonly features: readonly (readonly [string, number])[];
}

interface Side {
  vector: FeatureVector;
  means: Float64Array;
}

/** How many features are kept as the reason. */
const reasons = 5;

/** Scores an ordered pair of mentions. The scores of the pair the other way round follow from the same call. */
export function scorePair(pair: Pair, model: StanceModel = stanceModel()): PairScore {
  const forward = sideOf(pair, model);
  const backward = sideOf(reversed(pair), model);
  const [plus, minus] = margins(forward, model.edge, model) as [number, number];
  const edges = [model.tables.neutral, plus, minus, ...margins(backward, model.edge, model)];
  const [neutral, positive, negative, positiveBack, negativeBack] = probabilities(edges, model.tables.temperature);
  return {
    neutral: neutral!,
    forward: { positive: positive!, negative: negative! },
    backward: { positive: positiveBack!, negative: negativeBack! },
    types: typesOf(pair, forward, model),
    features: heaviest(forward, model, plus >= minus ? 0 : 1),
  };
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
