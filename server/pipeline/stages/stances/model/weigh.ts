import type { Reading } from '../reading.ts';
import type { Findings } from '../readings.ts';
import { confidenceOf } from './confidence.ts';
import { modelReading } from './model-readings.ts';
import type { ScoredPair, Scorer } from './scorer.ts';

/** Least probability of an edge that the model adds by itself. */
const leastProbability = 0.25;

/**
 * Edges that the model sees and no rule proposes. Only between actors whose part in the sentence no
 * chosen reading tells already: the source is no source of one, the target no target, and neither way round. What is negated or merely
 * possible is left out. For actors that the caller marked: of such edges between actors that the pipeline found, one in six is right.
 */
export function addedByModel(chosen: readonly Reading[], scorer: Scorer): Reading[] {
  const isOpen = (sentence: number, source: string, target: string) =>
    !chosen.some((reading) => reading.sentence === sentence && explains(reading, source, target));
  return scorer.all(isOpen).flatMap((scored) => {
    const { forward } = scored.score;
    const sign = forward.positive > forward.negative ? 'positive' : 'negative';
    if (forward[sign] < leastProbability) return [];
    const reading = modelReading(scored, sign);
    return reading.modality === 'hypothetical' || reading.modality === 'negated' ? [] : [reading];
  });
}

const explains = (reading: Reading, source: string, target: string): boolean =>
  reading.target !== null &&
  (reading.source === source || reading.target === target || (reading.source === target && reading.target === source));

/**
 * One reading for every ordered pair of actors of a sentence, with the model's type and its probability:
 * the rules' best reading of that type where there is one, for its evidence.
 */
export function typedByModel(findings: Findings, scorer: Scorer): Reading[] {
  return scorer.all().map((scored) => {
    const own = modelReading(scored);
    const ruled = bestOf(findings.readings, scored).find(({ type }) => type === own.type);
    return { ...(ruled ?? own), confidence: own.trust };
  });
}

const bestOf = (readings: readonly Reading[], { sentence, source, target }: ScoredPair): Reading[] =>
  readings
    .filter((reading) => reading.sentence === sentence && reading.source === source && reading.target === target)
    .sort((a, b) => b.trust - a.trust);

/** A chosen reading with its confidence and the features that weighed most; readings on an issue alone keep their trust. */
export function weighed(reading: Reading, scorer: Scorer): Reading {
  if (reading.target === null) return reading;
  const scored = scorer.score(reading.sentence, reading.source, reading.target);
  if (!scored) return reading;
  return {
    ...reading,
    confidence: reading.confidence ?? confidenceOf(reading, scored.score),
    features: scored.score.features,
  };
}
