import type { StanceRecord } from '../../../shared/routes.ts';
import { contains, type Span } from '../../../shared/span.ts';

type Marked = Pick<StanceRecord, 'id' | 'evidence' | 'polarity'>;

/** A stretch of an article, with the stance that its words are the evidence of. */
export interface ReadPart<Stance> {
  text: string;
  start: number;
  stance: Stance | null;
}

const length = ({ start, end }: Span): number => end - start;

/** Stances in the order of their words in the text. */
export const inTextOrder = <Stance extends Marked>(stances: readonly Stance[]): Stance[] =>
  stances.toSorted(
    (a, b) =>
      a.evidence.start - b.evidence.start ||
      a.evidence.end - b.evidence.end ||
      (a.id < b.id ? -1 : Number(a.id > b.id)),
  );

/** The next stance of an article, or the one before, around the end of the text to its other end. */
export function stanceBeside<Stance extends Marked>(
  stances: readonly Stance[],
  id: string | null,
  by: 1 | -1,
): Stance | undefined {
  const order = inTextOrder(stances);
  const here = order.findIndex((stance) => stance.id === id);
  if (here < 0) return by > 0 ? order[0] : order.at(-1);
  return order[(here + by + order.length) % order.length];
}

/**
 * Cuts a paragraph at the borders of what is evidence in it; the parts joined give it back, character by character.
 * Where words are the evidence of several stances they are of the one that is read, else of that with the fewest words.
 */
export function readParts<Stance extends Marked>(
  text: string,
  paragraph: Span,
  stances: readonly Stance[],
  read: string | null,
): ReadPart<Stance>[] {
  const here = stances.filter(({ evidence }) => evidence.start < paragraph.end && evidence.end > paragraph.start);
  const first = (a: Stance, b: Stance) =>
    Number(b.id === read) - Number(a.id === read) || length(a.evidence) - length(b.evidence);
  const inOrder = here.toSorted(first);
  const borders = here
    .flatMap(({ evidence }) => [evidence.start, evidence.end])
    .filter((at) => at > paragraph.start && at < paragraph.end);
  const cuts = [...new Set([paragraph.start, ...borders, paragraph.end])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1]!;
    return {
      ...{ text: text.slice(start, end), start },
      stance: inOrder.find(({ evidence }) => contains(evidence, { start, end })) ?? null,
    };
  });
}

type Named = Span & { actor: string };

/** A stretch of words with the cue and the mention that they are part of. */
export interface WordsPart<Mention> {
  text: string;
  start: number;
  cue: boolean;
  mention: Mention | null;
}

/** Cuts a stretch of an article at the borders of its cue and of the mentions in it, of several the one with the fewest words. */
export function wordsParts<Mention extends Named>(
  text: string,
  start: number,
  cue: Span | null,
  mentions: readonly Mention[],
): WordsPart<Mention>[] {
  const end = start + text.length;
  const here = mentions.filter((mention) => mention.start < end && mention.end > start);
  const fewest = here.toSorted((a, b) => length(a) - length(b));
  const borders = [...here, ...(cue ? [cue] : [])].flatMap((span) => [span.start, span.end]);
  const cuts = [...new Set([start, ...borders.filter((at) => at > start && at < end), end])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, at) => {
    const span = { start: from, end: cuts[at + 1]! };
    return {
      ...{ text: text.slice(from - start, span.end - start), start: from },
      cue: cue !== null && contains(cue, span),
      mention: fewest.find((mention) => contains(mention, span)) ?? null,
    };
  });
}
