import type { Findings } from '../readings.ts';
import { actorsIn, type Pair, pairFor, reversed, viewsOf } from './pair.ts';
import { type PairScore, scorePair } from './score-pair.ts';
import { type StanceModel, stanceModel } from './stance-model.ts';

/** Two actors of one sentence, with what the model makes of them. */
export interface ScoredPair {
  readonly sentence: number;
  readonly source: string;
  readonly target: string;
  readonly pair: Pair;
  readonly score: PairScore;
}

/** Scores pairs of actors by sentence; every pair is scored once, on first demand. */
export interface Scorer {
  /** Null when the two are not both mentioned in the sentence. */
  score(sentence: number, source: string, target: string): ScoredPair | null;
  /** Every ordered pair of actors of every sentence. */
  all(): ScoredPair[];
}

/** The model's view of a document. */
export function scorerOf(findings: Findings, model: StanceModel = stanceModel()): Scorer {
  const views = viewsOf(findings);
  const scored = new Map<string, ScoredPair | null>();
  const score = (sentence: number, source: string, target: string): ScoredPair | null => {
    const key = `${sentence}\t${source}\t${target}`;
    const known = scored.get(key);
    if (known !== undefined) return known;
    const view = views.get(sentence);
    const back = scored.get(`${sentence}\t${target}\t${source}`);
    const pair = back ? reversed(back.pair) : view ? pairFor(view, source, target) : null;
    const found = pair && { sentence, source, target, pair, score: scorePair(pair, model) };
    scored.set(key, found);
    return found;
  };
  return {
    score,
    all: () =>
      [...views].flatMap(([sentence, view]) => {
        const actors = actorsIn(view);
        return actors.flatMap((source) =>
          actors.flatMap((target) => (source === target ? [] : (score(sentence, source, target) ?? []))),
        );
      }),
  };
}
