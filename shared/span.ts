import { z } from 'zod';

/** A half-open range of UTF-16 offsets into a document's text: `text.slice(start, end)` is the span, verbatim. */
export const Span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });
export type Span = z.infer<typeof Span>;

/** True when the two spans share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => Math.min(a.end, b.end) > Math.max(a.start, b.start);

/** True when `outer` holds the whole of `inner`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
