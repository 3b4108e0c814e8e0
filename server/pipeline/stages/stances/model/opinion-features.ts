import type { FeatureSink } from '../../../../models/feature-sink.ts';
import { subtreeOf } from '../../../dependency-graph/dependency-graph.ts';
import { between, type Pair, range } from './pair.ts';

const clamp = (sum: number): number => Math.max(-4, Math.min(4, sum));

/** Sums of evaluative words on the way, around the two mentions, between them, and in what one of them says. */
export function opinionFeatures(pair: Pair, sink: FeatureSink): void {
  const { view, x, y, path } = pair;
  const { context, speeches } = view.findings;
  const { tree } = context;
  const opinionAt = (token: number) => view.opinions[token - view.first] ?? 0;
  const sum = (name: string, tokens: Iterable<number>) => {
    let total = 0;
    for (const token of tokens) total += opinionAt(token);
    sink.add(`${name} ${clamp(total)}`);
    if (total) sink.add(`${name} ${total > 0 ? '+' : '-'}`, Math.min(3, Math.abs(total)) / 2);
  };
  sink.family('opinion');
  if (path) {
    sum('path', [...path.up, path.top, ...path.down]);
    sum('top', tree[path.top]!.children);
    sum('under', path.down.length ? rangeOf(subtreeOf(tree, path.down[0]!)) : tree[path.top]!.children);
  }
  sum('of x', tree[x.head]!.children);
  sum('of y', tree[y.head]!.children);
  sum('between', between(pair));
  sum('sentence', rangeOf(view));
  const speech = speeches.at[y.head]!;
  if (speech >= 0)
    sum(
      'speech',
      rangeOf(view).filter((token) => speeches.at[token] === speech),
    );
}

const rangeOf = ({ first, last }: { first: number; last: number }): number[] => range(first, last);
