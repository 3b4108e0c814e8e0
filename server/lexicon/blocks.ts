import { gapsBetween, type Span } from '../../shared/span.ts';
import type { Lexicon } from './lexicon.ts';
import { breakBetween } from './line-breaks.ts';

interface Line extends Span {
  readonly text: string;
  /** Characters from the left edge on, with what is masked. */
  readonly width: number;
}

const lines = /([^\r\n\u2029]*)(\r\n|[\r\n\u2029]|$)/g;
/** What stands before the words of a line: blanks, and the marks of a quoted mail. */
const margin = /^[\s>]*/;
/** No text is broken at a greater width than this by hand or mail program. */
const widestWrap = 100;
/** So many breaks that all fit one width show that a text is wrapped, though none of them parts a sentence for sure. */
const enoughFitting = 3;
/** Share of breaks that fit one width in a wrapped text: a headline may stand above it, a paragraph may end in it. */
const mostlyFitting = 0.6;

/** The paragraphs of a span, as their lines. */
function* paragraphsIn(text: string, { start, end }: Span): Generator<Line[]> {
  const before = start - (text.lastIndexOf('\n', start - 1) + 1);
  let paragraph: Line[] = [];
  for (const { index, 1: line, 2: ending } of text.slice(start, end).matchAll(lines)) {
    const at = start + index;
    const words = line!.trimEnd().replace(margin, '');
    const isEmpty = !words;
    const width = line!.trimEnd().length + (index ? 0 : before);
    if (!isEmpty) paragraph.push({ start: at, end: at + line!.length, text: words, width });
    if (!paragraph.length || !(isEmpty || ending === '\u2029' || !ending)) continue;
    yield paragraph;
    paragraph = [];
  }
}

/**
 * For every line of a paragraph whether the next one goes on with it. In a text wrapped at a width no line has room for the first
 * word of the next, so a line that has room ends a paragraph or is a headline; in lines broken at will only what parts a sentence counts.
 */
function goingOn(lexicon: Lexicon, paragraph: readonly Line[]): boolean[] {
  const breaks = paragraph.slice(1).map((next, i) => breakBetween(lexicon, paragraph[i]!.text, next.text));
  const measured = paragraph.slice(paragraph.length > 2 ? 1 : 0);
  const widest = measured.reduce((most, { width }) => Math.max(most, width), 0);
  const fits = breaks.map((_, i) => {
    const { width } = paragraph[i]!;
    return widest <= widestWrap && width <= widest && width + paragraph[i + 1]!.text.search(/\s|$/) >= widest;
  });
  const parted = breaks.filter((kind) => kind === 'parts').length;
  const fitting = fits.filter(Boolean).length;
  const isWrapped = fitting >= breaks.length * mostlyFitting && (parted > 0 || fitting >= enoughFitting);
  const isBroken = !isWrapped && parted > 0 && parted >= breaks.filter((kind) => kind === 'open').length;
  return breaks.map(
    (kind, i) => kind === 'parts' || (isWrapped ? kind !== 'list' && fits[i]! : isBroken && kind === 'open'),
  );
}

/**
 * The blocks of prose in a text: no sentence crosses a block's edge. A blank line, a masked span, and a line break
 * after a headline or a list item end a block; the line breaks of a text wrapped at a fixed width do not.
 * @param masked spans in text order
 */
export function* blocksOf(lexicon: Lexicon, text: string, masked: readonly Span[]): Generator<Span> {
  for (const span of gapsBetween(masked, text.length)) {
    for (const paragraph of paragraphsIn(text, span)) {
      const on = goingOn(lexicon, paragraph);
      let first = 0;
      for (let i = 0; i < paragraph.length; i++) {
        if (on[i]) continue;
        yield { start: paragraph[first]!.start, end: paragraph[i]!.end };
        first = i + 1;
      }
    }
  }
}
