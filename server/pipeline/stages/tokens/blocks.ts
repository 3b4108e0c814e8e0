import type { Span } from '../../../../shared/span.ts';

const sentenceEnd = /[.!?…:;]["'”’)\]]*\s*$/u;
const listMark = /^\s*(?:[-–—*•·▪►]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)])\s/u;
const lowerStart = /^\s*["'“‘(]?\p{Ll}/u;

/** Shortest line, in characters, that may be a line of prose which a sender has broken at a fixed width. */
const wrappedLine = 50;
/** No text is broken at a greater width than this by hand or mail program. */
const widestWrap = 100;

/** True when a sentence may run on from `line` into `next`: a hard-wrapped text, as in mails and agency copy. */
function runsOn(line: string, next: string, widest: number): boolean {
  if (listMark.test(next)) return false;
  if (lowerStart.test(next) && !sentenceEnd.test(line)) return true;
  return widest <= widestWrap && line.trim().length >= Math.max(wrappedLine, widest * 0.6) && widest > wrappedLine;
}

/** The lines of a paragraph, put together again where they are one wrapped text. */
function* proseBlocks(text: string, start: number, end: number): Generator<Span> {
  const lines = [...text.slice(start, end).matchAll(/[^\r\n\u2028]+/g)].filter((line) => line[0].trim());
  const widest = lines.length > 2 ? Math.max(...lines.map((line) => line[0].trim().length)) : Number.POSITIVE_INFINITY;
  let from = -1;
  for (const [i, line] of lines.entries()) {
    if (from < 0) from = start + line.index;
    const next = lines[i + 1];
    if (next && runsOn(line[0], next[0], widest)) continue;
    yield { start: from, end: start + line.index + line[0].length };
    from = -1;
  }
}

/** What the masked spans leave of the text, in order. */
function* unmasked(length: number, masked: readonly Span[]): Generator<Span> {
  let start = 0;
  for (const span of masked) {
    if (span.start > start) yield { start, end: Math.min(span.start, length) };
    start = Math.max(start, span.end);
  }
  if (start < length) yield { start, end: length };
}

/**
 * The blocks of prose in a text: no sentence crosses a block's edge. A blank line, a masked span, and a line break
 * after a headline or a list item end a block; the line breaks of a text wrapped at a fixed width do not.
 * @param masked spans in text order
 */
export function* blocksOf(text: string, masked: readonly Span[]): Generator<Span> {
  for (const { start, end } of unmasked(text.length, masked)) {
    for (const paragraph of text.slice(start, end).matchAll(/(?:(?!\r?\n[^\S\n]*\r?\n|\u2029)[\s\S])+/g)) {
      yield* proseBlocks(text, start + paragraph.index, start + paragraph.index + paragraph[0].length);
    }
  }
}
