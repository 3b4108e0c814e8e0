import { lightVerbs } from '../../../lexicon/predicates.ts';
import {
  childrenBy,
  prepositionOf,
  relationOf,
  subjectsOf,
  type Tree,
} from '../../dependency-graph/dependency-graph.ts';
import { carrierOf } from './carrier.ts';

/** The verb that carries a noun's act, and what it makes of it. */
export interface Support {
  verb: number;
  effect: 'same' | 'reverse' | 'negate' | 'undergo' | 'other';
  /** Tokens of the verb's subjects, or of its agents in the passive. */
  subjects: number[];
}

/** Nouns of amount through which a verb reaches the act: `a series of attacks`, `a round of talks`. */
const measures = new Set(
  'series round wave string number campaign act kind form set package barrage spate flurry lot amount bit piece sort plan'.split(
    ' ',
  ),
);

/** The verb of which a noun is the object, passive subject or oblique, with its effect on the noun's act; null without one. */
export function supportOf(tree: Tree, noun: number): Support | null {
  const { head } = tree[noun]!;
  if (relationOf(tree[noun]!) === 'nmod' && head >= 0 && measures.has(tree[head]!.lemma)) return supportOf(tree, head);
  const verb = carrierOf(tree, noun);
  if (verb === null || (tree[verb]!.upos !== 'VERB' && tree[verb]!.upos !== 'AUX')) return null;
  return { verb, effect: effectOf(tree, verb, noun), subjects: subjectsOf(tree, verb) };
}

/** `hit back with`: parsers take particles for adverbs, too. */
const particleOf = (tree: Tree, verb: number): number | undefined =>
  childrenBy(tree, verb, 'compound:prt')[0] ??
  childrenBy(tree, verb, 'advmod').find((child) => tree[child]!.text === 'back');

function effectOf(tree: Tree, verb: number, noun: number): Support['effect'] {
  const { lemma } = tree[verb]!;
  const particle = particleOf(tree, verb);
  const entries = lightVerbs().get(particle === undefined ? lemma : `${lemma} ${tree[particle]!.lemma}`) ?? [];
  const relation = relationOf(tree[noun]!);
  const slot = relation === 'obl' ? `obl:${prepositionOf(tree, noun)}` : 'obj';
  return entries.find((entry) => entry.slot === slot)?.effect ?? 'other';
}
