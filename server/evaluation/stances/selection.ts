import type { Row } from './row.ts';

/** Which features a model weighs: their old numbers in the order of their new ones. */
export type Selection = Int32Array;

/** Features that at least `least` of the rows have. */
export function frequentFeatures(rows: readonly Row[], features: number, least: number): Selection {
  const counts = new Int32Array(features);
  for (const { numbers } of rows) for (const number of new Set(numbers)) counts[number]!++;
  return Int32Array.from(counts.keys()).filter((number) => counts[number]! >= least);
}

/** The features with the largest weights in any column; `weights` holds the columns one after the other, `stride` apart. */
export function heaviestFeatures(weights: Float64Array, columns: number, stride: number, sparse: number, keep: number) {
  const largest = Float64Array.from({ length: sparse }, (_, feature) => {
    let most = 0;
    for (let column = 0; column < columns; column++)
      most = Math.max(most, Math.abs(weights[column * stride + feature]!));
    return most;
  });
  return Int32Array.from(
    [...largest.keys()]
      .sort((a, b) => largest[b]! - largest[a]!)
      .slice(0, keep)
      .sort((a, b) => a - b),
  );
}

/** Rows with the selected features only, renumbered. */
export function project(rows: readonly Row[], selection: Selection, features: number): Row[] {
  const renumbered = new Int32Array(features).fill(-1);
  selection.forEach((old, number) => {
    renumbered[old] = number;
  });
  return rows.map(({ numbers, values, dense }) => {
    const kept = [...numbers.keys()].filter((i) => renumbered[numbers[i]!]! >= 0);
    return {
      numbers: Int32Array.from(kept, (i) => renumbered[numbers[i]!]!),
      values: Float32Array.from(kept, (i) => values[i]!),
      dense,
    };
  });
}
