import type { GivenMention } from '../../../../shared/document.ts';
import { overlaps } from '../../../../shared/span.ts';
import type { AnnotatedDocument, Mention, Token } from '../../annotated-document.ts';
import { draft, headOf } from './draft.ts';
import { reading } from './mention-reading.ts';

/** Index of the first token that ends after an offset; tokens are in text order. */
function firstTokenAfter(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The mention of a caller's span: what was found in its place tells its reading, its actor is the caller's. */
function mentionOf({ tokens, mentions }: AnnotatedDocument, given: GivenMention): Mention | null {
  const first = firstTokenAfter(tokens, given.start);
  let last = first;
  while (last < tokens.length && tokens[last]!.start < given.end) last++;
  if (first === last) return null;
  const head = headOf(tokens, first, last);
  const inPlace = mentions.filter((mention) => overlaps(mention, given) && mention.kind !== 'pronoun');
  const found =
    inPlace.find((mention) => mention.head === head && !mention.reading?.absorbed) ??
    inPlace.find(({ reading: known }) => !known?.absorbed);
  const known = found?.reading ?? reading({ name: given.actor });
  const mention = draft(tokens, first, last, 'name', { ...known, given: given.actor, absorbed: false }, head);
  return { ...mention, start: given.start, end: given.end };
}

/** Puts the caller's mentions in the place of those found there; all others stay, so that pronouns can stand for them. */
export function withGivenMentions(document: AnnotatedDocument): Mention[] {
  if (!document.given) return document.mentions;
  const given = document.given.flatMap((mention) => mentionOf(document, mention) ?? []);
  const others = document.mentions.filter(
    (mention) => mention.reading?.absorbed || !given.some((span) => overlaps(span, mention)),
  );
  return [...given, ...others].sort((a, b) => a.start - b.start || b.end - a.end);
}
