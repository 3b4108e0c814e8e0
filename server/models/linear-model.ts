import { compileTemplates, fillRows, type Templates } from './templates.ts';

/** Weight tables: whole numbers when a model runs, floats while it is trained. */
export type Weights = Int16Array | Float32Array;
export type Scores = Int32Array | Float64Array;

/** What a linear model is made of, besides its weights. */
export interface ModelShape {
  readonly classes: number;
  /** Size of the weight table as a power of two. */
  readonly bits: number;
  /** Names of the atoms, and templates of these. */
  readonly atoms: readonly string[];
  readonly templates: readonly string[];
}

/** Chooses among classes by what the values of the atoms say. */
export interface Classifier {
  /** Values of the atoms, to be set before anything is asked. */
  readonly values: Int32Array;
  /** Scores every class for the present values of the atoms. */
  score(): Scores;
  /** The best of a few classes for the present values of the atoms. */
  bestAmong(classes: Int32Array): number;
  /** The best of all classes for the present values of the atoms. */
  best(): number;
}

/**
 * A linear classifier over hashed features: the weights of all classes for a feature lie side by side, from the
 * feature's row on (Shi et al. 2009, "Hash kernels"; the rows of different features may overlap).
 * It is trained in this form, and is the twin of the compiled one, which gives the same scores.
 */
export class LinearModel implements Classifier {
  readonly classes: number;
  readonly bits: number;
  readonly weights: Weights;
  readonly templates: Templates;
  readonly values: Int32Array;
  /** Rows of the features that the last `score` used. */
  readonly rows: Int32Array;
  /** Scores per class of the last `score`; of the last `bestAmong` its classes' alone. */
  readonly scores: Scores;

  constructor({ classes, bits, atoms, templates }: ModelShape, weights: Weights) {
    this.classes = classes;
    this.bits = bits;
    this.weights = weights;
    this.templates = compileTemplates(atoms, templates);
    this.values = new Int32Array(atoms.length);
    this.rows = new Int32Array(templates.length);
    this.scores = weights instanceof Int16Array ? new Int32Array(classes) : new Float64Array(classes);
  }

  /** Length of the weight table for a number of classes and a size in bits: the last rows need room behind them. */
  static tableLength(classes: number, bits: number): number {
    return (1 << bits) + classes;
  }

  score(): Scores {
    fillRows(this.templates, this.values, this.bits, this.rows);
    sumRows(this.weights, this.rows, this.scores);
    return this.scores;
  }

  bestAmong(classes: Int32Array): number {
    fillRows(this.templates, this.values, this.bits, this.rows);
    const { weights, rows, scores } = this;
    let best = classes[0]!;
    for (let i = 0; i < classes.length; i++) {
      const candidate = classes[i]!;
      let sum = 0;
      for (let k = 0; k < rows.length; k++) sum += weights[rows[k]! + candidate]!;
      scores[candidate] = sum;
      if (sum > scores[best]!) best = candidate;
    }
    return best;
  }

  best(): number {
    return bestOf(this.score());
  }
}

/** The class with the highest score, the first of equals. */
export function bestOf(scores: Scores): number {
  let best = 0;
  for (let c = 1; c < scores.length; c++) if (scores[c]! > scores[best]!) best = c;
  return best;
}

/** Sums the rows per class, eight rows at a time: that hides most of the time that memory takes to answer. */
function sumRows(weights: Weights, rows: Int32Array, scores: Scores): void {
  const classes = scores.length;
  const whole = rows.length & ~7;
  scores.fill(0);
  for (let k = 0; k < whole; k += 8) {
    const a = rows[k]!;
    const b = rows[k + 1]!;
    const c = rows[k + 2]!;
    const d = rows[k + 3]!;
    const e = rows[k + 4]!;
    const f = rows[k + 5]!;
    const g = rows[k + 6]!;
    const h = rows[k + 7]!;
    for (let i = 0; i < classes; i++) {
      const low = weights[a + i]! + weights[b + i]! + weights[c + i]! + weights[d + i]!;
      const high = weights[e + i]! + weights[f + i]! + weights[g + i]! + weights[h + i]!;
      scores[i] = scores[i]! + low + high;
    }
  }
  for (let k = whole; k < rows.length; k++) {
    const row = rows[k]!;
    for (let i = 0; i < classes; i++) scores[i] = scores[i]! + weights[row + i]!;
  }
}
