import type { FeatureSink } from './feature-sink.ts';
import type { Pair } from './pair.ts';

/** Tokens before the first mention and after the second that are looked at. */
const before = 4;
const after = 6;
/** Longer stretches between the mentions give no trigrams. */
const shortStretch = 12;

/** Words, pairs and triples of words between the two mentions; `>` when the source stands first. */
export function betweenFeatures({ view, x, y }: Pair, sink: FeatureSink): void {
  const { words, first } = view;
  const order = x.first < y.first ? '>' : '<';
  const from = Math.min(x.last, y.last) - first;
  const to = Math.max(x.first, y.first) - first;
  const stretch = words.slice(from, to);
  sink.family('between');
  if (stretch.length <= 5) sink.add(`all${order}${stretch.join(' ')}`);
  if (stretch.length) {
    sink.add(`next${order}${stretch[0]}`);
    sink.add(`last${order}${stretch.at(-1)}`);
  }
  stretch.forEach((word, at) => {
    sink.add(`1${order}${word}`);
    if (at + 1 < stretch.length) sink.add(`2${order}${word} ${stretch[at + 1]}`);
    if (at + 2 < stretch.length && stretch.length <= shortStretch)
      sink.add(`3${order}${word} ${stretch[at + 1]} ${stretch[at + 2]}`);
  });
}

/** Words and pairs of words before the first mention and after the second. */
export function aroundFeatures({ view, x, y }: Pair, sink: FeatureSink): void {
  const { words, first } = view;
  const order = x.first < y.first ? '>' : '<';
  const start = Math.min(x.first, y.first) - first;
  const end = Math.max(x.last, y.last) - first;
  const left = words.slice(Math.max(0, start - before), start);
  const right = words.slice(end, end + after);
  sink.family('around');
  for (const word of left) sink.add(`l${order}${word}`);
  for (const word of right) sink.add(`r${order}${word}`);
  if (left.length) sink.add(`l1${order}${left.at(-1)}`);
  if (right.length) sink.add(`r1${order}${right[0]}`);
  if (left.length > 1) sink.add(`l2${order}${left.slice(-2).join(' ')}`);
  if (right.length > 1) sink.add(`r2${order}${right[0]} ${right[1]}`);
  if (right.length > 2) sink.add(`r3${order}${right[1]} ${right[2]}`);
}
