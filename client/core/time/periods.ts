import type { StanceFilter } from '../../../shared/filter.ts';
import { dayName, monthName, periodName } from '../words/dates.ts';
import type { Bin, BinUnit } from './bins.ts';

/** A period as columns: its first one, and the one after its last. */
export type Span = readonly [start: number, end: number];

type Period = Pick<StanceFilter, 'from' | 'to'>;

/** The columns of a period; all of them where it is open. */
export function spanOfPeriod(bins: readonly Bin[], { from, to }: Period): Span {
  const start = from ? bins.findIndex((bin) => bin.to >= from) : 0;
  const after = to ? bins.findIndex((bin) => bin.from > to) : -1;
  const end = after < 0 ? bins.length : after;
  const last = Math.max(0, bins.length - 1);
  return [Math.min(start < 0 ? last : start, Math.max(0, end - 1)), Math.max(1, end)];
}

/** The days of some columns, open where they reach an end of all. */
export const periodOfSpan = (bins: readonly Bin[], [start, end]: Span): Period => ({
  from: start > 0 ? bins[start]!.from : undefined,
  to: end < bins.length ? bins[end - 1]!.to : undefined,
});

/** Some columns moved by as many, the first or the last one where all are chosen; null where there are no further ones. */
export function moved([start, end]: Span, all: number, by: number): Span | null {
  if (start === 0 && end >= all) {
    const first = by > 0 ? 0 : all - 1;
    return all > 1 ? [first, first + 1] : null;
  }
  const next: Span = [start + by, end + by];
  return next[0] >= 0 && next[1] <= all ? next : null;
}

/** Where playing goes on: from the start where everything or the end is shown, else from the next column on. */
export const played = (span: Span, all: number): Span | null =>
  moved(span, all, 1) ?? (span[0] > 0 ? [0, span[1] - span[0]] : null);

/** The column next to another in which something changed; null where there is none on that side. */
export function changeBeside(
  bins: readonly Bin[],
  changes: readonly { date: string }[],
  at: number,
  by: 1 | -1,
): number | null {
  const columns = changes.map(({ date }) => columnOf(bins, date)).filter((column) => column >= 0);
  const beside = columns.filter((column) => (by > 0 ? column > at : column < at));
  if (beside.length === 0) return null;
  return by > 0 ? Math.min(...beside) : Math.max(...beside);
}

/** The column that a day falls into, -1 outside of all. */
export const columnOf = (bins: readonly Bin[], date: string): number =>
  bins.findIndex(({ from, to }) => from <= date && date <= to);

/** The name of a column: `26 Apr 2024`, `12 Jun 2023 to 18 Jun 2023`, `Mar 2004`. */
export function columnName({ from, to }: Bin, unit: BinUnit): string {
  if (unit !== 'month') return periodName(from, to);
  const [year, month] = from.split('-').map(Number);
  return `${monthName(month! - 1)} ${year}`;
}

/** The name of several columns side by side. */
export function spanName(bins: readonly Bin[], unit: BinUnit, [start, end]: Span): string {
  const [first, last] = [bins[start]!, bins[end - 1]!];
  if (end - start === 1) return columnName(first, unit);
  return unit === 'month'
    ? `${columnName(first, unit)} to ${columnName(last, unit)}`
    : `${dayName(first.from)} to ${dayName(last.to)}`;
}
