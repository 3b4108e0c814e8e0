import type { FeatureSink } from '../../../../models/feature-sink.ts';
import { childrenBy, objectsOf, obliquesOf, prepositionOf } from '../../../dependency-graph/dependency-graph.ts';
import { operatorsOver } from '../modality/operators.ts';
import { type Deed, deedsOf } from './deeds.ts';
import { actorMask, type Pair } from './pair.ts';

/** What the source of a pair does: with which words, how they are put, to what, and of which type the frames are. */
export function deedFeatures(pair: Pair, sink: FeatureSink): void {
  const deeds = deedsOf(pair);
  sink.family('deeds');
  if (!deeds.length) sink.add('none');
  for (const deed of deeds) {
    verbFeatures(pair, deed, sink);
    objectFeatures(pair, deed, sink);
    frameTypes(pair, deed, sink);
  }
  const chain = deeds.filter(({ place }) => place === 'main' || place === 'inner');
  if (chain.length > 1) sink.add(`chain ${chain.map(({ token }) => wordAt(pair, token)).join(' ')}`);
}

const targetMask = '<target>';

function wordAt({ view: { words, first }, y }: Pair, token: number): string {
  return token === y.head ? targetMask : (words[token - first] ?? '');
}

const isMasked = (word: string): boolean => word === targetMask || word === actorMask;

const placeOf = ({ place, reachesTarget }: Deed): string => (reachesTarget ? `${place}!` : place);

/** How a verb is put: what its auxiliaries and the words over it make of it, else its form. */
function toneOf({ view }: Pair, token: number): string {
  const { tree } = view.findings.context;
  return [...new Set(operatorsOver(tree, token))].slice(0, 3).join('+') || tree[token]!.xpos;
}

function verbFeatures(pair: Pair, deed: Deed, sink: FeatureSink): void {
  const { tree } = pair.view.findings.context;
  const word = wordAt(pair, deed.token);
  const tone = toneOf(pair, deed.token);
  sink.add(`${placeOf(deed)} ${word}`);
  sink.add(`does ${word}`);
  sink.add(`${placeOf(deed)} ${tone}`);
  sink.add(`does ${word} ${tone}`);
  if (deed.under >= 0) sink.add(`${wordAt(pair, deed.under)} > ${word}`);
  for (const particle of childrenBy(tree, deed.token, 'compound:prt'))
    sink.add(`does ${word} ${tree[particle]!.lemma}`);
}

function objectFeatures(pair: Pair, { token }: Deed, sink: FeatureSink): void {
  const { tree } = pair.view.findings.context;
  const word = wordAt(pair, token);
  for (const object of objectsOf(tree, token)) {
    const noun = wordAt(pair, object);
    sink.add(`does ${word} + ${noun}`);
    if (!isMasked(noun)) sink.add(`done ${noun}`);
  }
  for (const oblique of obliquesOf(tree, token)) {
    const phrase = `${prepositionOf(tree, oblique)} ${wordAt(pair, oblique)}`;
    sink.add(`does ${word} ${phrase}`);
    if (!isMasked(wordAt(pair, oblique))) sink.add(`by ${phrase}`);
  }
}

/** Types of the frames that the verb or its object evokes. */
function frameTypes(pair: Pair, deed: Deed, sink: FeatureSink): void {
  const { view } = pair;
  const objects = objectsOf(view.findings.context.tree, deed.token);
  for (const { predicate, type } of view.acts) {
    const isVerbs = predicate.words.includes(deed.token);
    if (!isVerbs && !objects.includes(predicate.head)) continue;
    const how = isVerbs ? 'verb' : 'object';
    sink.add(`${placeOf(deed)} ${how} ${type}`);
    sink.add(`${how} ${type} ${toneOf(pair, deed.token)}`);
    sink.add(`${how} ${predicate.frame.type} ${predicate.loose ? 'loose' : 'known'}`);
  }
}
