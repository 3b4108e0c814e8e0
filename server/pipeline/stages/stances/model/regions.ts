import type { WordVectors } from '../../../../models/stance-model.ts';
import { ancestorsOf, subtreeOf } from '../../../dependency-graph/dependency-graph.ts';
import { between, type Pair, range } from './pair.ts';

/** Adds a lemma's vector to `sum` from `offset` on; false when it has none. */
function addVector(vectors: WordVectors, lemma: string, sum: Float64Array, offset: number): boolean {
  const row = vectors.rows.get(lemma);
  if (row === undefined) return false;
  const { dimensions, values, unit } = vectors;
  const start = row * dimensions;
  for (let i = 0; i < dimensions; i++) sum[offset + i]! += values[start + i]! * unit;
  return true;
}

const regionCount = 7;

/** How many numbers `regionMeans` gives. */
export const regionSize = (vectors: WordVectors): number => regionCount * vectors.dimensions;

const content = new Set(['VERB', 'NOUN', 'ADJ', 'ADV']);

/**
 * Mean vectors of the words that bear on a pair: where the two meet in the tree, the way between them, what governs the source,
 * what governs the target, between the two, the branch toward the target, the whole sentence. Names do not count.
 */
export function regionMeans(pair: Pair, vectors: WordVectors): Float64Array {
  const means = new Float64Array(regionSize(vectors));
  regionsOf(pair).forEach((tokens, region) => {
    writeMean(pair, vectors, tokens, means, region * vectors.dimensions);
  });
  return means;
}

function regionsOf(pair: Pair): Iterable<number>[] {
  const { view, x, y, path } = pair;
  const { tree } = view.findings.context;
  const governors = (head: number) => ancestorsOf(tree, head).slice(1, 3);
  const branch = path?.down.length ? subtreeOf(tree, path.down[0]!) : null;
  return [
    path ? [path.top] : [],
    path ? [...path.up, path.top, ...path.down] : [],
    governors(x.head),
    governors(y.head),
    between(pair),
    branch ? range(branch.first, branch.last) : [],
    range(view.first, view.last),
  ];
}

function writeMean(pair: Pair, vectors: WordVectors, tokens: Iterable<number>, means: Float64Array, offset: number) {
  const { tree, mentionAt } = pair.view.findings.context;
  let count = 0;
  for (const token of tokens) {
    if (mentionAt[token]! >= 0 || !content.has(tree[token]!.upos)) continue;
    if (addVector(vectors, tree[token]!.lemma, means, offset)) count++;
  }
  if (count > 1) for (let i = offset; i < offset + vectors.dimensions; i++) means[i]! /= count;
}
