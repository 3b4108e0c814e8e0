import type { Analysis } from '../../shared/analysis.ts';
import type { Polarity } from '../../shared/plover.ts';
import type { AnnotatedSentence, Offsets } from './annotation/read.ts';
import type { Predictions } from './gold.ts';
import { calibration, noTally, type Scores, share, tallied } from './measures.ts';
import type { Judged } from './reliability.ts';

/** An annotated document: the sentences of it that were annotated. */
export interface SentenceGold {
  id: string;
  sentences: readonly AnnotatedSentence[];
}

/** The actors of the mention that stands at or ends with a span. */
const actorsAt = ({ mentions }: Analysis, [start, end]: Offsets): string[] => {
  const exact = mentions.filter((mention) => mention.start === start && mention.end === end);
  return (exact.length ? exact : mentions.filter((mention) => mention.end === end)).map(({ actor }) => actor);
};

/** Stances between two actors of a sentence, by signed pair: what was annotated and what was read. */
interface SignedPair {
  required: boolean;
  types: string[];
  read: string[];
  /** Of the surest of what was read. */
  confidence: number;
}

function signedPairs(sentence: AnnotatedSentence, analysis: Analysis): Map<string, SignedPair> {
  const pairs = new Map<string, SignedPair>();
  const at = (source: string, target: string, polarity: Polarity): SignedPair => {
    const key = `${source}>${target} ${polarity}`;
    const pair = pairs.get(key) ?? { required: false, types: [], read: [], confidence: 0 };
    pairs.set(key, pair);
    return pair;
  };
  for (const { source, target, type, polarity, optional } of sentence.stances)
    for (const a of actorsAt(analysis, source))
      for (const b of actorsAt(analysis, target)) {
        if (a === b) continue;
        const pair = at(a, b, polarity);
        pair.types.push(type);
        if (!optional) pair.required = true;
      }
  for (const { source, target, type, polarity, modality, confidence, sentence: span } of analysis.stances) {
    if (target === null || modality === 'negated' || span.start !== sentence.start) continue;
    const pair = at(source, target, polarity);
    pair.read.push(type);
    pair.confidence = Math.max(pair.confidence, confidence);
  }
  return pairs;
}

/**
 * Scores the stances of single sentences of whole articles between the actors that the pipeline found there: source, target and sign
 * must be right; the type is looked at where they are. Says nothing of actors that were not found.
 */
export function scoreSentences(gold: readonly SentenceGold[], predictions: Predictions): Scores {
  const tally = noTally();
  const types = { right: 0, all: 0 };
  const errors: string[] = [];
  const judged: Judged[] = [];
  for (const { id, sentences } of gold) {
    const analysis = predictions.get(id);
    if (!analysis) continue;
    for (const sentence of sentences) {
      for (const [key, pair] of signedPairs(sentence, analysis)) {
        const outcome = outcomeOf(pair);
        if (outcome) tally[outcome]++;
        if (outcome === 'tp' || outcome === 'fp') judged.push({ confidence: pair.confidence, right: outcome === 'tp' });
        if (outcome === 'tp') types.all++;
        if (outcome === 'tp' && pair.read.some((type) => pair.types.includes(type))) types.right++;
        if (outcome === 'fp' || outcome === 'fn')
          errors.push(`${id} ${sentence.start}  ${outcome === 'fp' ? 'superfluous' : 'missed'} ${key}`);
      }
    }
  }
  return {
    measures: [
      tallied('stances by sentence', tally),
      share('type right where matched', types.right, types.all),
      calibration(judged),
    ],
    errors,
    judged,
  };
}

function outcomeOf({ required, types, read }: SignedPair): 'tp' | 'fp' | 'fn' | null {
  if (read.length) return required ? 'tp' : types.length ? null : 'fp';
  return required ? 'fn' : null;
}
