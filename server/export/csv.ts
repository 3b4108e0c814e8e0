import { edgeColumns } from './columns.ts';
import type { Format } from './formats.ts';
import { plainText } from './plain-text.ts';

/** What a spreadsheet takes for the beginning of a formula (OWASP, "CSV Injection"), full-width forms included. */
const formulaStart = /^[\s\u{FEFF}]*[=+\-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}]/u;

/** An edge list after RFC 4180: a header and one row for each edge. */
export const csv: Format = {
  id: 'csv',
  name: 'CSV',
  description: 'For spreadsheets, R and pandas: one row for each edge.',
  mediaType: 'text/csv',
  extension: 'csv',
  write({ nodes, edges }) {
    const labels = new Map(nodes.map((node) => [node.key, node.attributes.label]));
    const header = ['source', 'target', 'source_name', 'target_name', ...edgeColumns.map((column) => column.name)];
    const rows = edges.map(({ source, target, attributes }) => [
      ...[source, target, labels.get(source)!, labels.get(target)!],
      ...edgeColumns.map((column) => column.value(attributes)),
    ]);
    return [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
  },
};

/** Numbers stand as they are; text that a spreadsheet would run as a formula gets an apostrophe before it. */
function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = plainText(formulaStart.test(value) ? `'${value}` : value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
