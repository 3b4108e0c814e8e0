import type { Findings } from '../rule.ts';
import { actorsIn, type Pair, pairFor, reversed, viewsOf } from './pair.ts';
import { type PairScore, scoreBothWays } from './score-pair.ts';
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
  /** Every ordered pair of actors of every sentence for which `wanted` holds. */
  all(wanted?: (sentence: number, source: string, target: string) => boolean): ScoredPair[];
}

/** The model's view of a document. */
export function scorerOf(findings: Findings, model: StanceModel = stanceModel()): Scorer {
  const views = viewsOf(findings);
  const scored = new Map<string, ScoredPair>();
  const score = (sentence: number, source: string, target: string): ScoredPair | null => {
    const key = `${sentence}\t${source}\t${target}`;
    const known = scored.get(key);
    if (known) return known;
    const view = views.get(sentence);
    const pair = view ? pairFor(view, source, target) : null;
    if (!pair) return null;
    const [there, back] = scoreBothWays(pair, model);
    const found: ScoredPair = { sentence, source, target, pair, score: there };
    scored.set(key, found);
    const mirrored = { sentence, source: target, target: source, pair: reversed(pair), score: back };
    scored.set(`${sentence}\t${target}\t${source}`, mirrored);
    return found;
  };
  return {
    score,
    all: (wanted = () => true) =>
      [...views].flatMap(([sentence, view]) =>
        orderedPairs(actorsIn(view)).flatMap(([source, target]) =>
          wanted(sentence, source, target) ? (score(sentence, source, target) ?? []) : [],
        ),
      ),
  };
}

const orderedPairs = (actors: readonly string[]): [string, string][] =>
  actors.flatMap((source) =>
    actors.flatMap((target): [string, string][] => (source === target ? [] : [[source, target]])),
  );
