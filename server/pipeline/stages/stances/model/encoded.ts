import { groupBy } from '../../../../../shared/group-by.ts';
import { Memo } from '../../../../../shared/memo.ts';
import type { EncodedPair, Encoder } from '../../../../encoder/encoder.ts';
import type { MentionedText } from '../../../../encoder/input.ts';
import type { Findings } from '../rule.ts';
import { type Spoken, speakerOf } from '../speech/reports.ts';
import { takesPart } from './pair.ts';

/** What the encoder makes of the sentences of a document; each is read once, on first demand. */
export interface Encoded {
  /** Null where the encoder does not see the two: there are too many actors, or they stand too far behind. */
  pair(sentence: number, source: string, target: string): EncodedPair | null;
  /** The same with a token of the sentence hidden. */
  without(token: number, source: string, target: string): EncodedPair | null;
  /** Who says a sentence that does not name him, as the encoder is told; null where it names him, and where nobody is known to. */
  speaker(sentence: number): Spoken | null;
}

/** A sentence as the encoder is given it. */
interface Shown extends MentionedText {
  /** Where its text starts, had the document it. */
  from: number;
  speaker: Spoken | null;
}

export function encodedBy(encoder: Encoder, { context, speeches }: Findings): Encoded {
  const { document, tree, actors } = context;
  const mentions = groupBy(
    document.mentions.filter((mention) => takesPart(mention, document.given !== null)),
    ({ head }) => tree[head]!.sentence,
  );
  /** The sentence; one whose speaker it does not name as he would be quoted with it: `Roe said: ...`. */
  const show = (sentence: number): Shown => {
    const { start, end } = document.sentences[sentence]!;
    const inside = (mentions.get(sentence) ?? []).filter((mention) => mention.start >= start && mention.end <= end);
    const said = document.given || !inside.length ? null : speakerOf(context, speeches, sentence);
    const speaker = said && inside.every((mention) => !mention.actors.includes(said.actor)) ? said : null;
    const name = speaker && actors.get(speaker.actor)!.name;
    const lead = name ? `${name} said: ` : '';
    const from = start - lead.length;
    const own = name ? [{ start: 0, end: name.length, actors: [speaker.actor] }] : [];
    return {
      text: lead + document.document.text.slice(start, end),
      mentions: [
        ...own,
        ...inside.map((one) => ({ start: one.start - from, end: one.end - from, actors: one.actors })),
      ],
      from,
      speaker,
    };
  };
  const shown = new Memo<Shown>(document.sentences.length);
  const shownAt = (sentence: number): Shown => shown.of(`${sentence}`, () => show(sentence));
  const read = new Memo<ReadonlyMap<string, EncodedPair>>(Number.POSITIVE_INFINITY);
  const reading = (sentence: number, token: number | null): ReadonlyMap<string, EncodedPair> =>
    read.of(`${sentence} ${token}`, () => {
      const { from, ...text } = shownAt(sentence);
      const hidden = token === null ? undefined : { start: tree[token]!.start - from, end: tree[token]!.end - from };
      return new Map(encoder.read(text, hidden).map((pair) => [`${pair.source}\t${pair.target}`, pair]));
    });
  return {
    pair: (sentence, source, target) => reading(sentence, null).get(`${source}\t${target}`) ?? null,
    without: (token, source, target) => reading(tree[token]!.sentence, token).get(`${source}\t${target}`) ?? null,
    speaker: (sentence) => shownAt(sentence).speaker,
  };
}
