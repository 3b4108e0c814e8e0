import type { FeatureSink } from '../../../../models/feature-sink.ts';
import { hasChild, prepositionOf } from '../../../dependency-graph/dependency-graph.ts';
import { isNegation } from '../modality/negation.ts';
import { actorMask, type Pair, type Path, roleAt, type SentenceView, wordAt } from './pair.ts';

/** Longer paths than this say nothing as a whole. */
const longest = 6;

const content = new Set(['VERB', 'NOUN', 'ADJ', 'ADV']);

/** Labels and words on the way through the tree between the two mentions. */
export function pathFeatures(pair: Pair, sink: FeatureSink): void {
  const { view, x, y, path } = pair;
  const { tree } = view.findings.context;
  sink.family('path');
  governors(view, 'x', x.head, sink);
  governors(view, 'y', y.head, sink);
  if (!path) {
    sink.add('apart');
    return;
  }
  const { up, top, down } = path;
  const labels = labelsOf(pair, path);
  if (up.length + down.length <= longest) sink.add(`labels ${labels}`);
  const inner = [...up.slice(1), top, ...down.slice(0, -1)].filter((token) => content.has(tree[token]!.upos));
  const words = inner.map((token) => wordAt(view, token));
  if (words.length <= 4) sink.add(`words ${words.join(' ')}`);
  for (const word of words) sink.add(`on ${word}`);
  for (const token of up.slice(1)) sink.add(`up ${wordAt(view, token)}`);
  for (const token of down.slice(0, -1)) sink.add(`down ${wordAt(view, token)}`);
  topFeatures(view, path, sink);
}

function topFeatures(view: SentenceView, { up, top, down }: Path, sink: FeatureSink): void {
  const { tree } = view.findings.context;
  const word = wordAt(view, top);
  const left = up.length ? roleAt(view, up.at(-1)!) : 'self';
  const right = down.length ? roleAt(view, down[0]!) : 'self';
  sink.add(`top ${word}`);
  sink.add(`top ${left} ${right}`);
  sink.add(`top ${word} ${left} ${right}`);
  sink.add(`top ${word} ${left}`);
  sink.add(`top ${word} _ ${right}`);
  if (up.length < 2 && down.length < 2) sink.add(`direct ${word} ${left} ${right}`);
  if (tree[top]!.children.some((child) => isNegation(tree[child]!.text.toLowerCase()))) {
    sink.add('top not');
    sink.add(`top not ${word}`);
  }
  for (const child of tree[top]!.children)
    if (tree[child]!.deprel === 'aux') sink.add(`top aux ${tree[child]!.lemma}`);
    else if (tree[child]!.deprel === 'compound:prt') sink.add(`top ${word} ${tree[child]!.lemma}`);
    else if (tree[child]!.deprel === 'obj' && !up.includes(child) && !down.includes(child))
      sink.add(`top ${word} + ${wordAt(view, child)}`);
}

const labelsOf = ({ view }: Pair, { up, down }: Path): string => {
  const climb = up.map((token) => `${roleAt(view, token)}<`);
  const descent = down.map((token) => `>${roleAt(view, token)}`);
  return [...climb, ...descent].join(' ');
};

/** What a mention hangs on, two steps up, and its own modifiers. */
function governors(view: SentenceView, side: 'x' | 'y', head: number, sink: FeatureSink): void {
  const { tree } = view.findings.context;
  const token = tree[head]!;
  const role = roleAt(view, head);
  sink.add(`${side} ${role}`);
  if (token.head < 0) return;
  const governor = wordAt(view, token.head);
  sink.add(`${side} ${role} ${governor}`);
  sink.add(`${side} gov ${governor}`);
  for (const child of tree[token.head]!.children) {
    const { deprel, lemma } = tree[child]!;
    if (deprel === 'compound:prt') sink.add(`${side} gov ${governor} ${lemma}`);
    if (deprel === 'obj' && child !== head) sink.add(`${side} ${role} ${governor} + ${wordAt(view, child)}`);
  }
  const above = tree[token.head]!.head;
  if (above >= 0) sink.add(`${side} ${role} ${governor} ${roleAt(view, token.head)} ${wordAt(view, above)}`);
  for (const child of token.children)
    if (tree[child]!.deprel === 'amod' && wordAt(view, child) !== actorMask)
      sink.add(`${side} amod ${tree[child]!.lemma}`);
  if (prepositionOf(tree, head) !== null && hasChild(tree, head, 'amod')) sink.add(`${side} modified`);
}
