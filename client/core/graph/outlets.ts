import { noCounts, type PolarityCounts } from '../../../shared/graph.ts';
import type { StanceRecord } from '../../../shared/routes.ts';

type Counted = Pick<StanceRecord, 'polarity' | 'modality'>;

/** The signs of stances, denied ones left out as in the graph. */
export function countPolarities(stances: readonly Counted[]): PolarityCounts {
  const counts = noCounts();
  for (const { polarity, modality } of stances) if (modality !== 'negated') counts[polarity]++;
  return counts;
}

/** What one outlet reports of a line. */
export interface OutletCounts {
  outlet: string;
  counts: PolarityCounts;
  total: number;
  /** (positive - negative) / total, -1..1. */
  balance: number;
}

/** The stances of a line by outlet, most first; denied ones and those of unnamed outlets are left out. */
export function byOutlet(stances: readonly (Counted & Pick<StanceRecord, 'outlet'>)[]): OutletCounts[] {
  const outlets = new Map<string, PolarityCounts>();
  for (const { outlet, polarity, modality } of stances) {
    if (!outlet || modality === 'negated') continue;
    const counts = outlets.get(outlet) ?? noCounts();
    counts[polarity]++;
    outlets.set(outlet, counts);
  }
  return [...outlets]
    .map(([outlet, counts]) => {
      const total = counts.positive + counts.negative + counts.neutral;
      return { outlet, counts, total, balance: (counts.positive - counts.negative) / total };
    })
    .sort((a, b) => b.total - a.total || a.outlet.localeCompare(b.outlet));
}

/** How far apart the outlets of a line are, 0..2. */
export function disagreement(outlets: readonly OutletCounts[]): number {
  if (outlets.length < 2) return 0;
  const balances = outlets.map((outlet) => outlet.balance);
  return Math.max(...balances) - Math.min(...balances);
}

/** Those of the outlets that report a line more than once: one stance says nothing of how an outlet reports. */
export const telling = (outlets: readonly OutletCounts[]): OutletCounts[] => outlets.filter(({ total }) => total > 1);
