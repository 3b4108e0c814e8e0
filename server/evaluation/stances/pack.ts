import { largestWeight, packArchive } from '../../models/archive.ts';
import type { WordVectors } from '../../models/stance-model.ts';
import { articleOutcomes, edgeColumns, type StanceTables } from '../../models/stance-model.ts';
import type { ArticleModel } from './article-training.ts';
import type { EdgeModel } from './edge-training.ts';
import type { Selection } from './selection.ts';
import { modelTypes, type TypeModel } from './type-training.ts';

/** Weights stretched so that the largest is the largest that an archive holds, with what a unit then stands for. */
function stretched(weights: ArrayLike<number>): { table: Float32Array; unit: number } {
  let largest = 1e-12;
  for (let i = 0; i < weights.length; i++) largest = Math.max(largest, Math.abs(weights[i]!));
  const unit = largest / largestWeight;
  return { table: Float32Array.from({ length: weights.length }, (_, i) => weights[i]! / unit), unit };
}

/** Columns of weights by selected feature, as rows by feature of `features`, zero where a feature was not selected. */
function byFeature(
  weights: Float64Array,
  columns: number,
  selection: Selection,
  dense: number,
  features: ReadonlyMap<number, number>,
): Float64Array {
  const stride = selection.length + dense;
  const table = new Float64Array((features.size + dense) * columns);
  for (let column = 0; column < columns; column++) {
    selection.forEach((feature, at) => {
      table[features.get(feature)! * columns + column] = weights[column * stride + at]!;
    });
    for (let i = 0; i < dense; i++)
      table[(features.size + i) * columns + column] = weights[column * stride + selection.length + i]!;
  }
  return table;
}

export interface StanceModels {
  edge: EdgeModel;
  type: TypeModel;
  article: ArticleModel;
}

/** All models and the word vectors as one archive. */
export function packStances(
  { edge, type, article }: StanceModels,
  names: readonly string[],
  vectors: WordVectors,
  fingerprint: string | null,
): Buffer {
  const selected = new Set([edge, type, article].flatMap(({ selection }) => [...selection]));
  const used = [...selected].sort((a, b) => (names[a]! < names[b]! ? -1 : 1));
  const rows = new Map(used.map((feature, row) => [feature, row]));
  const dense = edge.weights.length / edgeColumns - edge.selection.length;
  const table = ({ weights, selection }: Pick<EdgeModel, 'weights' | 'selection'>, columns: number) =>
    stretched(byFeature(weights, columns, selection, dense, rows));
  const edges = table(edge, edgeColumns);
  const types = table(type, modelTypes.length);
  const articles = table(article, articleOutcomes.length);
  const values = stretched(vectors.values);
  const tables: StanceTables = {
    features: used.map((feature) => names[feature]!),
    types: modelTypes,
    words: [...vectors.rows.keys()],
    dimensions: vectors.dimensions,
    units: [edges.unit, types.unit, articles.unit, values.unit],
    neutral: edge.calibration.neutral,
    temperature: edge.calibration.temperature,
    leastEdge: edge.least,
    typeTemperature: type.temperature,
    belief: article.belief,
    ...(fingerprint !== null && { fingerprint }),
  };
  return packArchive(tables, [edges.table, types.table, articles.table, values.table]);
}
