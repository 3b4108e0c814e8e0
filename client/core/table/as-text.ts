import { withoutFormula } from '../../../shared/formula.ts';
import type { Field, Value } from './rows.ts';

type Cells = readonly Value[];

const plain = (value: Value): string => (typeof value === 'string' ? withoutFormula(value) : String(value));

const cellsOf = <Row>(rows: readonly Row[], fields: readonly Field<Row>[]): Cells[] => [
  fields.map(({ name }) => name),
  ...rows.map((row) => fields.map(({ value }) => value(row))),
];

/** Rows as tab-separated text, ready to be pasted into a spreadsheet, which runs none of it. */
export const asTabbedText = <Row>(rows: readonly Row[], fields: readonly Field<Row>[]): string =>
  cellsOf(rows, fields)
    .map((cells) => cells.map((cell) => plain(cell).replaceAll(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\n');

/** A cell after RFC 4180; a text that a spreadsheet would take for a formula begins with an apostrophe. */
function csvCell(value: Value): string {
  const text = plain(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as CSV, with the mark by which spreadsheets know UTF-8. */
export const asCsv = <Row>(rows: readonly Row[], fields: readonly Field<Row>[]): string =>
  `\u{FEFF}${cellsOf(rows, fields)
    .map((cells) => `${cells.map(csvCell).join(',')}\r\n`)
    .join('')}`;
