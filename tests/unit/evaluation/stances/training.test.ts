import { describe, expect, it } from 'vitest';
import type { ArticleExample } from '../../../../server/evaluation/stances/article-examples.ts';
import { crossValidate } from '../../../../server/evaluation/stances/article-training.ts';
import { calibrate, calibrated, logLoss } from '../../../../server/evaluation/stances/calibration.ts';
import {
  type EdgeExample,
  edgeScores,
  softmax,
  trainEdgeLogit,
} from '../../../../server/evaluation/stances/edge-logit.ts';
import { minimize } from '../../../../server/evaluation/stances/minimize.ts';
import { trainOutcomeLogit } from '../../../../server/evaluation/stances/outcome-logit.ts';
import { columnScores, type Row } from '../../../../server/evaluation/stances/row.ts';
import { frequentFeatures, project } from '../../../../server/evaluation/stances/selection.ts';
import { foldsOf, groupsOf } from '../../../../server/evaluation/stances/type-folds.ts';
import { trainTypeRidge } from '../../../../server/evaluation/stances/type-ridge.ts';
import { createRandom } from '../../../../shared/random.ts';

const row = (...numbers: number[]): Row => ({
  numbers: Int32Array.from(numbers),
  values: Float32Array.from(numbers, () => 1),
  dense: new Float32Array(0),
});

describe('minimize', () => {
  it("finds the bottom of Rosenbrock's valley", () => {
    const point = minimize(
      ([x, y], gradient) => {
        gradient[0] = -2 * (1 - x!) - 400 * x! * (y! - x! * x!);
        gradient[1] = 200 * (y! - x! * x!);
        return (1 - x!) ** 2 + 100 * (y! - x! * x!) ** 2;
      },
      2,
      200,
    );
    expect(point[0]).toBeCloseTo(1, 4);
    expect(point[1]).toBeCloseTo(1, 4);
  });
});

describe('the edge model', () => {
  /** Feature 0 speaks for praise, 1 for blame, by whoever has it as source; 2 is noise. */
  const examples: EdgeExample[] = Array.from({ length: 60 }, (_, i) => {
    const outcome = i % 5;
    const cue = outcome === 0 ? 2 : (outcome - 1) % 2;
    const forward = outcome === 1 || outcome === 2 ? row(cue, 2) : row(2);
    const backward = outcome > 2 ? row(cue, 2) : row(2);
    return { forward, backward, outcome };
  });
  const width = { sparse: 3, dense: 0 };
  const weights = trainEdgeLogit(examples, width, { l2: 0.1, iterations: 60 });

  it('learns sign and direction from the same weights', () => {
    for (const example of examples) {
      const scores = edgeScores(example, weights, width);
      expect(scores.indexOf(Math.max(...scores))).toBe(example.outcome);
    }
  });

  it('gives the same weights twice', () => {
    expect(trainEdgeLogit(examples, width, { l2: 0.1, iterations: 60 })).toEqual(weights);
  });
});

describe('the type model', () => {
  it('learns types from their features', () => {
    const examples = Array.from({ length: 30 }, (_, i) => ({ row: row(i % 3, 3), type: i % 3 }));
    const width = { sparse: 4, dense: 0 };
    const weights = trainTypeRidge(examples, width, 3, { penalty: 0.1, height: 7 });
    for (const { row: features, type } of examples) {
      const shares = softmax(columnScores(features, weights, width, 3));
      expect(shares.indexOf(Math.max(...shares))).toBe(type);
    }
  });

  it('finds the least squares that a penalty allows', () => {
    const width = { sparse: 1, dense: 0 };
    const examples = [row(0), row(0), row(0)].map((features, i) => ({ row: features, type: i === 0 ? 0 : 1 }));
    const weights = trainTypeRidge(examples, width, 2, { penalty: 1, height: 4 });
    expect([...weights]).toEqual([expect.closeTo(1, 9), expect.closeTo(2, 9)]);
  });
});

describe('folds', () => {
  const sentence = (...mean: number[]): Row => ({ ...row(), dense: Float32Array.from([9, ...mean]) });

  it('keeps sentences together that say the same, and deals types out evenly', () => {
    const rows = [sentence(1, 0), sentence(0, 1), sentence(0.99, 0.05), sentence(-1, 0), sentence(0, -1)];
    const groups = groupsOf(rows, 1);
    expect(groups).toEqual([0, 1, 0, 3, 4]);
    const folds = foldsOf(groups, [0, 0, 0, 1, 1], 2, 1);
    expect(folds[2]).toBe(folds[0]);
    expect(folds[1]).not.toBe(folds[0]);
    expect(folds[3]).not.toBe(folds[4]);
    expect(foldsOf(groups, [0, 0, 0, 1, 1], 2, 1)).toEqual(folds);
  });
});

describe('the article model', () => {
  it('learns outcomes from their features, the more the more an example counts', () => {
    const width = { sparse: 3, dense: 0 };
    const examples = [
      { row: row(0), outcome: 1, weight: 1 },
      { row: row(0), outcome: 2, weight: 0.4 },
      { row: row(1), outcome: 0, weight: 1 },
      { row: row(2), outcome: 2, weight: 1 },
    ];
    const weights = trainOutcomeLogit(examples, width, 3, { l2: 0.1, iterations: 60 });
    const best = (number: number) => {
      const scores = columnScores(row(number), weights, width, 3);
      return scores.indexOf(Math.max(...scores));
    };
    expect([0, 1, 2].map(best)).toEqual([1, 0, 2]);
  });

  it('finds nothing in noise: no fold chooses features by what it is judged on', () => {
    const random = createRandom(7);
    const features = 2000;
    const examples = Array.from({ length: 400 }, (_, i): ArticleExample => {
      const numbers = new Set(Array.from({ length: 80 }, () => Math.floor(random() * features)));
      return { document: `${i}`, row: row(...numbers), outcome: random() < 0.5 ? 0 : 1, sure: true, readings: [] };
    });
    const held = crossValidate(examples, features, 100);
    const right = examples.filter(({ outcome }, i) => held[i]![outcome]! > held[i]![1 - outcome]!).length;
    expect(right / examples.length).toBeLessThan(0.6);
  });
});

describe('calibration', () => {
  it('cools down scores that are too sure', () => {
    const rows = Array.from({ length: 100 }, (_, i) => ({ scores: [0, 6], outcome: i % 4 === 0 ? 0 : 1 }));
    const found = calibrate(rows, { withNeutral: false });
    expect(found.temperature).toBeGreaterThan(2);
    expect(logLoss(rows, found)).toBeLessThan(logLoss(rows, { neutral: 0, temperature: 1 }));
    expect(calibrated([0, 0], { neutral: 0, temperature: 1 })).toEqual([0.5, 0.5]);
  });
});

describe('selection', () => {
  it('keeps frequent features and renumbers rows', () => {
    const rows = [row(0, 2), row(2, 5), row(5, 2), row(1)];
    const selection = frequentFeatures(rows, 6, 2);
    expect([...selection]).toEqual([2, 5]);
    expect(project(rows, selection, 6).map(({ numbers }) => [...numbers])).toEqual([[0], [0, 1], [1, 0], []]);
  });
});
