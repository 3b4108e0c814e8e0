import { row } from '../../export/csv-cell.ts';

type Cell = string | number | null;

/** The values of an object by their names, those of objects in it with a dot; lists as one value. */
function flat(value: object, before = ''): [string, Cell][] {
  return Object.entries(value).flatMap(([key, inner]): [string, Cell][] => {
    const name = before + key;
    if (inner === null || inner === undefined) return [[name, null]];
    if (Array.isArray(inner)) return [[name, listed(inner)]];
    if (typeof inner === 'object') return flat(inner, `${name}.`);
    return [[name, typeof inner === 'number' ? inner : String(inner)]];
  });
}

const listed = (items: readonly unknown[]): string =>
  items.every((item) => typeof item !== 'object') ? items.join('; ') : JSON.stringify(items);

/** A table after RFC 4180 of objects of one kind: a column for each value that one of them has. */
export function csvOf(objects: readonly object[]): string {
  const rows = objects.map((object) => new Map(flat(object)));
  const names = new Set(rows.flatMap((values) => [...values.keys()]));
  // What is null in one is an object in another.
  const columns = [...names].filter((name) => ![...names].some((other) => other.startsWith(`${name}.`)));
  return [row(columns), ...rows.map((values) => row(columns.map((name) => values.get(name) ?? null)))].join('');
}
