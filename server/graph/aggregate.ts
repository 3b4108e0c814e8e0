import { dominantPolarity, type EdgeAttributes, noCounts, type PolarityCounts } from '../../shared/graph.ts';
import { stanceTypes } from '../../shared/plover.ts';
import { byId, type GraphStance } from './stance-graph.ts';

/** How many of the stances are positive, negative, neutral. */
export function countPolarities(stances: readonly GraphStance[]): PolarityCounts {
  const counts = noCounts();
  for (const stance of stances) counts[stance.polarity]++;
  return counts;
}

/** The day of an ISO 8601 date, without its time. */
export const dayOf = (date: string): string => date.slice(0, 10);

/** First and last day of the dated stances; both null when none is dated. */
export function dateRange(stances: readonly GraphStance[]): { firstDate: string | null; lastDate: string | null } {
  let firstDate: string | null = null;
  let lastDate: string | null = null;
  for (const { date } of stances) {
    if (!date) continue;
    const day = dayOf(date);
    if (firstDate === null || day < firstDate) firstDate = day;
    if (lastDate === null || day > lastDate) lastDate = day;
  }
  return { firstDate, lastDate };
}

/** How many documents the stances stand in. */
export const countDocuments = (stances: readonly GraphStance[]): number =>
  new Set(stances.map((stance) => stance.documentId)).size;

/** Sums up the stances of one actor toward another; there must be at least one. */
export function aggregate(stances: readonly GraphStance[]): EdgeAttributes {
  const count = stances.length;
  const byPolarity = countPolarities(stances);
  return {
    count,
    byType: countTypes(stances),
    byPolarity,
    balance: (byPolarity.positive - byPolarity.negative) / count,
    polarity: dominantPolarity(byPolarity),
    intensity: stances.reduce((sum, stance) => sum + stance.intensity, 0) / count,
    ...dateRange(stances),
    outlets: [...new Set(stances.flatMap(({ outlet }) => (outlet ? [outlet] : [])))].sort(byId),
    documents: countDocuments(stances),
  };
}

function countTypes(stances: readonly GraphStance[]): EdgeAttributes['byType'] {
  const counts = new Map<string, number>();
  for (const { type } of stances) counts.set(type, (counts.get(type) ?? 0) + 1);
  return Object.fromEntries(stanceTypes.filter((type) => counts.has(type)).map((type) => [type, counts.get(type)]));
}
