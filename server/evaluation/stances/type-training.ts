import { plover, stanceTypes } from '../../../shared/plover.ts';
import { type ModelType, yieldType } from '../../pipeline/stages/stances/model/stance-model.ts';
import { calibrate, calibrated, type Judged } from './calibration.ts';
import type { Example } from './examples.ts';
import type { Row } from './row.ts';
import { frequentFeatures, heaviestFeatures, project, type Selection } from './selection.ts';
import { trainTypeLogit, typeScores } from './type-logit.ts';

const leastExamples = 2;
const keptFeatures = 9000;
const settings = { l2: 0.1, iterations: 40 };
const folds = 5;

export interface PlvGold {
  id: string;
  type: ModelType;
}

/** The types that the training data tell apart. */
export const modelTypes: readonly ModelType[] = [
  ...stanceTypes.filter((type) => type !== 'CONCEDE' && type !== 'RETREAT'),
  yieldType,
];

const quadOf = (type: ModelType): number => (type === yieldType ? 2 : plover[type].quadClass);

/** A trained type model: one column of weights per type, sparse features first. */
export interface TypeModel {
  selection: Selection;
  weights: Float64Array;
  temperature: number;
}

/** Macro-F1 of quad classes and types, and share of right types, cross-validated. */
export interface TypeFigures {
  quad: number;
  root: number;
  accuracy: number;
}

function trainOn(rows: readonly Row[], types: readonly number[], features: number) {
  const dense = rows[0]!.dense.length;
  const train = (selection: Selection) =>
    trainTypeLogit(
      project(rows, selection, features).map((row, i) => ({ row, type: types[i]! })),
      { sparse: selection.length, dense },
      modelTypes.length,
      settings,
    );
  const frequent = frequentFeatures(rows, features, leastExamples);
  const first = train(frequent);
  if (frequent.length <= keptFeatures) return { selection: frequent, weights: first };
  const stride = frequent.length + dense;
  const heavy = heaviestFeatures(first, modelTypes.length, stride, frequent.length, keptFeatures);
  const selection = heavy.map((number) => frequent[number]!);
  return { selection, weights: train(selection) };
}

/** Trains on all examples; figures and temperature come from five folds, drawn by the order of the set. */
export function trainTypes(examples: readonly Example<PlvGold>[], features: number) {
  const usable = examples.filter((example) => example.rows);
  const rows = usable.map((example) => example.rows!.forward);
  const types = usable.map(({ gold }) => modelTypes.indexOf(gold.type));
  const judged = crossValidate(rows, types, features);
  const { temperature } = calibrate(judged, { withNeutral: false });
  const model: TypeModel = { ...trainOn(rows, types, features), temperature };
  return { model, figures: figuresOf(judged, examples.length - usable.length) };
}

function crossValidate(rows: readonly Row[], types: readonly number[], features: number): Judged[] {
  const judged: Judged[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const inTraining = (_: unknown, i: number) => i % folds !== fold;
    const { selection, weights } = trainOn(rows.filter(inTraining), types.filter(inTraining), features);
    const width = { sparse: selection.length, dense: rows[0]!.dense.length };
    project(rows, selection, features).forEach((row, i) => {
      if (i % folds === fold)
        judged.push({ scores: typeScores(row, weights, width, modelTypes.length), outcome: types[i]! });
    });
  }
  return judged;
}

/** The best type of the quad class with the highest sum of probabilities. */
export function chooseType(probabilities: readonly number[]): number {
  const sums = [0, 0, 0, 0, 0];
  probabilities.forEach((probability, type) => {
    sums[quadOf(modelTypes[type]!)]! += probability;
  });
  const quad = sums.indexOf(Math.max(...sums));
  return probabilities.reduce(
    (best, probability, type) =>
      quadOf(modelTypes[type]!) === quad && (best < 0 || probability > probabilities[best]!) ? type : best,
    -1,
  );
}

function figuresOf(judged: readonly Judged[], unread: number): TypeFigures {
  const chosen = judged.map(({ scores }) => chooseType(calibrated(scores, { neutral: 0, temperature: 1 })));
  const right = judged.filter(({ outcome }, i) => outcome === chosen[i]).length;
  const quads = judged.map(({ outcome }) => quadOf(modelTypes[outcome]!));
  const chosenQuads = chosen.map((type) => quadOf(modelTypes[type]!));
  return {
    quad: macroF1(quads, chosenQuads),
    root: macroF1(
      judged.map(({ outcome }) => outcome),
      chosen,
    ),
    accuracy: right / (judged.length + unread),
  };
}

function macroF1(gold: readonly number[], found: readonly number[]): number {
  const labels = [...new Set(gold)];
  const f1 = (label: number) => {
    const right = gold.filter((value, i) => value === label && found[i] === label).length;
    const total = gold.filter((value) => value === label).length + found.filter((value) => value === label).length;
    return (2 * right) / total;
  };
  return labels.reduce((sum, label) => sum + f1(label), 0) / labels.length;
}
