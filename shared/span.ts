import { z } from 'zod';

/** A half-open range of UTF-16 offsets into a document's text: `text.slice(start, end)` is the span, verbatim. */
export const Span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });
export type Span = z.infer<typeof Span>;

/** True when the two spans share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => Math.min(a.end, b.end) > Math.max(a.start, b.start);

/** True when `outer` holds the whole of `inner`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The lines of a text without the white space around them; empty ones are left out. */
export const linesOf = (text: string): Span[] =>
  Array.from(text.matchAll(/\S(?:[^\n\r]*\S)?/g), ({ index, 0: line }) => ({ start: index, end: index + line.length }));

/** The spans in text order, without those that reach into one before. */
export function apart(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start))
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}

/** Those of the spans, in text order, that no other span overlaps. */
export function clearOf(spans: readonly Span[], others: readonly Span[]): Span[] {
  const inOrder = [...others].sort((a, b) => a.start - b.start);
  let next = 0;
  return spans.filter((span) => {
    while (next < inOrder.length && inOrder[next]!.end <= span.start) next++;
    return !inOrder[next] || !overlaps(inOrder[next]!, span);
  });
}

/** What spans in text order leave of a text of this length, in order. */
export function* gapsBetween(spans: readonly Span[], length: number): Generator<Span> {
  let start = 0;
  for (const span of spans) {
    if (span.start > start) yield { start, end: Math.min(span.start, length) };
    start = Math.max(start, span.end);
  }
  if (start < length) yield { start, end: length };
}
