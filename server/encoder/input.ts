import type { Span } from '../../shared/span.ts';
import type { Piece, WordPieces } from './word-pieces.ts';

/** A phrase that speaks of actors, with its place in its sentence. */
export interface EncoderMention extends Span {
  readonly actors: readonly string[];
}

/** A sentence with its mentions; offsets count from its start. */
export interface MentionedText {
  readonly text: string;
  readonly mentions: readonly EncoderMention[];
}

/** What the model is given of one sentence; see `server/evaluation/encoder/README.md` for the meaning of the numbers. */
export interface EncoderInput {
  readonly ids: number[];
  /** Three for each piece. */
  readonly slots: number[];
  /** For every pair in `actors`, `width` pairs of mentions of eight numbers each. */
  readonly pairs: number[];
  readonly width: number;
  /** The ordered pairs of actors that are asked about. */
  readonly actors: readonly (readonly [source: string, target: string])[];
}

/** Numbers of the special pieces. */
export interface Specials {
  readonly start: number;
  readonly end: number;
  readonly mask: number;
}

const longest = 128;
const slotCount = 16;
const slotsOfPiece = 3;
/** Of two actors the nearest pairs of their mentions count; of the sentence the first actors: more are lists. */
const mentionPairs = 6;
const mostActors = 10;
const buckets = 16;

/** Pieces `start` to `end` that speak of actors. */
interface Phrase extends Span {
  readonly actors: readonly string[];
}

/**
 * Pieces, slots of actors and pairs of mentions of a sentence; null when fewer than two actors stand in its first 126 pieces.
 * @param masked a span of the sentence that is hidden from the model
 */
export function inputOf(
  { text, mentions }: MentionedText,
  wordPieces: WordPieces,
  specials: Specials,
  masked?: Span,
): EncoderInput | null {
  const pieces = wordPieces(text).slice(0, longest - 2);
  const shown = pieces.map((piece) => (masked && overlaps(piece, masked) ? specials.mask : piece.id));
  const ids = [specials.start, ...shown, specials.end];
  const phrases = phrasesIn(mentions, pieces);
  const actors = actorsOf(phrases);
  if (actors.length < 2) return null;
  const asked = actors.flatMap((source) =>
    actors.flatMap((target) => (source === target ? [] : [[source, target] as const])),
  );
  const found = asked.flatMap(([source, target]) => {
    const nearest = nearestPairs(phrases, source, target);
    return nearest.length ? [{ actors: [source, target] as const, nearest }] : [];
  });
  if (!found.length) return null;
  const width = Math.max(...found.map(({ nearest }) => nearest.length));
  return {
    ids,
    slots: slotsOf(phrases, ids.length),
    pairs: found.flatMap(({ nearest }) => Array.from({ length: width }, (_, at) => nearest[at] ?? padding).flat()),
    width,
    actors: found.map((pair) => pair.actors),
  };
}

const padding = [-1, 0, 0, 0, 0, 0, 0, 0];

const overlaps = (a: Span, b: Span): boolean => a.end > b.start && a.start < b.end;

/** Phrases by their pieces, counted from the special one at the start. */
const phrasesIn = (mentions: readonly EncoderMention[], pieces: readonly Piece[]): Phrase[] =>
  mentions
    .flatMap((mention): Phrase[] => {
      const inside = [...pieces.keys()].filter((at) => overlaps(pieces[at]!, mention));
      if (!inside.length) return [];
      return [{ start: inside[0]! + 1, end: inside.at(-1)! + 2, actors: mention.actors }];
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);

/** The actors of a sentence, as they are first met. */
const actorsOf = (phrases: readonly Phrase[]): string[] =>
  [...new Set(phrases.flatMap(({ actors }) => actors))].slice(0, mostActors);

/** Actors are numbered as they are first met; a piece bears the numbers of up to three. */
function slotsOf(phrases: readonly Phrase[], length: number): number[] {
  const met = new Map<string, number>();
  const slots: number[][] = Array.from({ length }, () => []);
  for (const { start, end, actors } of phrases)
    for (const actor of actors) {
      if (!met.has(actor)) met.set(actor, (met.size % slotCount) + 1);
      for (let piece = start; piece < end; piece++)
        if (!slots[piece]!.includes(met.get(actor)!)) slots[piece]!.push(met.get(actor)!);
    }
  return slots.flatMap((found) => Array.from({ length: slotsOfPiece }, (_, at) => found[at] ?? 0));
}

function nearestPairs(phrases: readonly Phrase[], source: string, target: string): number[][] {
  const of = (actor: string) => phrases.filter(({ actors }) => actors.includes(actor));
  return of(source)
    .flatMap((a) => of(target).flatMap((b) => (a.start === b.start && a.end === b.end ? [] : [betweenOf(a, b)])))
    .sort((a, b) => a.distance - b.distance || byNumbers(a.numbers, b.numbers))
    .slice(0, mentionPairs)
    .map(({ numbers }) => [0, ...numbers]);
}

function betweenOf(a: Span, b: Span): { distance: number; numbers: number[] } {
  const [low, high] = [Math.min(a.end, b.end), Math.max(a.start, b.start)];
  const distance = Math.max(0, high - low);
  const bucket = 2 * bucketOf(distance) + Number(a.start > b.start);
  return { distance, numbers: [a.start, a.end, b.start, b.end, Math.min(low, high), high, bucket] };
}

/** Distances below eight pieces count by themselves, longer ones by their magnitude. */
const bucketOf = (distance: number): number =>
  Math.min(buckets - 1, distance < 8 ? distance : 4 + (32 - Math.clz32(distance)) + (distance >> 4));

function byNumbers(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((number, index) => number !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
