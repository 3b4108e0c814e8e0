import { portions } from '../../rows.ts';

/** What a query finds for all of the values, asked in portions. */
export async function inPortions<T, R>(values: Iterable<T>, find: (portion: T[]) => Promise<R[]>): Promise<R[]> {
  const found: R[] = [];
  for (const portion of portions([...new Set(values)])) for (const row of await find(portion)) found.push(row);
  return found;
}
