import { groupBy } from '../../../../../shared/group-by.ts';
import type { Reading } from '../reading.ts';

/** Least trust of the rules, and least probability, of a reading that becomes a stance. */
export const leastTrust = 0.45;
export const leastBelief = 0.28;
/** Where the encoder reads: least belief in what it adds, least probability that a person signs a reading of a rule, and of the encoder alone. */
export const leastAdded = 0.45;
export const leastSigned = 0.57;
const leastSignedOfAdded = 0.72;
/** A second reading of a pair in a sentence must be this good. */
const secondThreshold = 0.6;

/** Why a reading became a stance, or why not. */
export const verdicts = {
  kept: 'kept as a stance',
  unreal: 'only possible, not stated',
  weak: 'trust below the threshold',
  retold: 'the sentence before tells of the meeting already',
  outdone: 'another reading of the pair in this sentence is better',
} as const;
export type Verdict = keyof typeof verdicts;

export interface Decision {
  reading: Reading;
  verdict: Verdict;
}

/**
 * What becomes of every reading, and why, in text order: kept is per sentence and ordered pair the best one, and another of a different
 * type and another predicate when it is strong, too. What merely could be is no stance.
 * @param least least trust of a reading toward an actor; what is about an issue alone is never weighed and needs the rules' trust
 */
export const decisionsOf = (readings: readonly Reading[], least = leastTrust): Decision[] =>
  [...groupBy(readings, pairKey).values()]
    .flatMap((group) => decideGroup(group, least))
    .sort((a, b) => byPlace(a.reading, b.reading));

/** Sentence and ordered pair of a reading; an issue counts as its own target. */
export const pairKey = ({
  sentence,
  source,
  target,
  issue,
}: Pick<Reading, 'sentence' | 'source' | 'target' | 'issue'>): string =>
  `${sentence}\t${source}\t${target ?? ''}\t${target === null ? issue : ''}`;

function decideGroup(readings: readonly Reading[], least: number): Decision[] {
  const kept: Reading[] = [];
  return [...readings]
    .sort((a, b) => Number(a.modality === 'negated') - Number(b.modality === 'negated') || b.trust - a.trust)
    .map((reading) => {
      const verdict = verdictOn(reading, kept, least);
      if (verdict === 'kept') kept.push(reading);
      return { reading, verdict };
    });
}

function verdictOn(reading: Reading, kept: readonly Reading[], least: number): Verdict {
  const threshold =
    reading.target === null ? leastTrust : reading.rule === 'encoder' ? Math.max(least, leastSignedOfAdded) : least;
  if (reading.modality === 'hypothetical') return 'unreal';
  if (reading.modality === 'negated' && !isPlainDenial(reading)) return 'unreal';
  if (reading.trust < (kept.length ? secondThreshold : threshold)) return kept.length ? 'outdone' : 'weak';
  const isNew =
    kept.length < 2 &&
    kept.every(
      ({ type, predicate: { words } }) =>
        type !== reading.type && !words.some((word) => reading.predicate.words.includes(word)),
    );
  return isNew ? 'kept' : 'outdone';
}

/** A negated stance is worth keeping where a verb itself says so of its own subject and object. */
const isPlainDenial = ({ rule, trust, attributedTo }: Reading): boolean =>
  rule === 'verb' && trust >= 0.8 && attributedTo === null;

const byPlace = (a: Reading, b: Reading): number =>
  a.sentence - b.sentence || a.predicate.head - b.predicate.head || b.trust - a.trust;
