import { createRandom, shuffle } from '../../../shared/random.ts';
import type { Row } from './row.ts';

/** Cosine of the mean word vectors of two sentences that are one but for names or a tense. */
const alike = 0.95;

/** For each row the first row whose sentence says the same, itself if there is none; `start` is where a row's sentence mean begins. */
export function groupsOf(rows: readonly Row[], start: number): number[] {
  const means = rows.map(({ dense }) => unitVector(dense.subarray(start)));
  const group: number[] = [];
  for (const [i, mean] of means.entries()) {
    const same = means.slice(0, i).findIndex((other) => product(mean, other) > alike);
    group.push(same < 0 ? i : group[same]!);
  }
  return group;
}

/** Deals rows out to folds at random, types evenly, groups as a whole; gives each row's fold. */
export function foldsOf(groups: readonly number[], types: readonly number[], folds: number, seed: number): number[] {
  const leaders = shuffle(
    groups.map((_, i) => i).filter((i) => groups[i] === i),
    createRandom(seed),
  );
  leaders.sort((a, b) => types[a]! - types[b]!);
  const foldOf = new Map(leaders.map((leader, at) => [leader, at % folds]));
  return groups.map((leader) => foldOf.get(leader)!);
}

function unitVector(vector: Float32Array): Float32Array {
  const length = Math.sqrt(product(vector, vector)) || 1;
  return vector.map((x) => x / length);
}

const product = (a: Float32Array, b: Float32Array): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
