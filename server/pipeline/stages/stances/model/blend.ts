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

/** Probabilities of a signed edge between two actors that the caller marked, likewise. */
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
  );
  return {
    neutral: both[0]!,
    forward: { positive: both[1]!, negative: both[2]! },
    backward: { positive: both[3]!, negative: both[4]! },
  };
}

/** The geometric mean of two distributions, as a distribution. */
function blend(a: readonly number[], b: readonly number[]): number[] {
  const means = a.map((share, i) => Math.sqrt(share * b[i]!));
  const sum = means.reduce((total, mean) => total + mean, 0);
  return means.map((mean) => mean / sum);
}
