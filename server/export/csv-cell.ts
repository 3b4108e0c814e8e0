import { withoutFormula } from '../../shared/formula.ts';
import { plainText } from './plain-text.ts';

/** A cell after RFC 4180: numbers stand as they are; text that a spreadsheet would run as a formula gets an apostrophe before it. */
export function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  return quoted(withoutFormula(value));
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
