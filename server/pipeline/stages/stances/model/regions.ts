import { ancestorsOf, subtreeOf } from '../../../dependency-graph/dependency-graph.ts';
import type { Pair } from './pair.ts';
import { addVector, type WordVectors } from './word-vectors.ts';

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

function regionsOf({ view, x, y, path }: Pair): Iterable<number>[] {
  const { tree } = view.findings.context;
  const governors = (head: number) => ancestorsOf(tree, head).slice(1, 3);
  const branch = path?.down.length ? subtreeOf(tree, path.down[0]!) : null;
  return [
    path ? [path.top] : [],
    path ? [...path.up, path.top, ...path.down] : [],
    governors(x.head),
    governors(y.head),
    range(Math.min(x.last, y.last), Math.max(x.first, y.first)),
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

function* range(first: number, last: number): Generator<number> {
  for (let token = first; token < last; token++) yield token;
}
