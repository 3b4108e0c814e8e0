import type { Reading } from './reading.ts';

/** Least trust of a reading that becomes a stance. */
const threshold = 0.45;
/** A second reading of a pair in a sentence must be nearly as good as the best. */
const secondThreshold = 0.6;

/**
 * Chooses which readings become stances: per sentence and ordered pair the best one, and another of a different type and another
 * predicate when both are strong. What merely could be is no stance.
 */
export function decide(readings: readonly Reading[]): Reading[] {
  const groups = new Map<string, Reading[]>();
  for (const reading of readings) {
    const group = groups.get(pairKey(reading));
    if (group) group.push(reading);
    else groups.set(pairKey(reading), [reading]);
  }
  return [...groups.values()].flatMap(chosenOf).sort(byPlace);
}

/** Sentence and ordered pair of a reading; an issue counts as its own target. */
export const pairKey = ({ sentence, source, target, issue }: Reading): string =>
  `${sentence}\t${source}\t${target ?? ''}\t${target === null ? issue : ''}`;

function chosenOf(readings: readonly Reading[]): Reading[] {
  const [best, ...others] = readings.filter(isEligible).sort((a, b) => b.trust - a.trust);
  if (!best || best.trust < threshold) return [];
  const second = others.find(
    (reading) => reading.type !== best.type && reading.cue[0] !== best.cue[0] && reading.trust >= secondThreshold,
  );
  return second ? [best, second] : [best];
}

const isEligible = ({ modality }: Reading): boolean => modality !== 'hypothetical';

const byPlace = (a: Reading, b: Reading): number =>
  a.sentence - b.sentence || a.cue[0]! - b.cue[0]! || b.trust - a.trust;
