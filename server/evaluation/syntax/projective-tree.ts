const negative = Number.NEGATIVE_INFINITY;

/**
 * The projective tree with the highest sum of arc scores and one root (Eisner 1996), over `count` words.
 * @param scores `scores[head * count + dependent]`; a word's score as root stands at `[dependent * count + dependent]`
 * @returns heads, -1 for the root
 */
export function bestTree(scores: Float64Array, count: number): Int32Array {
  const size = count * count;
  // Spans from i to j: open ones hold an arc between their ends, closed ones have all dependents of their head.
  const openRight = new Float64Array(size).fill(negative);
  const openLeft = new Float64Array(size).fill(negative);
  const closedRight = new Float64Array(size).fill(negative);
  const closedLeft = new Float64Array(size).fill(negative);
  const openAt = new Int32Array(size);
  const closedRightAt = new Int32Array(size);
  const closedLeftAt = new Int32Array(size);
  for (let i = 0; i < count; i++) closedRight[i * count + i] = closedLeft[i * count + i] = 0;
  for (let width = 1; width < count; width++) {
    for (let i = 0; i + width < count; i++) {
      const j = i + width;
      const ij = i * count + j;
      let best = negative;
      for (let k = i; k < j; k++) {
        const sum = closedRight[i * count + k]! + closedLeft[(k + 1) * count + j]!;
        if (sum > best) {
          best = sum;
          openAt[ij] = k;
        }
      }
      openRight[ij] = best + scores[i * count + j]!;
      openLeft[ij] = best + scores[j * count + i]!;
      for (let k = i + 1; k <= j; k++) {
        const sum = openRight[i * count + k]! + closedRight[k * count + j]!;
        if (sum > closedRight[ij]!) {
          closedRight[ij] = sum;
          closedRightAt[ij] = k;
        }
      }
      for (let k = i; k < j; k++) {
        const sum = closedLeft[i * count + k]! + openLeft[k * count + j]!;
        if (sum > closedLeft[ij]!) {
          closedLeft[ij] = sum;
          closedLeftAt[ij] = k;
        }
      }
    }
  }
  const heads = new Int32Array(count).fill(-1);
  const closeRight = (i: number, j: number): void => {
    if (i === j) return;
    const k = closedRightAt[i * count + j]!;
    heads[k] = i;
    inner(i, k);
    closeRight(k, j);
  };
  const closeLeft = (i: number, j: number): void => {
    if (i === j) return;
    const k = closedLeftAt[i * count + j]!;
    heads[k] = j;
    inner(k, j);
    closeLeft(i, k);
  };
  const inner = (i: number, j: number): void => {
    const k = openAt[i * count + j]!;
    closeRight(i, k);
    closeLeft(k + 1, j);
  };
  let root = 0;
  let most = negative;
  for (let r = 0; r < count; r++) {
    const sum = closedLeft[r]! + closedRight[r * count + count - 1]! + scores[r * count + r]!;
    if (sum > most) {
      most = sum;
      root = r;
    }
  }
  closeLeft(0, root);
  closeRight(root, count - 1);
  return heads;
}
