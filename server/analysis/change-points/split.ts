import type { Observation } from './series.ts';

/** Where a series is cut in two, and how much better two means describe it than one. */
export interface Split {
  /** Number of the first observation of the second part. */
  at: number;
  /** Sum of squares between the parts. */
  gain: number;
}

/** Fewer days or documents on one side make no mean. */
const leastDays = 3;
const leastDocuments = 5;

type Weighted = Pick<Observation, 'value' | 'documents'>;

/** The cut with the most gain; the first of equally good ones; null where no cut leaves enough on both sides. */
export function bestSplit(series: readonly Weighted[]): Split | null {
  let [documents, sum] = [0, 0];
  for (const observation of series) {
    documents += observation.documents;
    sum += observation.documents * observation.value;
  }
  let best: Split | null = null;
  let [documentsBefore, sumBefore] = [0, 0];
  for (let at = 1; at <= series.length - leastDays; at++) {
    const last = series[at - 1]!;
    documentsBefore += last.documents;
    sumBefore += last.documents * last.value;
    const documentsAfter = documents - documentsBefore;
    if (at < leastDays || documentsBefore < leastDocuments || documentsAfter < leastDocuments) continue;
    const difference = sumBefore / documentsBefore - (sum - sumBefore) / documentsAfter;
    const gain = ((documentsBefore * documentsAfter) / documents) * difference ** 2;
    if (!best || gain > best.gain) best = { at, gain };
  }
  return best;
}
