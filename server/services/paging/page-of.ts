import type { Key, Page } from '../../store/store.ts';

/** Rows of a page, with the key of the last of them: of the page before where there are none. */
export interface Cut<Row> {
  shown: Row[];
  last: Key | null;
  /** Whether others follow. */
  hasMore: boolean;
}

/** Orders keys by their first parts that differ: numbers by size, texts by code unit. */
export function compareKeys(a: Key, b: Key): number {
  for (const [at, part] of a.entries()) {
    const other = b[at]!;
    if (part! < other) return -1;
    if (part! > other) return 1;
  }
  return 0;
}

/** The same the other way round: the last first. */
export const lastFirst = (a: Key, b: Key): number => compareKeys(b, a);

/** A page of rows that are in memory, ordered by keys of which no two are the same. */
export function cut<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
  { limit, offset, after }: Page,
  compare = compareKeys,
): Cut<Row> {
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
  const following = after ? keyed.filter(({ key }) => compare(key, after) > 0) : keyed;
  const page = following.sort((a, b) => compare(a.key, b.key)).slice(offset, offset + limit);
  return {
    shown: page.map(({ row }) => row),
    last: page.at(-1)?.key ?? after ?? null,
    hasMore: following.length > offset + page.length,
  };
}

/** The same, with the key that the next page begins after; null where none follows. */
export function pageOf<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
  page: Page,
  compare = compareKeys,
): { shown: Row[]; next: Key | null } {
  const { shown, last, hasMore } = cut(rows, keyOf, page, compare);
  return { shown, next: hasMore ? last : null };
}
