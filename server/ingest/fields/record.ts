import type { FieldMap } from '../reader.ts';
import { aliases, type Field, fields, plainName } from './aliases.ts';

export type Fields = Record<string, unknown>;

export const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && !value.trim()) ||
  (Array.isArray(value) && !value.length);

/** The names under which each field may stand, in the plain form. */
const plainAliases = new Map(fields.map((field) => [field, aliases[field].map(plainName)]));

/** First names of paths such as `source.title`, and all other names: what somebody takes something from. */
const readNames = new Set([
  'mentions',
  'actors',
  ...[...plainAliases.values()].flat().map((name) => name.split('.')[0]!),
]);

/** Whether nothing is ever taken from a field of this name. */
export const isUnread = (name: string, map: FieldMap = {}): boolean =>
  !readNames.has(plainName(name)) && !Object.values(map).some((wanted) => wanted.split('.')[0] === name);

/** The value at a path of plain names. */
function valueAt(record: ReadonlyMap<string, unknown>, path: string): unknown {
  const [name, ...rest] = path.split('.');
  const value = record.get(path) ?? record.get(name!);
  if (!rest.length || record.has(path)) return isRecord(value) && !rest.length ? undefined : value;
  return isRecord(value) ? valueAt(plain(value), rest.join('.')) : undefined;
}

/** The record by plain names; the first of two that are alike counts. */
function plain(record: Fields): ReadonlyMap<string, unknown> {
  const byName = new Map<string, unknown>();
  for (const [name, value] of Object.entries(record)) {
    const key = plainName(name);
    if (!byName.has(key)) byName.set(key, value);
  }
  return byName;
}

/** The fields of an article out of a record of any program; what has no value is left out. */
export function articleFields(record: Fields, map: FieldMap = {}): Partial<Record<Field, unknown>> {
  const byName = plain(record);
  const firstOf = (field: Field): unknown => {
    const names = map[field] === undefined ? plainAliases.get(field)! : [plainName(map[field])];
    for (const name of names) {
      const value = valueAt(byName, name);
      if (!isBlank(value)) return value;
    }
    return undefined;
  };
  return Object.fromEntries(fields.map((field) => [field, firstOf(field)]).filter(([, value]) => value !== undefined));
}

/** Whether a header or record has a field at all, filled in or not. */
export const hasField = (names: readonly string[], field: Field, map: FieldMap = {}): boolean => {
  const wanted = map[field] === undefined ? plainAliases.get(field)! : [plainName(map[field])];
  return names.some((name) => wanted.includes(plainName(name)));
};
