import type { MentionKind } from '../../../../shared/actor.ts';
import type { Mention, Token } from '../../annotated-document.ts';
import type { MentionReading } from './mention-reading.ts';

/** The token of a span whose head lies outside of it; the last token when the tree gives none. */
export function headOf(tokens: readonly Token[], first: number, last: number): number {
  for (let i = first; i < last; i++) {
    const { head, upos } = tokens[i]!;
    if ((head < first || head >= last) && upos !== 'PUNCT') return i;
  }
  return last - 1;
}

/** A mention that no actor has been found for yet. */
export function draft(
  tokens: readonly Token[],
  first: number,
  last: number,
  kind: MentionKind,
  reading: MentionReading,
  head = headOf(tokens, first, last),
): Mention {
  return {
    start: tokens[first]!.start,
    end: tokens[last - 1]!.end,
    first,
    last,
    head,
    kind,
    actors: [],
    place: false,
    confidence: 0,
    role: reading.role,
    reading,
  };
}
