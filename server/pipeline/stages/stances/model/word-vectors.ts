/** Meaning vectors of lemmas, all of the same number of dimensions. */
export interface WordVectors {
  readonly dimensions: number;
  /** Row of each lemma in `values`. */
  readonly rows: ReadonlyMap<string, number>;
  readonly values: ArrayLike<number>;
  /** What one unit of `values` stands for. */
  readonly unit: number;
}

/** Adds a lemma's vector to `sum` from `offset` on; false when it has none. */
export function addVector(vectors: WordVectors, lemma: string, sum: Float64Array, offset: number): boolean {
  const row = vectors.rows.get(lemma);
  if (row === undefined) return false;
  const { dimensions, values, unit } = vectors;
  const start = row * dimensions;
  for (let i = 0; i < dimensions; i++) sum[offset + i]! += values[start + i]! * unit;
  return true;
}
