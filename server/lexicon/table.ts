import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** A row of a table by column name, with its line in the file; cells that the row leaves out are empty. */
export interface Row {
  line: number;
  cells: Readonly<Record<string, string>>;
}

/** The rows of a tab-separated text: lines that start with # are comments, the first other line names the columns. */
export function parseTable(text: string): Row[] {
  let columns: string[] | null = null;
  const rows: Row[] = [];
  text.split(/\r?\n/).forEach((line, index) => {
    if (!line.trim() || line.startsWith('#')) return;
    const cells = line.split('\t').map((cell) => cell.trim());
    if (!columns) columns = cells;
    else
      rows.push({
        line: index + 1,
        cells: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])),
      });
  });
  return rows;
}

/** The rows of a table of this folder. */
export const readTable = (name: string): Row[] =>
  parseTable(readFileSync(require.resolve(`#lexicon/${name}.tsv`), 'utf8'));

/** The parts of a cell that lists several values, e.g. aliases. */
export const listOf = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);
