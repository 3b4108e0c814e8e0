import { overlaps, type Span } from '../../../../shared/span.ts';

/** Lines, in text order, in which the caller marks nothing: what is marked is to be read, whatever it looks like. */
export function unmarked(lines: readonly Span[], marks: readonly Span[]): Span[] {
  const inOrder = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  let next = 0;
  return lines.filter((line) => {
    while (next < inOrder.length && inOrder[next]!.end <= line.start) next++;
    return !inOrder[next] || !overlaps(inOrder[next]!, line);
  });
}
