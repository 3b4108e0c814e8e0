import { unreadable } from '../reader.ts';
import { hasField, isRecord } from './record.ts';

/** Where services put the list of their articles; a list may lie in a list's object again, as Event Registry's does. */
const lists = ['articles', 'results', 'items', 'documents', 'data', 'stories', 'response', 'docs', 'hits'];

/**
 * The records of a value: a list, the list in an object, or the object itself.
 * @throws DemarcheError `unreadable_input` when it is neither.
 */
export function recordsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) throw unreadable('holds no article but a bare value; give objects with a "text"');
  if (hasField(Object.keys(value), 'text')) return [value];
  const inside = lists.map((name) => value[name]).find((found) => Array.isArray(found) || isRecord(found));
  return inside === undefined ? [value] : recordsOf(inside);
}
