import type { Polarity } from '../../../../../shared/plover.ts';
import type { Act } from '../act.ts';
import type { Filler } from '../arguments/fillers.ts';
import type { Context } from '../context.ts';
import type { Encoded } from './encoded.ts';
import { range } from './pair.ts';

/** Two actors of whom a sentence may tell, and the phrases that stand for them. */
export interface Ends {
  sentence: number;
  source: string;
  target: string;
  from: Filler;
  to: Filler;
  /** What the predicates of the sentence say. */
  acts: readonly Act[];
}

/** So many words are hidden in turn, each at the cost of reading the sentence once more, until one leaves the stance unlikely. */
const mostTried = 4;
const unlikely = 0.5;
const contentWords = new Set(['VERB', 'NOUN', 'ADJ']);

/**
 * The word that a stance hangs on for the encoder: of the content words nearest to the two, predicates first, the first without which
 * there hardly is one, else the one whose hiding costs it most; null where there is none.
 */
export function cueFor(context: Context, ends: Ends, polarity: Polarity, encoded: Encoded): number | null {
  const tokens = candidates(context, ends);
  if (tokens.length < 2) return tokens[0] ?? null;
  let cue = { token: tokens[0]!, left: 1 };
  for (const token of tokens) {
    const left = encoded.without(token, ends.source, ends.target)?.sign[polarity] ?? 1;
    if (left < cue.left) cue = { token, left };
    if (left < unlikely) break;
  }
  return cue.token;
}

function candidates({ document, tree, mentionAt }: Context, { sentence, from, to, acts }: Ends): number[] {
  const { first, last } = document.sentences[sentence]!;
  const heads = new Set(acts.map(({ predicate }) => predicate.head));
  const near = [from.token, to.token].filter((token) => token >= first && token < last);
  const cost = (token: number) =>
    near.reduce((sum, end) => sum + Math.abs(token - end), heads.has(token) ? 0 : last - first);
  return range(first, last)
    .filter((token) => heads.has(token) || contentWords.has(tree[token]!.upos))
    .filter((token) => mentionAt[token]! < 0)
    .sort((a, b) => cost(a) - cost(b) || a - b)
    .slice(0, mostTried);
}
