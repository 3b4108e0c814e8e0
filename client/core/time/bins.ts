import { noCounts, type PolarityCounts } from '../../../shared/graph.ts';
import { polarities } from '../../../shared/plover.ts';
import { dayName, monthName } from '../words/dates.ts';

export type BinUnit = 'date' | 'day' | 'week' | 'month';

export interface Day {
  date: string;
  counts: PolarityCounts;
}

/** A column of the histogram: its first and last day and what falls between them. */
export interface Bin {
  from: string;
  to: string;
  counts: PolarityCounts;
}

const dayLength = 86_400_000;
const toDay = (date: string): number => Math.floor(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / dayLength);
const toDate = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 10);

/** One labelled column per date for a handful of dates, else days up to 45, weeks up to 18 months, then months. */
export function binUnit(dates: readonly string[]): BinUnit {
  if (dates.length < 8) return 'date';
  const span = toDay(dates.at(-1)!) - toDay(dates[0]!) + 1;
  if (span <= 45) return 'day';
  return span <= 548 ? 'week' : 'month';
}

function nextMonth(date: string): string {
  const [year, month] = date.split('-').map(Number);
  return month === 12 ? `${year! + 1}-01-01` : `${year}-${String(month! + 1).padStart(2, '0')}-01`;
}

/** First days of the bins from the first date on, and the day after the last bin. */
function borders(dates: readonly string[], unit: BinUnit): string[] {
  const last = toDay(dates.at(-1)!);
  if (unit === 'month') {
    const starts = [`${dates[0]!.slice(0, 7)}-01`];
    while (toDay(starts.at(-1)!) <= last) starts.push(nextMonth(starts.at(-1)!));
    return starts;
  }
  const step = unit === 'week' ? 7 : 1;
  const first = toDay(dates[0]!);
  const count = Math.floor((last - first) / step) + 2;
  return Array.from({ length: count }, (_, index) => toDate(first + index * step));
}

const add = (total: PolarityCounts, counts: PolarityCounts) => {
  for (const polarity of polarities) total[polarity] += counts[polarity];
};

/** Sorts days into bins of equal length; with few dates every date is its own bin. */
export function binDays(days: readonly Day[]): { unit: BinUnit; bins: Bin[] } {
  const sorted = days.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const dates = sorted.map((day) => day.date.slice(0, 10));
  if (dates.length === 0) return { unit: 'date', bins: [] };
  const unit = binUnit([...new Set(dates)]);
  if (unit === 'date') return { unit, bins: fill(datesAsBins(dates), sorted) };
  const starts = borders(dates, unit);
  const bins = starts.slice(0, -1).map((from, index) => ({
    from,
    to: toDate(toDay(starts[index + 1]!) - 1),
    counts: noCounts(),
  }));
  return { unit, bins: fill(bins, sorted) };
}

const datesAsBins = (dates: readonly string[]): Bin[] =>
  [...new Set(dates)].map((date) => ({ from: date, to: date, counts: noCounts() }));

/** Counts days into bins that are already there, such as those of the whole corpus. */
export function fill(bins: readonly Bin[], days: readonly Day[]): Bin[] {
  const filled = bins.map((bin) => ({ ...bin, counts: noCounts() }));
  for (const { date, counts } of days) {
    const day = date.slice(0, 10);
    const bin = filled.find(({ from, to }) => from <= day && day <= to);
    if (bin) add(bin.counts, counts);
  }
  return filled;
}

/** The counts of all columns together. */
export function totalOf(bins: readonly Bin[]): PolarityCounts {
  const total = noCounts();
  for (const { counts } of bins) add(total, counts);
  return total;
}

/** The most stances of one sign in a column. */
export const tallest = (bins: readonly Bin[], sign: 'positive' | 'negative'): number =>
  Math.max(0, ...bins.map(({ counts }) => counts[sign]));

/** What share of the whole the tallest column of a selection must have to be seen before it, on the scale of the whole. */
const leastShare = 1 / 5;

/** Whether a selection can be read on the scale of everything. */
export function isSeenBefore(selected: readonly Bin[], bins: readonly Bin[]): boolean {
  const height = (some: readonly Bin[]) => tallest(some, 'positive') + tallest(some, 'negative');
  return height(selected) >= leastShare * height(bins);
}

/** The days of single stances, undated ones left out. */
export function daysOf(stances: readonly { date: string | null; polarity: keyof PolarityCounts }[]): Day[] {
  const days = new Map<string, PolarityCounts>();
  for (const { date, polarity } of stances) {
    if (!date) continue;
    const counts = days.get(date.slice(0, 10)) ?? noCounts();
    counts[polarity]++;
    days.set(date.slice(0, 10), counts);
  }
  return [...days].map(([date, counts]) => ({ date, counts }));
}

/** Marks at even steps, so many that each is at least `gap` from the one before. */
export function evenly<Mark extends { x: number }>(marks: readonly Mark[], gap: number): Mark[] {
  for (let step = 1; step < marks.length; step++) {
    const some = marks.filter((_, at) => at % step === 0);
    if (some.every(({ x }, at) => at === 0 || x - some[at - 1]!.x >= gap)) return some;
  }
  return marks.slice(0, 1);
}

/** The label below a bin, or null where it would only repeat the one before. */
export function binLabel(bins: readonly Bin[], index: number, unit: BinUnit): string | null {
  const { from } = bins[index]!;
  if (unit === 'date') return dayName(from);
  if (unit === 'day') return index % 7 === 0 ? dayName(from).replace(/ \d+$/, '') : null;
  const [year, month] = from.split('-').map(Number);
  const before = index > 0 ? bins[index - 1]!.from : null;
  if (before && before.slice(0, 7) === from.slice(0, 7)) return null;
  if (unit === 'month') return month === 1 || index === 0 ? String(year) : null;
  const newYear = !before || before.slice(0, 4) !== from.slice(0, 4);
  return newYear ? `${monthName(month! - 1)} ’${from.slice(2, 4)}` : monthName(month! - 1);
}
