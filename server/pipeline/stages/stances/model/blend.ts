import { type StanceType, stanceTypes } from '../../../../../shared/plover.ts';
import type { EdgeScores } from './score-pair.ts';
import type { ScoredPair, Scorer } from './scorer.ts';

/** Probabilities of the types of a pair: the linear model's, where the encoder reads the geometric mean of both. */
export function typesFor(
  { encoded }: Scorer,
  { sentence, source, target, score }: ScoredPair,
): Record<StanceType, number> {
  const seen = encoded?.pair(sentence, source, target);
  if (!seen) return score.types();
  const both = blend(
    stanceTypes.map((type) => score.types()[type]),
    stanceTypes.map((type) => seen.type[type]),
  );
  return Object.fromEntries(stanceTypes.map((type, i) => [type, both[i]!])) as Record<StanceType, number>;
}

/** Of signed edges the encoder knows more than the linear model. */
const shareOfEncoder = 0.6;

/** Probabilities of a signed edge between two actors that the caller marked, likewise, but the encoder's count a little more. */
export function edgesFor({ encoded }: Scorer, { sentence, source, target, score }: ScoredPair): EdgeScores {
  const linear = score.edges();
  const there = encoded?.pair(sentence, source, target)?.side;
  const back = encoded?.pair(sentence, target, source)?.side;
  if (!there || !back) return linear;
  const { neutral, forward, backward } = linear;
  const both = blend(
    [neutral, forward.positive, forward.negative, backward.positive, backward.negative],
    [
      there.none * back.none,
      there.positive * back.none,
      there.negative * back.none,
      back.positive * there.none,
      back.negative * there.none,
    ],
    shareOfEncoder,
  );
  return {
    neutral: both[0]!,
    forward: { positive: both[1]!, negative: both[2]! },
    backward: { positive: both[3]!, negative: both[4]! },
  };
}

/** The geometric mean of two distributions, as a distribution; the second has this share in it. */
function blend(a: readonly number[], b: readonly number[], shareOfSecond = 0.5): number[] {
  const means = a.map((share, i) => share ** (1 - shareOfSecond) * b[i]! ** shareOfSecond);
  const sum = means.reduce((total, mean) => total + mean, 0);
  return means.map((mean) => mean / sum);
}
