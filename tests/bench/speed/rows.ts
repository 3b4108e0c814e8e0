/** One line of the table. */
export interface Row {
  group: string;
  what: string;
  value: number;
  unit: string;
  /** What it is compared with, in the same run; null where nothing does the same work. */
  against: string | null;
  /** How many times as fast as that (or as frugal): more is better. */
  ratio: number | null;
  /** The most that the value may be. */
  most?: number;
  /** The least that the ratio may be. */
  least?: number;
}

export interface Report {
  date: string;
  machine: string;
  revision: string;
  skipped: string[];
  rows: Row[];
}

/** What a row is known by. */
export const nameOf = ({ group, what }: Row): string => `${group}: ${what}`;

/** Three digits, as many as the noise of a machine leaves. */
export const rounded = (value: number): number => Number(value.toPrecision(3));

/** A figure as a person reads it. */
export const shown = (value: number): string => rounded(value).toLocaleString('en', { maximumFractionDigits: 4 });

const header = ['', 'what', 'figure', '', 'compared with', 'times as good', 'limit'];

/** What a row has to keep, in words; empty where nothing is asked of it. */
const limitOf = ({ most, least }: Row): string =>
  most !== undefined ? `${shown(most)} at most` : least !== undefined ? `${shown(least)} times at least` : '';

/** How a row misses its limit; null where it does not. */
export function missOf({ value, ratio, most, least }: Row): string | null {
  if (most !== undefined && value > most) return `${shown(value)}, may be ${shown(most)} at most`;
  if (least !== undefined && ratio !== null && ratio < least)
    return `${shown(ratio)} times as good, must be ${shown(least)} at least`;
  return null;
}

const cellsOf = (row: Row): string[] => [
  ...[row.group, row.what, shown(row.value), row.unit],
  row.against ?? '',
  row.ratio === null ? '' : shown(row.ratio),
  limitOf(row),
];

/** The table for a terminal. */
export function asTable({ machine, date, revision, skipped, rows }: Report): string {
  const lines = [header, ...rows.map(cellsOf)];
  const widths = header.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  const isNumber = (column: number) => column === 2 || column === 5;
  const table = lines.map((line) =>
    line.map((cell, at) => (isNumber(at) ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!))).join('  '),
  );
  const notes = skipped.map((what) => `skipped: ${what}`);
  return [`${date}, ${revision}, ${machine}`, '', ...table.map((line) => line.trimEnd()), ...notes].join('\n');
}

/** The same for a document. */
export function asMarkdown({ machine, date, revision, skipped, rows }: Report): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const table = [header, header.map(() => '---'), ...rows.map(cellsOf)].map(line).join('\n');
  const notes = skipped.map((what) => `\nSkipped: ${what}.\n`).join('');
  return `Measured ${date.slice(0, 10)} at revision ${revision} on ${machine}.\n\n${table}\n${notes}`;
}
