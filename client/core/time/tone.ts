import type { TimelineAnswer } from '../../../shared/routes.ts';
import { dayName, periodName } from '../words/dates.ts';
import { binUnit } from './bins.ts';

type Period = TimelineAnswer['periods'][number];

/** The days of stances in their order, each once, undated ones left out. */
export const datesOf = (stances: readonly { date: string | null }[]): string[] =>
  [...new Set(stances.flatMap(({ date }) => (date ? [date.slice(0, 10)] : [])))].sort();

/** How long the periods are in which so many days can be read: as in the histogram. */
export function spanOf(dates: readonly string[]): TimelineAnswer['by'] {
  const unit = binUnit(dates.toSorted());
  return unit === 'date' ? 'day' : unit;
}

/** Every mean in words, for those who do not see the curve. */
export const tonesInWords = (periods: readonly Period[]): string =>
  periods
    .flatMap(({ from, to, intensity }) =>
      intensity === null
        ? []
        : [`${from === to ? dayName(from) : periodName(from, to)}: ${Math.round(intensity * 10) / 10}`],
    )
    .join('; ');

const toMs = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Places in a chart: days from left to right, intensities from 10 at the top to -10. */
export function chartScale(periods: readonly Period[], width: number, height: number) {
  const [first, last] = [toMs(periods[0]!.from), toMs(periods.at(-1)!.to)];
  const x = (day: string): number => (last === first ? width / 2 : ((toMs(day) - first) / (last - first)) * width);
  return {
    x,
    middle: ({ from, to }: { from: string; to: string }): number => (x(from) + x(to)) / 2,
    y: (intensity: number): number => ((10 - intensity) / 20) * height,
  };
}
