import type { Polarity } from '../../../../../shared/plover.ts';
import type { Encoded } from './encoded.ts';
import { type Pair, range } from './pair.ts';
import type { ScoredPair } from './scorer.ts';

/** So many words are hidden in turn, each at the cost of reading the sentence once more, until one leaves the stance unlikely. */
const mostTried = 4;
const unlikely = 0.5;
const contentWords = new Set(['VERB', 'NOUN', 'ADJ']);

/**
 * The word that a stance hangs on for the encoder: of the content words nearest to the two, predicates first, the first without which
 * there hardly is one, else the one whose hiding costs it most; null where there is none.
 */
export function cueFor({ source, target, pair }: ScoredPair, polarity: Polarity, encoded: Encoded): number | null {
  const tokens = candidates(pair);
  if (tokens.length < 2) return tokens[0] ?? null;
  let cue = { token: tokens[0]!, left: 1 };
  for (const token of tokens) {
    const left = encoded.without(token, source, target)?.sign[polarity] ?? 1;
    if (left < cue.left) cue = { token, left };
    if (left < unlikely) break;
  }
  return cue.token;
}

function candidates({ view, x, y }: Pair): number[] {
  const { document, tree } = view.findings.context;
  const heads = new Set(view.acts.map(({ predicate }) => predicate.head));
  const mentions = view.mentions.map((index) => document.mentions[index]!);
  const cost = (token: number) =>
    Math.abs(token - x.head) + Math.abs(token - y.head) + (heads.has(token) ? 0 : view.last - view.first);
  return range(view.first, view.last)
    .filter((token) => heads.has(token) || contentWords.has(tree[token]!.upos))
    .filter((token) => !mentions.some(({ first, last }) => token >= first && token < last))
    .sort((a, b) => cost(a) - cost(b) || a - b)
    .slice(0, mostTried);
}
