import type { GivenMention } from '../../../../shared/document.ts';
import type { Span } from '../../../../shared/span.ts';
import type { AnnotatedDocument, Mention, Token } from '../../annotated-document.ts';
import { draft, headOf } from './draft.ts';
import { type MentionReading, reading } from './mention-reading.ts';

/** A span that the caller marks, with all actors that it stands for. */
interface Mark extends Span {
  actors: string[];
}

/** The marks of a text; what is marked twice stands for several actors, as "both countries" does. */
function marksOf(given: readonly GivenMention[]): Mark[] {
  const marks = new Map<string, Mark>();
  for (const { start, end, actor } of given) {
    const mark = marks.get(`${start} ${end}`) ?? { start, end, actors: [] };
    marks.set(`${start} ${end}`, mark);
    if (!mark.actors.includes(actor)) mark.actors.push(actor);
  }
  return [...marks.values()];
}

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

const tokensOf = ({ first, last }: Pick<Mention, 'first' | 'last'>): number[] =>
  Array.from({ length: last - first }, (_, index) => first + index);

function byToken(mentions: readonly Mention[]): Map<number, Mention[]> {
  const at = new Map<number, Mention[]>();
  for (const mention of mentions)
    for (const token of tokensOf(mention)) at.set(token, [...(at.get(token) ?? []), mention]);
  return at;
}

/** The mention of a caller's mark: what was found in its place tells its reading, its actors are the caller's. */
function mentionOf(document: AnnotatedDocument, found: ReadonlyMap<number, readonly Mention[]>, mark: Mark) {
  const { tokens, givenActors } = document;
  const first = firstTokenAfter(tokens, mark.start);
  let last = first;
  while (last < tokens.length && tokens[last]!.start < mark.end) last++;
  if (first === last) return [];
  const head = headOf(tokens, first, last);
  const inPlace = [...new Set(tokensOf({ first, last }).flatMap((token) => found.get(token) ?? []))]
    .filter(({ kind, start, end }) => kind !== 'pronoun' || (start === mark.start && end === mark.end))
    .filter(({ reading: known }) => !known?.absorbed);
  const place = inPlace.find((mention) => mention.head === head) ?? inPlace[0];
  const known = place?.reading ?? reading({ name: document.document.text.slice(mark.start, mark.end) });
  const stated = mark.actors.length === 1 ? givenActors.get(mark.actors[0]!)?.kind : undefined;
  const own = { ...(stated ? ofKind(known, stated) : known), given: mark.actors, absorbed: false };
  const kind = place?.kind === 'pronoun' ? 'pronoun' : 'name';
  return [{ ...draft(tokens, { first, last, head }, kind, own), start: mark.start, end: mark.end }];
}

/** A reading with the kind that the caller gives: what is known of another kind of actor does not hold. */
const ofKind = (known: MentionReading, kind: MentionReading['kind']): MentionReading =>
  known.kind === kind ? known : { ...known, kind, entry: null, form: null, type: null };

/** Puts the caller's mentions in the place of those found there; all others stay, so that pronouns can stand for them. */
export function withGivenMentions(document: AnnotatedDocument): Mention[] {
  if (!document.given) return document.mentions;
  const found = byToken(document.mentions);
  const given: Mention[] = marksOf(document.given).flatMap((mark) => mentionOf(document, found, mark));
  const taken = new Set(given.flatMap(tokensOf));
  const others = document.mentions.filter(
    (mention) => mention.reading?.absorbed || !tokensOf(mention).some((token) => taken.has(token)),
  );
  return [...given, ...others].sort((a, b) => a.start - b.start || b.end - a.end);
}
