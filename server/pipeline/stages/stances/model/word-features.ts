import type { FeatureSink } from '../../../../models/feature-sink.ts';
import type { Pair } from './pair.ts';

/** Longest run of words that counts as one feature. */
const longest = 2;
/** Words on either side of a mention that count by their place. */
const reach = 3;

const edge = '<edge>';

/** Runs of one or two word forms of a stretch, its ends marked. */
function addRuns(name: string, stretch: readonly string[], sink: FeatureSink): void {
  const words = [edge, ...stretch, edge];
  for (let length = 1; length <= longest; length++)
    for (let at = 0; at + length <= words.length; at++)
      sink.add(`${name}${length} ${words.slice(at, at + length).join(' ')}`);
}

/** Words and pairs of words between the two mentions; `>` when the source stands first. */
export function betweenFeatures({ view, x, y }: Pair, sink: FeatureSink): void {
  const order = x.first < y.first ? '>' : '<';
  const from = Math.min(x.last, y.last) - view.first;
  const to = Math.max(x.first, y.first) - view.first;
  sink.family('between');
  addRuns(order, view.forms.slice(from, to), sink);
}

/** The same before the first mention and after the second. */
export function aroundFeatures({ view, x, y }: Pair, sink: FeatureSink): void {
  const order = x.first < y.first ? '>' : '<';
  sink.family('around');
  addRuns(`before${order}`, view.forms.slice(0, Math.min(x.first, y.first) - view.first), sink);
  addRuns(`after${order}`, view.forms.slice(Math.max(x.last, y.last) - view.first), sink);
}

/** The words next to each mention by their place. */
export function besideFeatures({ view, x, y }: Pair, sink: FeatureSink): void {
  sink.family('beside');
  for (const [side, mention] of [['x', x] as const, ['y', y] as const]) {
    const before = view.forms
      .slice(Math.max(0, mention.first - view.first - reach), mention.first - view.first)
      .reverse();
    const after = view.forms.slice(mention.last - view.first, mention.last - view.first + reach);
    for (const [at, word] of before.entries()) sink.add(`${side}-${at + 1} ${word}`);
    for (const [at, word] of after.entries()) sink.add(`${side}+${at + 1} ${word}`);
    if (before.length > 1) sink.add(`${side}-2 ${before[1]} ${before[0]}`);
    if (after.length > 1) sink.add(`${side}+2 ${after[0]} ${after[1]}`);
  }
}
