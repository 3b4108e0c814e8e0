import { lightVerbs } from '../../../../lexicon/predicates.ts';
import { wordClass } from '../../../../lexicon/word-classes.ts';
import {
  childrenBy,
  grammaticalSubjectsOf,
  obliquesOf,
  prepositionOf,
  relationOf,
  subjectsOf,
  type Tree,
} from '../../../dependency-graph/dependency-graph.ts';
import { carrierOf } from './carrier.ts';
import { currencies } from './referents.ts';

/** The verb that carries a noun's act, and what it makes of it. */
export interface Support {
  verb: number;
  effect: 'same' | 'reverse' | 'negate' | 'undergo' | 'other';
  /** Tokens of the verb's subjects, or of its agents in the passive. */
  subjects: number[];
}

const measures = wordClass('measures');

/** The noun of amount or of carrying out that an act depends on: `imposition` of `the imposition of tariffs`; null without one. */
export function measureOver(tree: Tree, noun: number): number | null {
  const { head } = tree[noun]!;
  return relationOf(tree[noun]!) === 'nmod' && measures.has(tree[head]!.lemma) && prepositionOf(tree, noun) === 'of'
    ? head
    : null;
}

/** The verb of which a noun is the object, passive subject or oblique, with its effect on the noun's act; null without one. */
export function supportOf(tree: Tree, noun: number): Support | null {
  const measure = measureOver(tree, noun);
  if (measure !== null) return supportOf(tree, measure);
  const copula = childrenBy(tree, noun, 'cop')[0];
  if (copula !== undefined) return predicativeSupport(tree, copula, noun);
  const verb = carrierOf(tree, noun);
  if (verb === null || (tree[verb]!.upos !== 'VERB' && tree[verb]!.upos !== 'AUX')) return null;
  const effect = effectOf(tree, verb, noun);
  // Who is locked in a dispute takes part in it, though the verb be passive.
  const subjects = effect === 'same' && prepositionOf(tree, noun) === 'in' ? grammaticalSubjectsOf : subjectsOf;
  return { verb, effect, subjects: subjects(tree, verb) };
}

/** `is under attack`, `are at war`: the noun with its preposition is the predicate. Null for what merely is something. */
function predicativeSupport(tree: Tree, copula: number, noun: number): Support | null {
  const slot = `obl:${prepositionOf(tree, noun)}`;
  const effect = lightVerbs()
    .get('be')
    ?.find((entry) => entry.slot === slot)?.effect;
  return effect ? { verb: copula, effect, subjects: grammaticalSubjectsOf(tree, noun) } : null;
}

/** `hit back with`: parsers take particles for adverbs, too. */
const particleOf = (tree: Tree, verb: number): number | undefined =>
  childrenBy(tree, verb, 'compound:prt')[0] ??
  childrenBy(tree, verb, 'advmod').find((child) => tree[child]!.text === 'back');

/** `placed 30 million dollars in tariffs on`: the sum stands where the noun would. */
const isWorth = (tree: Tree, verb: number, noun: number): boolean =>
  prepositionOf(tree, noun) === 'in' &&
  childrenBy(tree, verb, 'obj').some((object) => object < noun && currencies.has(tree[object]!.lemma));

function effectOf(tree: Tree, verb: number, noun: number): Support['effect'] {
  const { lemma } = tree[verb]!;
  const particle = particleOf(tree, verb);
  const ofSomebody = obliquesOf(tree, noun, 'of').length ? lightVerbs().get(`${lemma} ${tree[noun]!.lemma} of`) : null;
  const entries =
    ofSomebody ?? lightVerbs().get(particle === undefined ? lemma : `${lemma} ${tree[particle]!.lemma}`) ?? [];
  const relation = relationOf(tree[noun]!);
  const slot = relation === 'obl' && !isWorth(tree, verb, noun) ? `obl:${prepositionOf(tree, noun)}` : 'obj';
  return entries.find((entry) => entry.slot === slot)?.effect ?? 'other';
}
