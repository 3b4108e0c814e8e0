import type { AnnotatedDocument } from '../../pipeline/annotated-document.ts';
import type { GoldSentence } from './conllu-reader.ts';
import type { SystemSentence, Tally } from './score.ts';

/** A gold token or sentence as offsets into the text. */
export interface GoldDocument {
  readonly text: string;
  readonly sentences: readonly GoldSentence[];
  /** Start and end of every token, sentence by sentence. */
  readonly offsets: readonly (readonly [number, number])[][];
}

/** Puts the text of a treebank's documents together again: sentences follow each other after one blank. */
export function documentsOf(sentences: readonly GoldSentence[]): GoldDocument[] {
  const documents: { text: string; sentences: GoldSentence[]; offsets: [number, number][][] }[] = [];
  for (const sentence of sentences) {
    if (sentence.opensDocument || !documents.length) documents.push({ text: '', sentences: [], offsets: [] });
    const document = documents.at(-1)!;
    const offsets: [number, number][] = [];
    for (const [i, word] of sentence.words.entries()) {
      offsets.push([document.text.length, document.text.length + word.length]);
      document.text += word + (sentence.spaceAfter[i] ? ' ' : '');
    }
    document.sentences.push(sentence);
    document.offsets.push(offsets);
  }
  return documents;
}

const key = (start: number, end: number): string => `${start}-${end}`;

/** How many spans two lists share. */
export function spanTally(gold: Iterable<string>, system: Iterable<string>): Tally {
  const expected = new Set(gold);
  const given = new Set(system);
  let right = 0;
  for (const span of given) if (expected.has(span)) right++;
  return { right, gold: expected.size, system: given.size };
}

export const addTally = (sum: Tally, tally: Tally): Tally => ({
  right: sum.right + tally.right,
  gold: sum.gold + tally.gold,
  system: sum.system + tally.system,
});

/** Tokens and sentences found in the raw text against the gold ones. */
export function compareSpans(gold: GoldDocument, system: AnnotatedDocument): { tokens: Tally; sentences: Tally } {
  const sentenceKeys = gold.offsets.map((offsets) => key(offsets[0]![0], offsets.at(-1)![1]));
  return {
    tokens: spanTally(
      gold.offsets.flat().map(([start, end]) => key(start, end)),
      system.tokens.map(({ start, end }) => key(start, end)),
    ),
    sentences: spanTally(
      sentenceKeys,
      system.sentences.map(({ first, last }) => key(system.tokens[first]!.start, system.tokens[last - 1]!.end)),
    ),
  };
}

/** The system's syntax over the gold tokens; a gold token that was cut otherwise has no tag and no head. */
export function alignSyntax(gold: GoldDocument, system: AnnotatedDocument): SystemSentence[] {
  const found = new Map(system.tokens.map((token) => [key(token.start, token.end), token]));
  return gold.offsets.map((offsets) => {
    const places = new Map(offsets.map(([start, end], i) => [key(start, end), i]));
    const tokens = offsets.map(([start, end]) => found.get(key(start, end)));
    const heads = tokens.map((token) => {
      if (!token) return -2;
      if (token.head < 0) return -1;
      const head = system.tokens[token.head]!;
      return places.get(key(head.start, head.end)) ?? -2;
    });
    return {
      upos: tokens.map((token) => token?.upos ?? ''),
      lemmas: tokens.map((token) => token?.lemma ?? ''),
      deprels: tokens.map((token) => token?.deprel ?? ''),
      heads,
    };
  });
}
