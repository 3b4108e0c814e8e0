import { oneOf, readTable } from './table.ts';

/** A title that tells by itself whom its holder acts for. */
export interface Office {
  title: string;
  /** Id of the country or body. */
  of: string;
  /** `sure`: wherever it stands; `likely`: in a text that names the country or body. */
  certainty: 'sure' | 'likely';
}

let loaded: readonly Office[] | null = null;

/** The titles of offices.tsv, read once. */
export function offices(): readonly Office[] {
  loaded ??= readTable('offices.tsv', ['title', 'of', 'certainty']).map((row) => ({
    title: row.cells.title!,
    of: row.cells.of!,
    certainty: oneOf(row, 'certainty', ['sure', 'likely'] as const),
  }));
  return loaded;
}
