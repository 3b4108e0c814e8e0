/** How often each value was seen. */
export type Counts<T> = Map<T, number>;

export function count<T>(counts: Counts<T>, value: T, times = 1): void {
  counts.set(value, (counts.get(value) ?? 0) + times);
}

const compare = <T>([a, m]: [T, number], [b, n]: [T, number]): number => n - m || (String(a) < String(b) ? -1 : 1);

/** All values, most frequent first, in alphabetical order where that does not decide: the same whatever came first. */
export const ranked = <T>(counts: ReadonlyMap<T, number>): T[] => [...counts].sort(compare).map(([value]) => value);

/** The most frequent value, null when there is none. */
export const mostFrequent = <T>(counts: ReadonlyMap<T, number>): T | null => ranked(counts)[0] ?? null;
