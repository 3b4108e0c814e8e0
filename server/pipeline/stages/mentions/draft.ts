import type { MentionKind } from '../../../../shared/actor.ts';
import type { Mention, Token } from '../../annotated-document.ts';
import { type MentionReading, reading } from './mention-reading.ts';

/** The token of a span whose head lies outside of it; the last token when the tree gives none. */
export function headOf(tokens: readonly Token[], first: number, last: number): number {
  for (let i = first; i < last; i++) {
    const { head, upos } = tokens[i]!;
    if ((head < first || head >= last) && upos !== 'PUNCT') return i;
  }
  return last - 1;
}

/** A mention that no actor has been found for yet, with what is known of its reading. */
export function draft(
  tokens: readonly Token[],
  { first, last, head = headOf(tokens, first, last) }: Pick<Mention, 'first' | 'last'> & { head?: number },
  kind: MentionKind,
  known: Partial<MentionReading>,
): Mention {
  const own = reading(known);
  const [start, end] = [tokens[first]!.start, tokens[last - 1]!.end];
  return { start, end, first, last, head, kind, actors: [], place: false, confidence: 0, role: own.role, reading: own };
}
