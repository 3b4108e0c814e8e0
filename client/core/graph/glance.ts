import { noCounts, type PolarityCounts } from '../../../shared/graph.ts';
import { polarities } from '../../../shared/plover.ts';
import { lineSign } from './encoding.ts';
import type { Line, StanceGraph } from './stance-graph.ts';

export interface Glance {
  counts: PolarityCounts;
  mostNegative: Line[];
  mostPositive: Line[];
}

/** The sum of the counts of all lines. */
export function totalCounts(lines: readonly Line[]): PolarityCounts {
  const total = noCounts();
  for (const line of lines) for (const polarity of polarities) total[polarity] += line.byPolarity[polarity];
  return total;
}

/** Fewer stances of a sign than these are no ground to call a line the most of anything. */
const leastTelling = 2;

const strongest = (lines: readonly Line[], sign: 'negative' | 'positive', limit: number): Line[] =>
  lines
    .filter((line) => lineSign(line.byPolarity) === sign && line.byPolarity[sign] >= leastTelling)
    .toSorted((a, b) => b.byPolarity[sign] - a.byPolarity[sign] || b.count - a.count)
    .slice(0, limit);

/** What the panel says when nothing is selected. */
export const glance = (graph: StanceGraph, limit = 5): Glance => ({
  counts: totalCounts(graph.lines),
  mostNegative: strongest(graph.lines, 'negative', limit),
  mostPositive: strongest(graph.lines, 'positive', limit - 1),
});
