import { plainText } from './plain-text.ts';

/** What a spreadsheet takes for the beginning of a formula (OWASP, "CSV Injection"), full-width forms included. */
const formulaStart = /^[\s\u{FEFF}]*[=+\-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}]/u;

/** A cell after RFC 4180: numbers stand as they are; text that a spreadsheet would run as a formula gets an apostrophe before it. */
export function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  return quoted(formulaStart.test(value) ? `'${value}` : value);
}

/** A cell for programs that are no spreadsheets: text as it is. */
export const plainCell = (value: string | number | null): string =>
  typeof value === 'string' ? quoted(value) : String(value ?? '');

function quoted(value: string): string {
  const text = plainText(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

type Cell = (value: string | number | null) => string;

/** A row with its end. */
export const row = (values: readonly (string | number | null)[], write: Cell = cell): string =>
  `${values.map(write).join(',')}\r\n`;
