import { compileTemplates, fillRows, type Templates } from './templates.ts';

/** Weight tables: whole numbers when a model runs, floats while it is trained. */
export type Weights = Int16Array | Float32Array;

/**
 * A linear classifier over hashed features: the weights of all classes for a feature lie side by side, from the
 * feature's row on (Shi et al. 2009, "Hash kernels"; the rows of different features may overlap).
 */
export class LinearModel {
  readonly classes: number;
  readonly bits: number;
  readonly weights: Weights;
  readonly templates: Templates;
  /** Values of the atoms, to be set before `score`. */
  readonly values: Int32Array;
  /** Rows of the features that the last `score` used. */
  readonly rows: Int32Array;
  /** Scores per class of the last `score`. */
  readonly scores: Float64Array;

  constructor(
    classes: number,
    bits: number,
    weights: Weights,
    atoms: readonly string[],
    templates: readonly string[],
    values = new Int32Array(atoms.length),
  ) {
    this.classes = classes;
    this.bits = bits;
    this.weights = weights;
    this.templates = compileTemplates(atoms, templates);
    this.values = values;
    this.rows = new Int32Array(templates.length);
    this.scores = new Float64Array(classes);
  }

  /** Length of the weight table for a number of classes and a size in bits: the last rows need room behind them. */
  static tableLength(classes: number, bits: number): number {
    return (1 << bits) + classes;
  }

  /** Scores every class for the present values of the atoms. */
  score(): Float64Array {
    const { classes, weights, rows, scores } = this;
    fillRows(this.templates, this.values, this.bits, rows);
    scores.fill(0);
    for (let k = 0; k < rows.length; k++) {
      const row = rows[k]!;
      for (let c = 0; c < classes; c++) scores[c] = scores[c]! + weights[row + c]!;
    }
    return scores;
  }

  /** The best class by the last scores. */
  best(): number {
    const { scores } = this;
    let best = 0;
    for (let c = 1; c < scores.length; c++) if (scores[c]! > scores[best]!) best = c;
    return best;
  }
}
