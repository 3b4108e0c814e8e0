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
  let header: string | undefined;
  let line = 0;
  const rows: Row[] = [];
  for (const content of text.split('\n')) {
    line++;
    if (content === '' || content.startsWith('#')) continue;
    const place = `${name}:${line}`;
    if (header !== undefined) rows.push(rowOf(content, columns, place));
    else if (content === columns.join('\t')) header = content;
    else throw headerError(place, columns);
  }
  if (header === undefined) throw headerError(name, columns);
  return rows;
}

const headerError = (place: string, columns: readonly string[]): Error =>
  new Error(`${place}: the header must be ${columns.join(' ')}, separated by tabs`);

/** A cell that is empty, or has white space at an end. */
const paddedCell = /^\s|\s$|\t\s|\s\t/;

function rowOf(content: string, columns: readonly string[], place: string): Row {
  const written = content.split('\t');
  if (written.length !== columns.length || paddedCell.test(content))
    throw new Error(`${place}: expected ${columns.length} cells, none of them empty or padded`);
  const cells: Record<string, string> = {};
  for (let column = 0; column < columns.length; column++) cells[columns[column]!] = written[column]!;
  return { place, cells };
}

/** The rows of a table of this folder, see {@link parseTable}. */
export const readTable = (name: string, columns: readonly string[]): Row[] =>
  parseTable(name, readFileSync(resolve(`#lexicon/${name}`), 'utf8'), columns);
