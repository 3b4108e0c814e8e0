import type { Measure } from './measures.ts';

const percent = (value: number | null) => (value === null ? '' : (100 * value).toFixed(1));
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

/** The measures of all sets as a plain-text table; figures in percent. */
export function formatTable(results: readonly { set: string; measures: readonly Measure[] }[]): string {
  const header = ['set', 'measure', 'P', 'R', 'F1', 'counts'];
  const rows = results.flatMap(({ set, measures }) =>
    measures.map((measure, index) => [
      index ? '' : set,
      `${measure.detail ? '  ' : ''}${measure.name}`,
      percent(measure.precision),
      percent(measure.recall),
      percent(measure.f1),
      counts(measure),
    ]),
  );
  const [titles, ...lines] = align([header, ...rows], new Set([2, 3, 4]));
  return [titles, '-'.repeat(Math.max(...[titles, ...lines].map((line) => line!.length))), ...lines].join('\n');
}
