import { noCounts, type PolarityCounts } from '../../../shared/graph.ts';

/** Documents of one day that agree in what they say: each has so many stances of each sign and so much intensity. */
export interface DayCell {
  /** Null where the documents have no date. */
  day: string | null;
  /** How many such documents there are. */
  documents: number;
  /** Stances of one of them. */
  byPolarity: PolarityCounts;
  /** Sum over the stances of one of them. */
  intensity: number;
}

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
