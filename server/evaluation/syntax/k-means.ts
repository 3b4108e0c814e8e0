import { shuffle } from '../../../shared/random.ts';

const iterations = 15;

const dot = (a: Float32Array, i: number, b: Float32Array, j: number, width: number): number => {
  let sum = 0;
  for (let d = 0; d < width; d++) sum += a[i * width + d]! * b[j * width + d]!;
  return sum;
};

/** Sets every centroid to the direction of its members' sum; one without members stays. */
function recentre(
  points: Float32Array,
  members: readonly number[],
  of: Int32Array,
  centroids: Float32Array,
  width: number,
) {
  const sums = new Float32Array(centroids.length);
  for (const [m, point] of members.entries())
    for (let d = 0; d < width; d++) sums[of[m]! * width + d]! += points[point * width + d]!;
  for (let c = 0; c * width < centroids.length; c++) {
    const norm = Math.sqrt(dot(sums, c, sums, c, width));
    if (norm > 0) for (let d = 0; d < width; d++) centroids[c * width + d] = sums[c * width + d]! / norm;
  }
}

/**
 * Spherical k-means (Dhillon, Modha 2001) over some of the points.
 * @param points unit vectors of `width` numbers, one after the other
 * @param members which points take part
 * @returns the cluster of each member
 */
export function kMeans(
  points: Float32Array,
  width: number,
  members: readonly number[],
  clusters: number,
  random: () => number,
): Int32Array {
  const centroids = new Float32Array(clusters * width);
  const seeds = shuffle([...members], random);
  for (let c = 0; c < clusters; c++) {
    const seed = seeds[c % seeds.length]!;
    centroids.set(points.subarray(seed * width, (seed + 1) * width), c * width);
  }
  const of = new Int32Array(members.length);
  for (let round = 0; round < iterations; round++) {
    for (const [m, point] of members.entries()) {
      let best = 0;
      let most = Number.NEGATIVE_INFINITY;
      for (let c = 0; c < clusters; c++) {
        const closeness = dot(points, point, centroids, c, width);
        if (closeness > most) {
          most = closeness;
          best = c;
        }
      }
      of[m] = best;
    }
    recentre(points, members, of, centroids, width);
  }
  return of;
}
