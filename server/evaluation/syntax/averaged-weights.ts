/** Weights of an averaged perceptron (Collins 2002): their mean over all steps comes out with one addition per update. */
export class AveragedWeights {
  readonly weights: Float32Array;
  private readonly totals: Float64Array;
  private steps = 1;

  constructor(length: number) {
    this.weights = new Float32Array(length);
    this.totals = new Float64Array(length);
  }

  /** Counts one example. */
  step(): void {
    this.steps++;
  }

  /** Moves the weights of all rows toward class `good` and away from class `bad`. */
  update(rows: Int32Array, good: number, bad: number): void {
    for (let k = 0; k < rows.length; k++) {
      this.add(rows[k]! + good, 1);
      this.add(rows[k]! + bad, -1);
    }
  }

  /** The mean weights over all steps. */
  averaged(): Float32Array {
    return this.weights.map((weight, i) => weight - this.totals[i]! / this.steps);
  }

  private add(at: number, amount: number): void {
    this.weights[at] = this.weights[at]! + amount;
    this.totals[at] = this.totals[at]! + amount * this.steps;
  }
}
