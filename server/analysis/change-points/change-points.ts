import type { DayCell } from '../../../shared/edge-sums.ts';
import { probabilityByChance } from './permutation-test.ts';
import { type Observation, seriesOf } from './series.ts';
import { bestSplit } from './split.ts';

/** Days that belong together: first and last, mean intensity weighted by documents. */
export interface Stretch {
  from: string;
  to: string;
  intensity: number;
  documents: number;
}

/** A day from which on another tone holds than before. */
export interface ChangePoint {
  /** The first day of the new tone. */
  date: string;
  before: Stretch;
  after: Stretch;
  /** Mean intensity after less mean intensity before. */
  difference: number;
  /** How probable so clear a cut is where nothing has changed. */
  probability: number;
}

const significance = 0.05;
const mostPoints = 20;

interface Cut {
  at: number;
  probability: number;
}

/**
 * The days on which the tone of a series changes, in their order, at most twenty. Binary segmentation: the series is cut
 * where two means describe it best, then each part again (Scott, A. J. and Knott, M. 1974: A cluster analysis method for
 * grouping means in the analysis of variance. Biometrics 30(3), 507-512), as long as a permutation test finds the cut
 * better than chance, p <= 0.05 (as Matteson, D. S. and James, N. A. 2014, JASA 109(505), 334-345 end theirs). A day is
 * one observation, weighted by its documents; each side of a cut has at least three days and five documents.
 */
export function changePointsOf(cells: readonly DayCell[]): ChangePoint[] {
  const series = seriesOf(cells);
  const cuts = cutsWithin(series).sort((a, b) => a.at - b.at);
  const edges = [0, ...cuts.map(({ at }) => at), series.length];
  return cuts.map(({ at, probability }, index) => {
    const [before, after] = [stretch(series, edges[index]!, at), stretch(series, at, edges[index + 2]!)];
    return { date: after.from, before, after, difference: after.intensity - before.intensity, probability };
  });
}

/** Cuts breadth first, so that the most there may be are the coarsest. */
function cutsWithin(series: readonly Observation[]): Cut[] {
  const cuts: Cut[] = [];
  const parts: [from: number, to: number][] = [[0, series.length]];
  for (const [from, to] of parts) {
    if (cuts.length === mostPoints) break;
    const cut = significantCut(series.slice(from, to));
    if (!cut) continue;
    const at = from + cut.at;
    cuts.push({ ...cut, at });
    parts.push([from, at], [at, to]);
  }
  return cuts;
}

function significantCut(series: readonly Observation[]): Cut | null {
  const cut = clearestCut(series);
  return cut && cut.probability <= significance ? cut : null;
}

/** The one best cut of a series with its probability; null where there is none with a gain. */
export function clearestCut(series: readonly Observation[]): Cut | null {
  const split = bestSplit(series);
  if (!split || split.gain <= 1e-9) return null;
  return { at: split.at, probability: probabilityByChance(series, split.gain) };
}

/** The observations from one number up to, not including, another, summed up. */
export function stretch(series: readonly Observation[], from: number, to: number): Stretch {
  const part = series.slice(from, to);
  const documents = part.reduce((sum, observation) => sum + observation.documents, 0);
  const sum = part.reduce((total, { value, documents: weight }) => total + value * weight, 0);
  return { from: part[0]!.day, to: part.at(-1)!.day, intensity: sum / documents, documents };
}
