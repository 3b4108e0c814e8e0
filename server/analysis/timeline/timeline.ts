import type { DayCell } from '../../../shared/edge-sums.ts';
import { groupBy } from '../../../shared/group-by.ts';
import { type Interval, intervalOf } from './bootstrap.ts';
import { type Said, saidIn } from './day-cell.ts';
import { type Period, periodAround, type Span } from './periods.ts';

/** What is said in a period, and how sure the mean of its intensity is. */
interface PeriodOfTimeline extends Period, Said {
  interval: Interval | null;
}

interface Timeline {
  /** In their order; those without a stance are left out. */
  periods: PeriodOfTimeline[];
  /** What documents without a date say. */
  undated: Said;
}

/** What is said in each day, week or month. */
export function timelineOf(cells: readonly DayCell[], span: Span): Timeline {
  const known = new Map([...new Set(cells.map(({ day }) => day))].map((day) => [day, day && periodAround(day, span)]));
  const placed = cells.map((cell) => ({ cell, period: known.get(cell.day) || null }));
  const dated = placed.flatMap(({ cell, period }) => (period ? [{ cell, period }] : []));
  const periods = [...groupBy(dated, ({ period }) => period.from)].map(([, group]) => {
    const held = group.map(({ cell }) => cell);
    return { ...group[0]!.period, ...saidIn(held), interval: intervalOf(held) };
  });
  return {
    periods: periods.sort((a, b) => (a.from < b.from ? -1 : 1)),
    undated: saidIn(placed.filter(({ period }) => !period).map(({ cell }) => cell)),
  };
}
