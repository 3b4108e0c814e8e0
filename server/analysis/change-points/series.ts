import type { DayCell } from '../../../shared/edge-sums.ts';
import { groupBy } from '../../../shared/group-by.ts';
import { saidIn } from '../timeline/day-cell.ts';
import { midnightOf } from '../timeline/periods.ts';

/** The mean intensity of what is said on one day, with the documents that say it. */
export interface Observation {
  day: string;
  value: number;
  documents: number;
}

/** One observation for each day with a stance, in order; what has no date is left out. */
export const seriesOf = (cells: readonly DayCell[]): Observation[] =>
  [...groupBy(cells, ({ day }) => day)]
    .flatMap(([day, group]) => {
      const { documents, intensity } = saidIn(group);
      return day === null || midnightOf(day) === null || intensity === null
        ? []
        : [{ day, value: intensity, documents }];
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1));
