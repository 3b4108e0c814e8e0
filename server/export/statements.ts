import { row } from './csv-cell.ts';
import type { Writer } from './format.ts';
import type { ExportSource } from './source.ts';
import { statementColumns } from './statement-columns.ts';

/** By which Excel knows that a table is UTF-8. */
const byteOrderMark = '\u{FEFF}';

/** The table with one row for each stance. */
export const statements: Writer = { id: 'statements', write };

async function* write({ stances }: ExportSource): AsyncGenerator<string> {
  yield byteOrderMark + row(statementColumns.map(({ name }) => name));
  for await (const stance of stances()) yield row(statementColumns.map(({ value }) => value(stance)));
}
