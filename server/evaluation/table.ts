import type { Figure, Measure } from './measures.ts';

/** `62.0 (54-70)`: a figure in percent, with its interval where it has one. */
function percent({ intervals, ...measure }: Measure, figure: Figure): string {
  const value = measure[figure];
  if (value === null) return '';
  const between = intervals?.[figure]?.map((end) => (100 * end).toFixed(0)).join('-');
  return `${(100 * value).toFixed(1)}${between ? ` (${between})` : ''}`;
}

const counts = (measure: Measure) =>
  Object.entries(measure.counts)
    .map(([name, count]) => `${name} ${count}`)
    .join('  ');

/** Pads every column of the rows to its widest cell; numbers, in the columns given, to the right. */
function align(rows: readonly string[][], right: ReadonlySet<number>): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) => (right.has(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)))
      .join('  ')
      .trimEnd(),
  );
}

/** The measures of all sets as a plain-text table; figures in percent, with their 95% intervals where they have some. */
export function formatTable(results: readonly { set: string; measures: readonly Measure[] }[]): string {
  const header = ['set', 'measure', 'P', 'R', 'F1', 'counts'];
  const rows = results.flatMap(({ set, measures }) =>
    measures.map((measure, index) => [
      index ? '' : set,
      `${measure.detail ? '  ' : ''}${measure.name}`,
      percent(measure, 'precision'),
      percent(measure, 'recall'),
      percent(measure, 'f1'),
      counts(measure),
    ]),
  );
  const [titles, ...lines] = align([header, ...rows], new Set([2, 3, 4]));
  return [titles, '-'.repeat(Math.max(...[titles, ...lines].map((line) => line!.length))), ...lines].join('\n');
}
