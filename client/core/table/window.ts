/** Rows that are drawn beyond what is seen, above and below. */
const margin = 12;
/** The first row moves by so many at a time, so that not every step of scrolling draws anew. */
const step = 6;

/** Which rows of many are drawn: from the first up to the last, which is left out. */
export function rowsInSight(
  count: number,
  { top, height, rowHeight }: { top: number; height: number; rowHeight: number },
): { first: number; last: number } {
  const seen = Math.floor(top / rowHeight / step) * step;
  const first = Math.max(0, Math.min(seen, count) - margin);
  return { first, last: Math.min(count, seen + step + Math.ceil(height / rowHeight) + margin) };
}
