import type { StanceType } from '../../shared/plover.ts';
import { readArchive, weightsOf } from './archive.ts';
import type { Belief } from './belief.ts';

/** PLOVER's older type for what CONCEDE and RETREAT are now; the training data knows no finer one. */
export const yieldType = 'YIELD';
export type ModelType = Exclude<StanceType, 'CONCEDE' | 'RETREAT'> | typeof yieldType;

/** Number of a feature, -1 for those that a model does not weigh. */
export type FeatureNumber = (feature: string) => number;

/** Meaning vectors of lemmas, all of the same number of dimensions. */
export interface WordVectors {
  readonly dimensions: number;
  /** Row of each lemma in `values`. */
  readonly rows: ReadonlyMap<string, number>;
  readonly values: ArrayLike<number>;
  /** What one unit of `values` stands for. */
  readonly unit: number;
}

/** What is stored beside the weights. */
export interface StanceTables {
  /** Names of the features, in the order of the weights. */
  readonly features: readonly string[];
  readonly types: readonly ModelType[];
  /** Lemmas that have a vector, in the order of the vectors. */
  readonly words: readonly string[];
  readonly dimensions: number;
  /** What one unit of the edge weights, type weights, article weights and vectors stands for. */
  readonly units: readonly [edge: number, type: number, article: number, vector: number];
  /** Added to the score of "no edge", and divisor of all scores: they make the scores probabilities. */
  readonly neutral: number;
  readonly temperature: number;
  /** Least probability, against none at all, of an edge between actors that the caller marked. */
  readonly leastEdge: number;
  readonly typeTemperature: number;
  readonly belief: Belief;
  /** What the features were when the weights were trained; older weights lack it. */
  readonly fingerprint?: string;
}

/** Weights of all features, then of the numbers that the word vectors give; `columns` numbers for each. */
export interface WeightTable {
  readonly weights: Numbers;
  readonly unit: number;
  readonly columns: number;
}

/** A trained model of who takes which stance, ready to score pairs. */
export interface StanceModel {
  readonly tables: StanceTables;
  readonly numberOf: FeatureNumber;
  readonly vectors: WordVectors;
  /** Columns: a positive edge, a negative one. */
  readonly edge: WeightTable;
  /** A column per type. */
  readonly type: WeightTable;
  /** A column per outcome of an ordered pair of actors that the pipeline found. */
  readonly article: WeightTable;
}

/** Columns of the edge weights: positive and negative. */
export const edgeColumns = 2;

/** Columns of the article weights: no stance, or its polarity. */
export const articleOutcomes = ['none', 'positive', 'negative', 'neutral'] as const;
export type ArticleOutcome = (typeof articleOutcomes)[number];

type Numbers = ArrayLike<number>;

/** Puts a model together from its tables and weights. */
function assembleStanceModel(tables: StanceTables, weights: readonly Numbers[]): StanceModel {
  const numbers = new Map(tables.features.map((feature, number) => [feature, number]));
  const [edge, type, article, vectors] = weights as [Numbers, Numbers, Numbers, Numbers];
  return {
    tables,
    numberOf: (feature) => numbers.get(feature) ?? -1,
    vectors: {
      dimensions: tables.dimensions,
      rows: new Map(tables.words.map((word, row) => [word, row])),
      values: vectors,
      unit: tables.units[3],
    },
    edge: { weights: edge, unit: tables.units[0], columns: edgeColumns },
    type: { weights: type, unit: tables.units[1], columns: tables.types.length },
    article: { weights: article, unit: tables.units[2], columns: articleOutcomes.length },
  };
}

let shipped: StanceModel | undefined;

/** The model that is shipped with the project, read on first use. */
export function stanceModel(): StanceModel {
  if (!shipped) {
    const { tables, codes } = readArchive<StanceTables>('stances.bin');
    shipped = assembleStanceModel(tables, codes.map(weightsOf));
  }
  return shipped;
}
