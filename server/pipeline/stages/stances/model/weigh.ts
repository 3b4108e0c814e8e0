import type { Reading } from '../reading.ts';
import type { Findings } from '../readings.ts';
import { confidenceOf } from './confidence.ts';
import { modelReading } from './model-readings.ts';
import type { ScoredPair, Scorer } from './scorer.ts';

/** Least probability of an edge that the model adds by itself, where the pipeline found the actors. */
const leastProbability = 0.5;
/** The same where the caller marked the actors: then they are actors for sure, and what is asked for is how they stand. */
const leastProbabilityOfGiven = 0.25;

/** Edges that the model is sure of and no rule proposes: the pair has no chosen reading in that sentence in either direction. */
export function addedByModel(findings: Findings, chosen: readonly Reading[], scorer: Scorer): Reading[] {
  const { given } = findings.context.document;
  const least = given ? leastProbabilityOfGiven : leastProbability;
  const read = new Set(chosen.map(({ sentence, source, target }) => keyOf(sentence, source, target ?? '')));
  const isOpen = (sentence: number, source: string, target: string) =>
    !read.has(keyOf(sentence, source, target)) && !read.has(keyOf(sentence, target, source));
  return scorer.all(isOpen).flatMap((scored) => {
    const { forward } = scored.score;
    const sign = forward.positive > forward.negative ? 'positive' : 'negative';
    return forward[sign] >= least ? [modelReading(scored, sign)] : [];
  });
}

const keyOf = (sentence: number, source: string, target: string): string => `${sentence}\t${source}\t${target}`;

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
