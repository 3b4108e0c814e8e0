import { type Belief, beliefIn, boundedLogit } from '../../models/belief.ts';
import { articleOutcomes } from '../../models/stance-model.ts';
import { leastTrust } from '../../pipeline/stages/stances/choice/decide.ts';
import type { ArticleExample } from './article-examples.ts';
import { softmax } from './edge-logit.ts';
import { minimize } from './minimize.ts';
import { trainOutcomeLogit } from './outcome-logit.ts';
import { columnScores } from './row.ts';
import { frequentFeatures, heaviestFeatures, project, type Selection } from './selection.ts';

const leastExamples = 4;
const keptFeatures = 12000;
const settings = { l2: 3, iterations: 40 };
const folds = 5;
/** What a stance counts of which another reader may say otherwise. */
const unsureWeight = 0.4;
const columns = articleOutcomes.length;

/** A trained model of ordered pairs in articles: a column of weights per outcome, sparse features first. */
export interface ArticleModel {
  selection: Selection;
  weights: Float64Array;
  belief: Belief;
}

/** Probabilities of the outcomes of every example, each by a model whose features and weights saw nothing of its document. */
export type HeldOut = readonly (readonly number[])[];

type Trained = Omit<ArticleModel, 'belief'>;

/** Trains on the features that weigh most among those of several examples. */
function trainOn(examples: readonly ArticleExample[], features: number, kept: number): Trained {
  const rows = examples.map(({ row }) => row);
  const frequent = frequentFeatures(rows, features, leastExamples);
  const stride = frequent.length + rows[0]!.dense.length;
  const first = weigh(examples, frequent, features);
  const heavy = heaviestFeatures(first, columns, stride, frequent.length, kept);
  const selection = heavy.map((number) => frequent[number]!);
  return { selection, weights: weigh(examples, selection, features) };
}

function weigh(examples: readonly ArticleExample[], selection: Selection, features: number): Float64Array {
  const rows = project(
    examples.map(({ row }) => row),
    selection,
    features,
  );
  const weighted = rows.map((row, i) => ({
    row,
    outcome: examples[i]!.outcome,
    weight: examples[i]!.sure ? 1 : unsureWeight,
  }));
  const width = { sparse: selection.length, dense: rows[0]!.dense.length };
  return trainOutcomeLogit(weighted, width, columns, settings);
}

function probabilitiesOf(
  examples: readonly ArticleExample[],
  { selection, weights }: Trained,
  features: number,
): number[][] {
  const rows = project(
    examples.map(({ row }) => row),
    selection,
    features,
  );
  const width = { sparse: selection.length, dense: rows[0]!.dense.length };
  return rows.map((row) => softmax(columnScores(row, weights, width, columns)));
}

/** Five folds of documents, drawn by the order in which they come. */
function foldsOf(examples: readonly ArticleExample[]): number[] {
  const numbers = new Map<string, number>();
  for (const { document } of examples) if (!numbers.has(document)) numbers.set(document, numbers.size);
  return examples.map(({ document }) => numbers.get(document)! % folds);
}

/** Five folds by document; features are chosen and weighed anew in each, since choosing looks at outcomes, too. */
export function crossValidate(
  examples: readonly ArticleExample[],
  features: number,
  kept: number = keptFeatures,
): HeldOut {
  const foldOf = foldsOf(examples);
  const held = new Array<number[]>(examples.length);
  for (let fold = 0; fold < folds; fold++) {
    const trained = trainOn(
      examples.filter((_, i) => foldOf[i] !== fold),
      features,
      kept,
    );
    const inside = [...examples.keys()].filter((i) => foldOf[i] === fold);
    const found = probabilitiesOf(
      inside.map((i) => examples[i]!),
      trained,
      features,
    );
    inside.forEach((i, at) => {
      held[i] = found[at]!;
    });
  }
  return held;
}

/** Trains on all examples; how far to believe rules and model comes from held-out probabilities. */
export function trainArticles(examples: readonly ArticleExample[], features: number) {
  const held = crossValidate(examples, features);
  const model: ArticleModel = { ...trainOn(examples, features, keptFeatures), belief: fitBelief(examples, held) };
  return { model, figures: figuresOf(examples, held) };
}

/** A reading of the rules with the model's probability for its sign, and whether it is right. */
interface Case {
  trust: number;
  probability: number;
  right: boolean;
}

/** The most trusted reading of each polarity of every pair, if the rules propose it; those that count neither way are left out. */
function casesOf(examples: readonly ArticleExample[], held: HeldOut): Case[] {
  return examples.flatMap(({ readings, outcome, sure }, i) =>
    articleOutcomes.flatMap((polarity, column): Case[] => {
      const trusts = readings.filter((reading) => reading.polarity === polarity).map(({ trust }) => trust);
      const right = outcome === column;
      const trust = Math.max(0, ...trusts);
      if (trust < leastTrust || (right && !sure)) return [];
      return [{ trust, probability: held[i]![column]!, right }];
    }),
  );
}

function fitBelief(examples: readonly ArticleExample[], held: HeldOut): Belief {
  const cases = casesOf(examples, held);
  const [constant, trust, model] = minimize(
    (point, gradient) => {
      gradient.fill(0);
      let loss = 0;
      const [constant, trust, model] = point as unknown as [number, number, number];
      for (const one of cases) {
        const believed = beliefIn({ constant, trust, model }, { trust: one.trust, model: one.probability });
        loss -= Math.log(Math.max(1e-12, one.right ? believed : 1 - believed));
        [1, one.trust, boundedLogit(one.probability)].forEach((input, i) => {
          gradient[i]! += (believed - (one.right ? 1 : 0)) * input;
        });
      }
      return loss;
    },
    3,
    100,
  ) as unknown as [number, number, number];
  return { constant, trust, model };
}

/** Precision, recall and F1 of stances by source, target and sign at several least probabilities. */
function figuresOf(examples: readonly ArticleExample[], held: HeldOut) {
  return [0.3, 0.4, 0.5, 0.6].map((least) => {
    let right = 0;
    let found = 0;
    let gold = 0;
    examples.forEach(({ outcome, sure }, i) => {
      const best = 1 + held[i]!.slice(1).indexOf(Math.max(...held[i]!.slice(1)));
      const read = held[i]![best]! >= least;
      if (outcome && sure) gold++;
      if (!read || (best === outcome && !sure)) return;
      found++;
      if (best === outcome) right++;
    });
    return { least, precision: right / found, recall: right / gold, f1: (2 * right) / (found + gold) };
  });
}
