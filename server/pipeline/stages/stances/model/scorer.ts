import type { Encoder } from '../../../../encoder/encoder.ts';
import { type StanceModel, stanceModel } from '../../../../models/stance-model.ts';
import type { Findings } from '../rule.ts';
import { type Encoded, encodedBy } from './encoded.ts';
import { actorsIn, type Pair, pairFor, reversed, viewsOf } from './pair.ts';
import { type PairScore, scoreBothWays } from './score-pair.ts';

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
  /** What the encoder makes of the document; null where it does not read. */
  readonly encoded: Encoded | null;
  /** Null when the two are not both mentioned in the sentence. */
  score(sentence: number, source: string, target: string): ScoredPair | null;
  /** Every ordered pair of actors of every sentence. */
  pairs(): Pick<ScoredPair, 'sentence' | 'source' | 'target'>[];
  /** Every ordered pair of actors of every sentence for which `wanted` holds. */
  all(wanted?: (sentence: number, source: string, target: string) => boolean): ScoredPair[];
}

/** What the models make of a document. */
export function scorerOf(
  findings: Findings,
  encoder: Encoder | null = null,
  model: StanceModel = stanceModel(),
): Scorer {
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
  const pairs = () =>
    [...views].flatMap(([sentence, view]) =>
      orderedPairs(actorsIn(view)).map(([source, target]) => ({ sentence, source, target })),
    );
  return {
    encoded: encoder && encodedBy(encoder, findings),
    score,
    pairs,
    all: (wanted = () => true) =>
      pairs().flatMap(({ sentence, source, target }) =>
        wanted(sentence, source, target) ? (score(sentence, source, target) ?? []) : [],
      ),
  };
}

const orderedPairs = (actors: readonly string[]): [string, string][] =>
  actors.flatMap((source) =>
    actors.flatMap((target): [string, string][] => (source === target ? [] : [[source, target]])),
  );
