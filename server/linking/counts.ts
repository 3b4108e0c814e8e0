/** How often each value was seen. */
export type Counts<T> = Map<T, number>;

/** Adds to a count, or takes off; a value that is not seen any more is left out. */
export function count<T>(counts: Counts<T>, value: T, times = 1): void {
  const sum = (counts.get(value) ?? 0) + times;
  if (sum) counts.set(value, sum);
  else counts.delete(value);
}

const compare = <T>([a, m]: [T, number], [b, n]: [T, number]): number => n - m || (String(a) < String(b) ? -1 : 1);

/** All values, most frequent first, in alphabetical order where that does not decide: the same whatever came first. */
export const ranked = <T>(counts: ReadonlyMap<T, number>): T[] => [...counts].sort(compare).map(([value]) => value);

/** The most frequent value, null when there is none. */
export const mostFrequent = <T>(counts: ReadonlyMap<T, number>): T | null => {
  let best: [T, number] | null = null;
  for (const entry of counts) if (!best || compare(entry, best) < 0) best = entry;
  return best?.[0] ?? null;
};
