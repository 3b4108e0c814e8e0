import type { Span } from '../../shared/span.ts';
import { type Kind, pieceAt } from './dateline-pieces.ts';
import type { Lexicon } from './lexicon.ts';
import { piecesOfName } from './pieces.ts';

const separator = /[^\S\n]*(?:\n?[^\S\n]*(-{1,3}|[–—―_:|,.])[^\S\n]*)?(?:\n[^\S\n]*)?/y;
/** What goes on with a dateline in the next line: "TUNIS, Tunisia\n(AP) -". */
const nextLine: ReadonlySet<Kind> = new Set(['agency', 'date', 'time', 'weekday', 'stamp', 'note']);
const opensStory = /^(?:[\p{Lu}\d"“‘'([$€£#@]|\p{Ll}\p{Lu})/u;
const sentenceEnd = /[.!?…]["”)]?\s*$/u;
/** What a place says that stands before a colon as one who speaks: "Moscow: We object", `Moscow: "No."` */
export const opensSpeech = /^(?:I|[Ww]e|[Mm]y|[Oo]ur)\b|^["“][^"”]*["”]?$/;
/** Characters behind a dateline that are looked at. */
const NEXT = 12;
const mostPieces = 9;

/** What parts a piece from what follows: a mark, the character before it, and whether the line ends there. */
function separatorAt(text: string, at: number) {
  separator.lastIndex = at;
  const [whole, mark = ''] = separator.exec(text)!;
  const end = at + whole.length;
  return { mark, before: text[at - 1]!, end, breaks: whole.includes('\n') || end === text.length };
}
type Separator = ReturnType<typeof separatorAt>;

const restOfLine = (text: string, at: number): string =>
  text.slice(at, (text.indexOf('\n', at) + 1 || text.length + 1) - 1);

/** A dash; a hyphen needs a blank behind it, or a bracket or slug before it ("(ANSA)- Rome", "UPDATE 1-Rome"). */
const isDash = (text: string, { mark, before, end }: Separator, last: Kind): boolean =>
  /^(?:--|[–—―_])/.test(mark) ||
  (mark === '-' && (/[)\]]/.test(before) || last === 'slug' || /\s/.test(text[end - 1]!)));

/** Whether the pieces so far are a whole dateline that ends with this separator. */
function isWhole(text: string, seen: ReadonlySet<Kind>, last: Kind, sep: Separator): boolean {
  const has = (...kinds: Kind[]) => kinds.some((kind) => seen.has(kind));
  const signed = has('agency', 'date', 'time', 'slug', 'stamp', 'byline');
  const placed = has('town', 'capitals') || (has('region') && has('name'));
  if (sep.breaks && !sep.mark && (has('date', 'byline') || (has('agency') && seen.size > 1))) return true;
  if (!opensStory.test(text.slice(sep.end, sep.end + NEXT))) return false;
  if (isDash(text, sep, last)) return signed || (placed && /\p{Ll}/u.test(restOfLine(text, sep.end)));
  if (sep.mark === ':') {
    const rest = restOfLine(text, sep.end);
    return signed || (placed && !opensSpeech.test(rest) && (has('capitals') || sentenceEnd.test(rest)));
  }
  if (sep.mark === '|') return signed;
  if (sep.mark === '.') return has('agency') && seen.size > 1;
  if (sep.mark) return false;
  return (
    last === 'stamp' ||
    (last === 'agency' && /[)\]]/.test(sep.before)) ||
    (last === 'time' && /\p{Lu}/u.test(sep.before))
  );
}

/** A town in capitals without any mark behind it, as texts have it that lost their dashes: "WASHINGTON Jane Roe pleaded guilty." */
const shoutedTown = /(\p{Lu}{3,}(?: \p{Lu}{3,}){0,2}) (?=\p{Lu}\p{Ll})/uy;

function shoutedTownEnd({ names, parts }: Lexicon, text: string, start: number): number | null {
  shoutedTown.lastIndex = start;
  const pieces = piecesOfName(shoutedTown.exec(text)?.[1] ?? '');
  const isTown = names.get(pieces).some(({ form }) => form === 'capital') || parts.places.has(pieces.join(' '));
  const [next = ''] = text.slice(shoutedTown.lastIndex).split(/[^\p{L}]/u);
  if (parts.givenNames.has(pieces[0]!) || names.get([...pieces, ...piecesOfName(next)]).length) return null;
  return isTown && sentenceEnd.test(restOfLine(text, start)) ? shoutedTown.lastIndex : null;
}

/**
 * The end of what stands before a story that starts at an offset: byline, slug, town, date and agency in any order, up to the dash,
 * colon or line's end behind them ("SEOUL, Nov. 3 (Yonhap) -- "). The offset itself where nothing does.
 */
export function datelineEnd(lexicon: Lexicon, text: string, start: number): number {
  const seen = new Set<Kind>();
  let [end, at, broken] = [shoutedTownEnd(lexicon, text, start) ?? start, start, false];
  for (let count = 0; count < mostPieces; count++) {
    const piece = pieceAt(lexicon, text, at);
    if (!piece || (broken && !nextLine.has(piece.kind))) break;
    seen.add(piece.kind);
    const sep = separatorAt(text, piece.end);
    const whole = isWhole(text, seen, piece.kind, sep);
    at = sep.end;
    broken = sep.breaks && !sep.mark;
    if (whole) end = broken ? piece.end : at;
    if (whole && broken) break;
    if (isDash(text, sep, piece.kind) || sep.mark === ':') return whole ? datelineEnd(lexicon, text, at) : end;
  }
  return end;
}

const signature = /\([^()\n]{2,60}\)\s*(?:--?|[–—―_])\s/g;
const opensDateline = /(?<=\s)(?:\p{Lu}{2}|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d)/gu;
/** How far into a line a headline reaches, and a dateline before its agency. */
const longestHeadline = 250;
const longestDateline = 70;

/** The dateline behind a headline that runs into its story ("Talks fail SEOUL, Nov. 3 (Yonhap) -- The ..."), null for none. */
export function embeddedDateline(lexicon: Lexicon, text: string, { start, end }: Span): Span | null {
  const head = text.slice(start, Math.min(end, start + longestHeadline));
  for (const { index } of head.matchAll(signature)) {
    for (const { index: at } of head.slice(0, index).matchAll(opensDateline)) {
      const to = index - at > longestDateline ? 0 : datelineEnd(lexicon, text, start + at);
      if (to > start + index) return { start: start + at, end: to };
    }
  }
  return null;
}
