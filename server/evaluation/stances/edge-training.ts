import { type Calibration, calibrate, calibrated, type Judged } from './calibration.ts';
import { type EdgeExample, edgeOutcomes, edgeScores, trainEdgeLogit } from './edge-logit.ts';
import type { Example } from './examples.ts';
import type { Row } from './row.ts';
import { frequentFeatures, heaviestFeatures, project, type Selection } from './selection.ts';

const leastExamples = 5;
const keptFeatures = 12000;
const settings = { l2: 10, iterations: 45 };

export interface DseGold {
  id: string;
  label: (typeof edgeOutcomes)[number];
}

/** A trained edge model: weights of positive edges, then of negative ones, each sparse features first. */
export interface EdgeModel {
  selection: Selection;
  weights: Float64Array;
  calibration: Calibration;
  /** Least probability of an edge, against none at all. */
  least: number;
}

/** Precision, recall and F1 of signed directed edges, and the mean F1 of the five outcomes, at a threshold. */
export interface EdgeFigures {
  threshold: number;
  precision: number;
  recall: number;
  f1: number;
  macro: number;
}

type Rows = NonNullable<Example<DseGold>['rows']>;

const both = (rows: readonly Rows[]): Row[] => rows.flatMap(({ forward, backward }) => [forward, backward]);

function examplesOf(rows: readonly Rows[], outcomes: readonly number[], selection: Selection, features: number) {
  const projected = project(both(rows), selection, features);
  return outcomes.map(
    (outcome, i): EdgeExample => ({ forward: projected[2 * i]!, backward: projected[2 * i + 1]!, outcome }),
  );
}

/** Trains on one set, calibrates and chooses the threshold on the other. */
export function trainEdges(train: readonly Example<DseGold>[], held: readonly Example<DseGold>[], features: number) {
  const usable = train.filter((example) => example.rows);
  const rows = usable.map((example) => example.rows!);
  const outcomes = usable.map(({ gold }) => edgeOutcomes.indexOf(gold.label));
  const dense = rows[0]!.forward.dense.length;
  const trainOn = (selection: Selection) =>
    trainEdgeLogit(examplesOf(rows, outcomes, selection, features), { sparse: selection.length, dense }, settings);
  const frequent = frequentFeatures(both(rows), features, leastExamples);
  const heavy = heaviestFeatures(trainOn(frequent), 2, frequent.length + dense, frequent.length, keptFeatures);
  const selection = heavy.map((number) => frequent[number]!);
  const weights = trainOn(selection);
  const judged = held.map(({ rows: pair, gold }): Judged => {
    const outcome = edgeOutcomes.indexOf(gold.label);
    if (!pair) return { scores: [9, 0, 0, 0, 0], outcome };
    const [example] = examplesOf([pair], [outcome], selection, features);
    return { scores: edgeScores(example!, weights, { sparse: selection.length, dense }), outcome };
  });
  const calibration = calibrate(judged, { withNeutral: true });
  const figures = bestFigures(judged, calibration);
  const model: EdgeModel = { selection, weights, calibration, least: figures.threshold };
  return { model, figures };
}

/** Figures at the threshold whose F1 is the best together with that of its two neighbours: one peak alone is chance. */
function bestFigures(judged: readonly Judged[], calibration: Calibration): EdgeFigures {
  const probabilities = judged.map(({ scores }) => calibrated(scores, calibration));
  const thresholds = Array.from({ length: 31 }, (_, i) => (10 + i) / 100);
  const figures = thresholds.map((threshold) => figuresAt(judged, probabilities, threshold));
  const around = (at: number) => figures.slice(at - 1, at + 2).reduce((sum, { f1 }) => sum + f1, 0);
  const best = [...figures.keys()].slice(1, -1).reduce((a, b) => (around(b) > around(a) ? b : a));
  return figures[best]!;
}

/** What is read where an edge counts that has this probability at least, against none at all. */
function figuresAt(judged: readonly Judged[], probabilities: readonly number[][], threshold: number): EdgeFigures {
  const predicted = probabilities.map((outcomes) => {
    const edges = outcomes.slice(1);
    const best = 1 + edges.indexOf(Math.max(...edges));
    return outcomes[best]! / (outcomes[best]! + outcomes[0]!) >= threshold ? best : 0;
  });
  const counts = edgeOutcomes.map((_, outcome) => ({
    right: judged.filter((row, i) => row.outcome === outcome && predicted[i] === outcome).length,
    gold: judged.filter((row) => row.outcome === outcome).length,
    found: predicted.filter((found) => found === outcome).length,
  }));
  const edges = counts.slice(1).reduce((a, b) => ({
    right: a.right + b.right,
    gold: a.gold + b.gold,
    found: a.found + b.found,
  }));
  const f1 = ({ right, gold, found }: typeof edges) => (2 * right) / Math.max(1, gold + found);
  return {
    threshold,
    precision: edges.right / Math.max(1, edges.found),
    recall: edges.right / edges.gold,
    f1: f1(edges),
    macro: counts.reduce((sum, count) => sum + f1(count), 0) / counts.length,
  };
}
