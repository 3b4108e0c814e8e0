import type { DayCell } from '../../../shared/edge-sums.ts';
import { noCounts, type PolarityCounts } from '../../../shared/graph.ts';
import { groupBy } from '../../../shared/group-by.ts';
import { countPolarities, dayOf } from '../../graph/aggregate.ts';
import type { GraphStance } from '../../graph/stance-graph.ts';

/** What several documents say, summed up. */
export interface Said {
  documents: number;
  stances: number;
  byPolarity: PolarityCounts;
  /** Mean PLOVER intensity of the stances, -10..10; null where there are none. */
  intensity: number | null;
}

/** Stances of one document of the cell. */
export const stancesOf = ({ byPolarity: { positive, negative, neutral } }: DayCell): number =>
  positive + negative + neutral;

/** Sums up cells; the order in which they come makes no difference, since intensities are multiples of one half. */
export function saidIn(cells: readonly DayCell[]): Said {
  const byPolarity = noCounts();
  let [documents, stances, intensity] = [0, 0, 0];
  for (const cell of cells) {
    documents += cell.documents;
    stances += cell.documents * stancesOf(cell);
    intensity += cell.documents * cell.intensity;
    for (const polarity of Object.keys(byPolarity) as (keyof PolarityCounts)[])
      byPolarity[polarity] += cell.documents * cell.byPolarity[polarity];
  }
  return { documents, stances, byPolarity, intensity: stances ? intensity / stances : null };
}

/** The stances as cells, one for each document. */
export const cellsOf = (stances: readonly GraphStance[]): DayCell[] =>
  [...groupBy(stances, ({ documentId }) => documentId).values()].map((said) => ({
    day: said[0]!.date === null ? null : dayOf(said[0]!.date),
    documents: 1,
    byPolarity: countPolarities(said),
    intensity: said.reduce((sum, { intensity }) => sum + intensity, 0),
  }));
