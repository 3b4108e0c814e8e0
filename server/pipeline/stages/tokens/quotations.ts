import type { AnnotatedDocument, Quotation, Token } from '../../annotated-document.ts';

type Kind = 'double' | 'single' | 'angle';
type Role = 'opens' | 'closes' | 'either';

const marksOf = (kind: Kind, role: Role, marks: string) =>
  marks.split(' ').map((mark): [string, { kind: Kind; role: Role }] => [mark, { kind, role }]);
const marks = new Map([
  ...marksOf('double', 'opens', '“ „ `` ‘‘'),
  ...marksOf('double', 'closes', "” '' ’’"),
  ...marksOf('double', 'either', '"'),
  ...marksOf('angle', 'opens', '«'),
  ...marksOf('angle', 'closes', '»'),
  ...marksOf('single', 'opens', '‘'),
  ...marksOf('single', 'closes', '’'),
  ...marksOf('single', 'either', "'"),
]);

/** What stands to the left of an opening mark. */
const beforeOpening = /^$|[\s([{–—\-:"'“‘]/u;
const afterOpening = /[\p{L}\p{N}$£€([{"'“‘….]/u;

interface Opened {
  readonly kind: Kind;
  readonly token: number;
}

/** Whether an ambiguous mark opens: it stands before a word and after a blank or a bracket. */
function opens(text: string, token: Token): boolean {
  const { start, end } = token;
  return beforeOpening.test(text.slice(Math.max(0, start - 1), start)) && afterOpening.test(text.slice(end, end + 1));
}

const quotation = (tokens: readonly Token[], from: number, to: number): Quotation => ({
  start: tokens[from]!.start,
  end: tokens[to]!.end,
  first: from + 1,
  last: marks.has(tokens[to]!.text) ? to : to + 1,
  scare: false,
});

/** A single mark closes only what a single mark opened, and needs a blank or a mark behind it. */
function closes(text: string, token: Token, open: Opened | null): boolean {
  const mark = marks.get(token.text)!;
  if (!open || mark.kind !== open.kind || mark.role === 'opens') return false;
  return mark.kind !== 'single' || !/[\p{L}\p{N}]/u.test(text.slice(token.end, token.end + 1));
}

/** A single mark opens only where its partner follows in the same paragraph: else it is an apostrophe. */
function mayOpen(text: string, tokens: readonly Token[], at: number, to: number): boolean {
  const mark = marks.get(tokens[at]!.text)!;
  if (mark.role === 'closes') return false;
  if (!(mark.role === 'opens' && mark.kind !== 'single') && !opens(text, tokens[at]!)) return false;
  if (mark.kind !== 'single') return true;
  const open: Opened = { kind: 'single', token: at };
  for (let i = at + 2; i < to; i++) if (marks.has(tokens[i]!.text) && closes(text, tokens[i]!, open)) return true;
  return false;
}

/** Tokens of every paragraph as `[first, last)`. */
function paragraphsOf({ sentences }: AnnotatedDocument): [number, number][] {
  const ranges: [number, number][] = [];
  for (const { paragraph, first, last } of sentences) {
    const range = ranges[paragraph];
    if (range) range[1] = last;
    else ranges[paragraph] = [first, last];
  }
  return ranges;
}

/**
 * Quotations of a document that has tokens and sentences: the outermost pairs of marks. A speech of several paragraphs,
 * each with an opening mark and only the last with a closing one, is one quotation. Any other mark without a partner in
 * its paragraph gives none. `scare` is left false: it takes syntax to tell.
 */
export function quotationsOf(annotated: AnnotatedDocument): Quotation[] {
  const { tokens } = annotated;
  const { text } = annotated.document;
  const found: Quotation[] = [];
  const paragraphs = paragraphsOf(annotated);
  let open: Opened | null = null;
  for (const [p, [first, last]] of paragraphs.entries()) {
    for (let i: number = open ? first + 1 : first; i < last; i++) {
      const mark = marks.get(tokens[i]!.text);
      if (!mark) continue;
      if (open && closes(text, tokens[i]!, open)) {
        found.push(quotation(tokens, open.token, i));
        open = null;
      } else if (!open && mayOpen(text, tokens, i, last)) open = { kind: mark.kind, token: i };
    }
    if (open && !continues(text, tokens, open, paragraphs[p + 1])) {
      if (open.token < first) found.push(quotation(tokens, open.token, last - 1));
      open = null;
    }
  }
  return found.filter((quotation) => quotation.last > quotation.first);
}

/** The next paragraph takes an open quotation up again with the same kind of mark. */
function continues(text: string, tokens: readonly Token[], open: Opened, next: [number, number] | undefined): boolean {
  return !!next && marks.get(tokens[next[0]]!.text)?.kind === open.kind && mayOpen(text, tokens, ...next);
}
