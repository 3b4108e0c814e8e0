import { plover, stanceTypes } from '../../../shared/plover.ts';
import { type ModelType, yieldType } from '../../models/stance-model.ts';
import { calibrate, calibrated, type Judged } from './calibration.ts';
import type { Example } from './examples.ts';
import { columnScores, type Row } from './row.ts';
import { frequentFeatures, project, type Selection } from './selection.ts';
import { foldsOf, groupsOf } from './type-folds.ts';
import { trainTypeRidge } from './type-ridge.ts';

const leastExamples = 2;
/** Scores of this height are about log odds, so that temperatures stay near 1. */
const settings = { penalty: 2, height: 7 };
const folds = 5;
/** Each deals out the folds in another way. */
const seeds = [1, 2, 3, 4, 5];

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

/** Macro-F1 of quad classes and types, and share of right types, cross-validated: means over the ways to deal out the folds. */
export interface TypeFigures {
  quad: number;
  root: number;
  accuracy: number;
}

/** How much families of features and regions of word vectors count; chosen in cross-validation, those not named count 1. */
const familyWeights: Partial<Record<string, number>> = {
  between: 3,
  frames: 2,
  deeds: 3,
  readings: 0.5,
  opinion: 0.3,
  shape: 0.3,
};
const regionWeights = [1, 1, 0.5, 0.5, 1, 2, 4];

/** Factors that make rows count as their families do, for the sparse features by number and for the dense ones. */
interface Scales {
  sparse: Float64Array;
  dense: Float64Array;
}

function scalesOf(names: readonly string[], dense: number): Scales {
  const region = dense / regionWeights.length;
  return {
    sparse: Float64Array.from(names, (name) => Math.sqrt(familyWeights[name.slice(0, name.indexOf(' '))] ?? 1)),
    dense: Float64Array.from({ length: dense }, (_, i) => Math.sqrt(regionWeights[Math.floor(i / region)]!)),
  };
}

const scaled = ({ numbers, values, dense }: Row, scales: Scales): Row => ({
  numbers,
  values: values.map((value, i) => value * scales.sparse[numbers[i]!]!),
  dense: dense.map((value, i) => value * scales.dense[i]!),
});

/** Trains on scaled rows and gives weights for the rows as they were. */
function trainOn(rows: readonly Row[], types: readonly number[], scales: Scales) {
  const selection = frequentFeatures(rows, scales.sparse.length, leastExamples);
  const selected = project(
    rows.map((row) => scaled(row, scales)),
    selection,
    scales.sparse.length,
  );
  const width = { sparse: selection.length, dense: scales.dense.length };
  const examples = selected.map((row, i) => ({ row, type: types[i]! }));
  const weights = trainTypeRidge(examples, width, modelTypes.length, settings);
  const scale = [...Array.from(selection, (number) => scales.sparse[number]!), ...scales.dense];
  return { selection, weights: weights.map((weight, i) => weight * scale[i % scale.length]!) };
}

/** Trains on all examples; figures and temperature come from folds that keep sentences together which say the same. */
export function trainTypes(examples: readonly Example<PlvGold>[], names: readonly string[]) {
  const usable = examples.filter((example) => example.rows);
  const rows = usable.map((example) => example.rows!.forward);
  const types = usable.map(({ gold }) => modelTypes.indexOf(gold.type));
  const scales = scalesOf(names, rows[0]!.dense.length);
  const rounds = seeds.map((seed) => crossValidate(rows, types, scales, seed));
  const { temperature } = calibrate(rounds.flat(), { withNeutral: false });
  const model: TypeModel = { ...trainOn(rows, types, scales), temperature };
  return { model, figures: meanOf(rounds.map((judged) => figuresOf(judged, examples.length - usable.length))) };
}

function crossValidate(rows: readonly Row[], types: readonly number[], scales: Scales, seed: number): Judged[] {
  const { length } = scales.dense;
  const groups = groupsOf(rows, length - length / regionWeights.length);
  const foldOf = foldsOf(groups, types, folds, seed);
  const judged: Judged[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const inTraining = (_: unknown, i: number) => foldOf[i] !== fold;
    const { selection, weights } = trainOn(rows.filter(inTraining), types.filter(inTraining), scales);
    const width = { sparse: selection.length, dense: length };
    project(rows, selection, scales.sparse.length).forEach((row, i) => {
      if (foldOf[i] === fold)
        judged.push({ scores: columnScores(row, weights, width, modelTypes.length), outcome: types[i]! });
    });
  }
  return judged;
}

function meanOf(figures: readonly TypeFigures[]): TypeFigures {
  const mean = (name: keyof TypeFigures) => figures.reduce((sum, each) => sum + each[name], 0) / figures.length;
  return { quad: mean('quad'), root: mean('root'), accuracy: mean('accuracy') };
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
