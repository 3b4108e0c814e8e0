import { readFileSync, writeFileSync } from 'node:fs';

export const jsonLines = (rows: readonly unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

/** Rows of a file of JSON lines; none where it does not exist. */
export function rowsOrNone<Row>(file: string): Row[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Row);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Writes rows into a sorted file of JSON lines, in place of those with the same key, and gives how many it holds then. */
export function replaceRows<Row>(
  file: string,
  rows: readonly Row[],
  key: (row: Row) => string,
  order: (a: Row, b: Row) => number,
): number {
  const kept = new Map([...rowsOrNone<Row>(file), ...rows].map((row) => [key(row), row]));
  const sorted = [...kept.values()].sort(order);
  writeFileSync(file, jsonLines(sorted));
  return sorted.length;
}
