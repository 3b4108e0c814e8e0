import { opinion } from '../../../../lexicon/opinion.ts';
import {
  childrenBy,
  conjunctsOf,
  objectsOf,
  prepositionOf,
  subjectsOf,
  type Tree,
} from '../../../dependency-graph/dependency-graph.ts';
import { type Act, actUnder, predicateOf } from '../act.ts';
import { fill } from '../arguments/fillers.ts';
import type { Context } from '../context.ts';
import { worded } from '../rule.ts';

/** Verbs that say what somebody takes another for (Levin 1993, 29: verbs with predicative complements). */
const labelling = new Set(
  'call describe label brand deem consider find view see regard dub portray term characterize characterise judge depict rate cast paint think declare denounce hail'.split(
    ' ',
  ),
);

/** Participles before nouns speak as adjectives do: `a disturbing role`. */
const wordOpinion = (tree: Tree, index: number): number => {
  const { lemma, upos, deprel, text } = tree[index]!;
  return opinion(lemma, upos) || (upos === 'VERB' && deprel === 'amod' ? opinion(text.toLowerCase(), 'ADJ') : 0);
};

/** What a word and the words right under it say of somebody: the sum of their opinions, -3..3 each. */
export function opinionOf({ tree }: Context, index: number): number {
  const own = wordOpinion(tree, index);
  const modifiers = childrenBy(tree, index, 'amod', 'advmod', 'compound', 'acl').map((child) =>
    wordOpinion(tree, child),
  );
  const sum = modifiers.reduce((total, value) => total + value, own);
  const negated = tree[index]!.children.some((child) =>
    ['not', "n't", 'no', 'never'].includes(tree[child]!.text.toLowerCase()),
  );
  return negated ? -sum : sum;
}

export const label = worded(
  'label',
  'an opinion laid on the object: `called the claim baseless`, `described him as a great ally`',
  'VERB',
  labelAct,
);

/** Null when the verb lays none. */
function labelAct(context: Context, verb: number): Act | null {
  const { tree } = context;
  if (!labelling.has(tree[verb]!.lemma)) return null;
  const complements = [
    ...childrenBy(tree, verb, 'xcomp').flatMap((child) => conjunctsOf(tree, child)),
    ...objectsOf(tree, verb).flatMap((object) => childrenBy(tree, object, 'amod').filter((child) => child > object)),
    ...childrenBy(tree, verb, 'obl', 'advcl').filter((child) => prepositionOf(tree, child) === 'as'),
  ];
  const value = complements.reduce((sum, complement) => sum + opinionOf(context, complement), 0);
  if (!value) return null;
  const type = value > 0 ? 'SUPPORT' : 'ACCUSE';
  const polarity = value > 0 ? 'positive' : 'negative';
  const labelled = fill(context, objectsOf(tree, verb), 'obj');
  const misplaced = complements.filter((complement) => context.mentionAt[complement]! >= 0);
  const said = {
    rule: 'label',
    predicate: predicateOf(tree, [verb, ...complements], type, polarity),
    sources: fill(context, subjectsOf(tree, verb), 'nsubj'),
    targets: labelled.length ? labelled : fill(context, misplaced, 'obj'),
    symmetric: false,
    trust: 0.75,
  };
  return actUnder(tree, said);
}
