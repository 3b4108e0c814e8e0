import type { Filler, Reading } from '../reading.ts';
import type { Findings } from '../readings.ts';
import { confidenceOf } from './confidence.ts';
import { modelReading } from './model-readings.ts';
import type { ScoredPair, Scorer } from './scorer.ts';

/** Least probability of an edge that the model adds by itself, where the pipeline found the actors. */
const leastProbability = 0.3;
/** The same where the caller marked the actors: then they are actors for sure. */
const leastProbabilityOfGiven = 0.25;

/**
 * Edges that the model sees and no rule proposes. Only between actors whose part in the sentence no chosen reading tells already:
 * the source is no source of one, the target no target, and neither way round. Where the pipeline found the actors, some act must
 * have the source as its source or the target as its target. What is negated or merely possible is left out.
 */
export function addedByModel(findings: Findings, chosen: readonly Reading[], scorer: Scorer): Reading[] {
  const { given } = findings.context.document;
  const least = given ? leastProbabilityOfGiven : leastProbability;
  const acting = given ? null : partsIn(findings);
  const isOpen = (sentence: number, source: string, target: string) =>
    (!acting || acting.has(`${sentence} s ${source}`) || acting.has(`${sentence} t ${target}`)) &&
    !chosen.some((reading) => reading.sentence === sentence && explains(reading, source, target));
  return scorer.all(isOpen).flatMap((scored) => {
    const { forward } = scored.score;
    const sign = forward.positive > forward.negative ? 'positive' : 'negative';
    if (forward[sign] < least) return [];
    const reading = modelReading(scored, sign);
    return reading.modality === 'hypothetical' || reading.modality === 'negated' ? [] : [reading];
  });
}

/** Which actors act (`s`) or undergo (`t`) in some act of a sentence. */
function partsIn({ acts, context }: Findings): ReadonlySet<string> {
  const parts = new Set<string>();
  for (const { predicate, sources, targets } of acts) {
    const { sentence } = context.tree[predicate.head]!;
    const add = (fillers: readonly Filler[], part: string) => {
      for (const { mention } of fillers)
        for (const actor of context.document.mentions[mention]!.actors) parts.add(`${sentence} ${part} ${actor}`);
    };
    add(sources, 's');
    add(targets, 't');
  }
  return parts;
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
