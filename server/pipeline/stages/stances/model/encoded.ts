import { groupBy } from '../../../../../shared/group-by.ts';
import type { EncodedPair, Encoder } from '../../../../encoder/encoder.ts';
import type { MentionedText } from '../../../../encoder/input.ts';
import type { Findings } from '../rule.ts';
import { takesPart } from './pair.ts';

/** What the encoder makes of the sentences of a document; each is read once, on first demand. */
export interface Encoded {
  /** Null where the encoder does not see the two: there are too many actors, or they stand too far behind. */
  pair(sentence: number, source: string, target: string): EncodedPair | null;
  /** The same with a token of the sentence hidden. */
  without(token: number, source: string, target: string): EncodedPair | null;
}

export function encodedBy(encoder: Encoder, { context: { document, tree } }: Findings): Encoded {
  const mentions = groupBy(
    document.mentions.filter((mention) => takesPart(mention, document.given !== null)),
    ({ head }) => tree[head]!.sentence,
  );
  const textOf = (sentence: number): MentionedText => {
    const span = document.sentences[sentence]!;
    const inside = (mentions.get(sentence) ?? []).filter(({ start, end }) => start >= span.start && end <= span.end);
    return {
      text: document.document.text.slice(span.start, span.end),
      mentions: inside.map(({ start, end, actors }) => ({ start: start - span.start, end: end - span.start, actors })),
    };
  };
  const read = new Map<string, ReadonlyMap<string, EncodedPair>>();
  const reading = (sentence: number, token: number | null): ReadonlyMap<string, EncodedPair> => {
    const key = `${sentence} ${token}`;
    const known = read.get(key);
    if (known) return known;
    const base = document.sentences[sentence]!.start;
    const hidden = token === null ? undefined : { start: tree[token]!.start - base, end: tree[token]!.end - base };
    const pairs = encoder.read(textOf(sentence), hidden);
    const found = new Map(pairs.map((pair) => [`${pair.source}\t${pair.target}`, pair]));
    read.set(key, found);
    return found;
  };
  return {
    pair: (sentence, source, target) => reading(sentence, null).get(`${source}\t${target}`) ?? null,
    without: (token, source, target) => reading(tree[token]!.sentence, token).get(`${source}\t${target}`) ?? null,
  };
}
