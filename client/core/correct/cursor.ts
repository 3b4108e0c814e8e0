/** Where the cards stand: the one at hand, and where it stood in case it leaves the list. */
export interface Cursor {
  key: string | null;
  at: number;
}

/** The place of the card at hand among the keys as they are now: where it is, else where it was; -1 for none. */
export function placeOf({ key, at }: Cursor, keys: readonly string[]): number {
  if (key === null) return -1;
  const found = keys.indexOf(key);
  return found >= 0 ? found : Math.min(at, keys.length - 1);
}

/** One card further or back, within the ends of the list. */
export function moved(cursor: Cursor, keys: readonly string[], by: 1 | -1): Cursor {
  const at = Math.min(keys.length - 1, Math.max(0, placeOf(cursor, keys) + by));
  return { key: keys[at] ?? null, at };
}
