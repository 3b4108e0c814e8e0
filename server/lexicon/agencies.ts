import { readTable } from './table.ts';

let loaded: ReadonlySet<string> | null = null;

/** Names of news agencies as they sign, from agencies.tsv, read once. */
export function agencies(): ReadonlySet<string> {
  loaded ??= new Set(readTable('agencies.tsv', ['name', 'region']).map(({ cells }) => cells.name!));
  return loaded;
}
