/** One ordered pair as numbers: sparse features, then the dense ones of its word vectors. */
export interface Row {
  numbers: Int32Array;
  values: Float32Array;
  dense: Float32Array;
}

/** Sum of the weights of a row's features; `weights` holds `sparse` weights, then the dense ones. */
export function margin(row: Row, weights: Float64Array, offset: number, sparse: number): number {
  const { numbers, values, dense } = row;
  let sum = 0;
  for (let i = 0; i < numbers.length; i++) sum += weights[offset + numbers[i]!]! * values[i]!;
  const denseStart = offset + sparse;
  for (let i = 0; i < dense.length; i++) sum += weights[denseStart + i]! * dense[i]!;
  return sum;
}

/** Adds `amount` times the row to the gradient. */
export function addRow(row: Row, gradient: Float64Array, offset: number, sparse: number, amount: number): void {
  const { numbers, values, dense } = row;
  for (let i = 0; i < numbers.length; i++) gradient[offset + numbers[i]!]! += amount * values[i]!;
  const denseStart = offset + sparse;
  for (let i = 0; i < dense.length; i++) gradient[denseStart + i]! += amount * dense[i]!;
}

/** One score per column of weights; a column holds the sparse weights, then the dense ones. */
export function columnScores(
  row: Row,
  weights: Float64Array,
  { sparse, dense }: { sparse: number; dense: number },
  columns: number,
): number[] {
  return Array.from({ length: columns }, (_, column) => margin(row, weights, column * (sparse + dense), sparse));
}
