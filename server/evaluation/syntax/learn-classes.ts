import { readFileSync, writeFileSync } from 'node:fs';
import { createRandom } from '../../../shared/random.ts';
import { packWordClasses } from '../../models/word-classes.ts';
import { kMeans } from './k-means.ts';

/** How many of the most frequent words get a class; the vectors come in order of frequency. */
const wordCount = 40_000;
const coarseClasses = 64;
/** Fine classes per coarse class; a fine class's number is `coarse * fineClasses + fine`. */
const fineClasses = 16;
const seed = 1;

interface Embeddings {
  readonly dimensions: number;
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

function unitVectors(words: readonly string[], { vectors, dimensions }: Embeddings): Float32Array {
  const points = new Float32Array(words.length * dimensions);
  for (const [i, word] of words.entries()) {
    const vector = vectors[word]!.slice(0, dimensions);
    const norm = Math.hypot(...vector) || 1;
    points.set(
      vector.map((value) => value / norm),
      i * dimensions,
    );
  }
  return points;
}

/** Clusters the words twice: into coarse classes, and each of these into fine ones. */
function classify(embeddings: Embeddings): Map<string, number> {
  const words = embeddings.words.slice(0, wordCount);
  const points = unitVectors(words, embeddings);
  const random = createRandom(seed);
  const all = words.map((_, i) => i);
  const coarse = kMeans(points, embeddings.dimensions, all, coarseClasses, random);
  const classes = new Map<string, number>();
  for (let c = 0; c < coarseClasses; c++) {
    const members = all.filter((i) => coarse[i] === c);
    const fine = kMeans(points, embeddings.dimensions, members, fineClasses, random);
    for (const [m, i] of members.entries()) classes.set(words[i]!, c * fineClasses + fine[m]!);
  }
  return classes;
}

const [source, target] = process.argv.slice(2);
if (!source || !target) {
  console.error('Usage: node dist/server/evaluation/syntax/learn-classes.js EMBEDDINGS.json OUT.bin');
  process.exit(2);
}
writeFileSync(target, packWordClasses(classify(JSON.parse(readFileSync(source, 'utf8')) as Embeddings)));
