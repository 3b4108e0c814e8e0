import { type Measure, precisionRecall, type Tally } from './measures.ts';

/** A gold label and the predicted one. */
export type LabelPair = readonly [gold: string, predicted: string];

const tallyOf = (label: string, pairs: readonly LabelPair[]): Tally => ({
  tp: pairs.filter(([gold, predicted]) => gold === label && predicted === label).length,
  fp: pairs.filter(([gold, predicted]) => gold !== label && predicted === label).length,
  fn: pairs.filter(([gold, predicted]) => gold === label && predicted !== label).length,
});

const averaged = (name: string, f1: number, n: number): Measure => ({
  name,
  precision: null,
  recall: null,
  f1,
  counts: { n },
  detail: false,
});

/** Micro-F1 (the share of right labels), macro-F1 over the labels that the gold holds, and a detail row for each of them. */
export function classification(name: string, pairs: readonly LabelPair[]): Measure[] {
  const labels = [...new Set(pairs.map(([gold]) => gold))].sort();
  const details = labels.map((label): Measure => {
    const tally = tallyOf(label, pairs);
    return { name: label, ...precisionRecall(tally), counts: { n: tally.tp + tally.fn }, detail: true };
  });
  const right = pairs.filter(([gold, predicted]) => gold === predicted).length;
  const macro = details.reduce((sum, { f1 }) => sum + (f1 ?? 0) / labels.length, 0);
  return [
    averaged(`${name}, micro-F1`, right / (pairs.length || 1), pairs.length),
    averaged(`${name}, macro-F1`, macro, pairs.length),
    ...details,
  ];
}
