import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** One line of a table: its cells by column, and the place to name when a cell is wrong. */
export interface Row {
  readonly cells: Readonly<Record<string, string>>;
  /** File and 1-based line, e.g. `frames.tsv:17`. */
  readonly place: string;
}

/** The error of a table that cannot be used; the message starts with file and line. */
export const tableError = (row: Row, message: string): Error => new Error(`${row.place}: ${message}`);

/** A cell that must be one of `allowed`. @throws Error naming file and line when it is not. */
export function oneOf<T extends string>(row: Row, column: string, allowed: readonly T[]): T {
  const found = allowed.find((value) => value === row.cells[column]);
  if (found === undefined)
    throw tableError(row, `${column} is "${row.cells[column]}", expected one of ${allowed.join(', ')}`);
  return found;
}

/** The alternatives of a cell (`a|b|c`); none for `-`. */
export const alternatives = (cell: string): string[] => (cell === '-' ? [] : cell.split('|'));

/** The value of a cell that may be left open with `-`; null then, and for a missing row. */
export const optionalCell = (cell: string | undefined): string | null =>
  cell === undefined || cell === '-' ? null : cell;

/**
 * The rows of a tab-separated table: `#` lines are comments, the first other line names the columns.
 * @throws Error naming file and line when a column is missing, or a row has too few, too many or empty cells.
 */
export function parseTable(name: string, text: string, columns: readonly string[]): Row[] {
  const lines = text
    .split('\n')
    .map((line, index) => ({ line, place: `${name}:${index + 1}` }))
    .filter(({ line }) => line !== '' && !line.startsWith('#'));
  const [header, ...rest] = lines;
  if (header?.line !== columns.join('\t'))
    throw new Error(`${header?.place ?? name}: the header must be ${columns.join(' ')}, separated by tabs`);
  return rest.map(({ line, place }) => {
    const cells = line.split('\t');
    if (cells.length !== columns.length || cells.some((cell) => cell.trim() !== cell || cell === ''))
      throw new Error(`${place}: expected ${columns.length} cells, none of them empty or padded`);
    return { place, cells: Object.fromEntries(columns.map((column, index) => [column, cells[index]!])) };
  });
}

/** The rows of a table of this folder, see {@link parseTable}. */
export const readTable = (name: string, columns: readonly string[]): Row[] =>
  parseTable(name, readFileSync(resolve(`#lexicon/${name}`), 'utf8'), columns);
