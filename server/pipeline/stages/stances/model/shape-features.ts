import type { FeatureSink } from '../../../../models/feature-sink.ts';
import { coordinationOf, modifiersOf, possessorsOf } from '../../../dependency-graph/dependency-graph.ts';
import type { Pair } from './pair.ts';

/** Upper ends of the classes that a number of words falls into. */
const steps = [0, 1, 2, 3, 5, 8, 12, 18, 26];
const stepOf = (count: number): number => steps.findIndex((end) => count <= end);

/** How far apart the two stand, in which order, and what is between them besides words. */
export function shapeFeatures({ view, x, y }: Pair, sink: FeatureSink): void {
  const { context, speeches } = view.findings;
  const { tree, mentionAt } = context;
  const order = x.first < y.first ? '>' : '<';
  const from = Math.min(x.last, y.last);
  const to = Math.max(x.first, y.first);
  sink.family('shape');
  sink.add(`order${order}`);
  sink.add(`distance${order}${stepOf(to - from)}`);
  sink.add(`length ${stepOf((view.last - view.first) / 2)}`);
  sink.add(`x first ${Math.min(3, x.first - view.first)}`);
  let actors = 0;
  let verbs = 0;
  for (let token = from; token < to; token++) {
    if (mentionAt[token]! >= 0 && mentionAt[token] !== mentionAt[token - 1]) actors++;
    if (tree[token]!.upos === 'VERB') verbs++;
    if (tree[token]!.upos === 'PUNCT') sink.add(`mark${order}${tree[token]!.text}`);
  }
  sink.add(`actors${order}${Math.min(3, actors)}`);
  sink.add(`verbs${order}${Math.min(4, verbs)}`);
  sink.add(`speech ${speeches.at[x.head]! >= 0} ${speeches.at[y.head]! >= 0}`);
  if (coordinationOf(tree, x.head).includes(y.head)) sink.add('coordinated');
  if (possessorsOf(tree, y.head).includes(x.head)) sink.add('x owns y');
  if (possessorsOf(tree, x.head).includes(y.head)) sink.add('y owns x');
  if (modifiersOf(tree, y.head).includes(x.head)) sink.add('x modifies y');
  if (modifiersOf(tree, x.head).includes(y.head)) sink.add('y modifies x');
  sink.add(`kinds ${x.kind} ${y.kind}`);
  if (x.place) sink.add('x place');
  if (y.place) sink.add('y place');
}
