/** A document as one of the copies of a story. */
export interface Copy {
  id: string;
  /** ISO 8601, null when nobody knows it. */
  date: string | null;
}

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** The order of the copies of a story, the leading one first: by date, those without one last, then by id. */
export function compareCopies(a: Copy, b: Copy): number {
  if (a.date !== b.date) {
    if (a.date === null) return 1;
    if (b.date === null) return -1;
    return byText(a.date, b.date);
  }
  return byText(a.id, b.id);
}
