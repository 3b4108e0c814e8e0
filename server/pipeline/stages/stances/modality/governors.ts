import { type Implicative, implicatives } from '../../../../lexicon/predicates.ts';
import { wordClass } from '../../../../lexicon/word-classes.ts';
import {
  childrenBy,
  grammaticalSubjectsOf,
  hasChild,
  isVerb,
  prepositionOf,
  relationOf,
  type Tree,
} from '../../../dependency-graph/dependency-graph.ts';
import { supportOf } from '../arguments/support.ts';
import type { Operator } from './operators.ts';

/** A predicate or what stands over it, with what it makes of the one below; null for the predicate itself. */
export interface Governor {
  token: number;
  effect: Operator | null;
}

/** Chains of government longer than this are errors of the parse. */
const longestChain = 6;

/** A predicate and what governs it, outward, as far as each makes something of the one below. */
export function governorsOver(tree: Tree, predicate: number): Governor[] {
  const chain: Governor[] = [{ token: predicate, effect: null }];
  let at = predicate;
  while (chain.length < longestChain) {
    const governor = governorOf(tree, at);
    const effect = governor === null ? null : effectOf(tree, governor, at);
    if (governor === null || effect === null) break;
    chain.push({ token: governor, effect });
    at = governor;
  }
  return chain;
}

const clausal = new Set(['xcomp', 'ccomp', 'csubj']);
const circumstances = wordClass('prepositions of circumstances');
const ofComplements = wordClass('prepositions of complements');

/** The predicate right above: of a complement clause, of a governed gerund, of an infinitive at a noun, of a noun as object. */
function governorOf(tree: Tree, index: number): number | null {
  const token = tree[index]!;
  if (token.head < 0) return null;
  const relation = relationOf(token);
  if (relation === 'conj') return governorOf(tree, token.head);
  if (clausal.has(relation)) return token.head;
  if (relation === 'advcl') return ofComplements.has(prepositionOf(tree, index) ?? '') ? token.head : null;
  if (token.deprel === 'acl') return prepositionOf(tree, index) === null ? null : throughNoun(tree, token.head);
  if (relation === 'obl' && circumstances.has(prepositionOf(tree, index) ?? '')) return null;
  if (!isVerb(token) && (relation === 'obj' || relation === 'obl' || relation === 'nsubj' || relation === 'nmod'))
    return token.head;
  return null;
}

const happening = wordClass('happening verbs');
const ending = wordClass('ending verbs');

/** What a verb makes of the act that is its subject: `the talks took place`, `the truce collapsed`. */
const eventEffect = (lemma: string): Operator | null =>
  happening.has(lemma) ? 'asserted' : ending.has(lemma) ? 'stop' : null;

/** `war broke out`, unlike `the talks broke down`. */
const breaksOut = (tree: Tree, verb: number): boolean =>
  tree[verb]!.lemma === 'break' && childrenBy(tree, verb, 'compound:prt').some((child) => tree[child]!.text === 'out');

/** Implicative effects that are operators under another name. */
const outward = (effect: Implicative['effect']): Operator =>
  effect === 'hypothetical' ? 'weighed' : effect === 'future' ? 'planned' : effect;

/** The noun itself where it says something of the infinitive (`threat to`), else the verb above it (`called for arms to be sent`). */
function throughNoun(tree: Tree, noun: number): number {
  const { lemma, head } = tree[noun]!;
  const relation = relationOf(tree[noun]!);
  const isArgument = head >= 0 && isVerb(tree[head]!) && (relation === 'obj' || relation === 'obl');
  return isArgument && !implicatives().has(lemma) ? head : noun;
}

const tellingAndAsking = wordClass('verbs of telling and asking');

/** What a governor makes of the predicate under it; null when it leaves it alone and the climb ends. */
function effectOf(tree: Tree, governor: number, below: number): Operator | null {
  const relation = relationOf(tree[below]!);
  if (relation === 'csubj') return 'asserted';
  if (relation === 'nsubj') return breaksOut(tree, governor) ? 'asserted' : eventEffect(tree[governor]!.lemma);
  const noun = isVerb(tree[below]!) ? null : carried(tree, below);
  if (noun) return noun;
  const effects = lookUp(tree, governor, below);
  if (!effects.length) return null;
  const controlsObject = grammaticalSubjectsOf(tree, below).some(
    (subject) => tree[subject]!.head === governor && relationOf(tree[subject]!) !== 'nsubj',
  );
  for (const effect of effects) {
    const isInformed = relation === 'ccomp' || !isVerb(tree[below]!);
    if (effect === 'request' && isInformed && tellingAndAsking.has(tree[governor]!.lemma)) return null;
    if (isPerfect(tree, governor, below)) return 'asserted';
    if (effect === 'request' || effect === 'prevent') {
      if (controlsObject || relationOf(tree[below]!) === 'ccomp' || !isVerb(tree[below]!) || !isVerb(tree[governor]!))
        return effect;
    } else if (!controlsObject || effects.length === 1)
      return effect === 'hypothetical' && relation === 'nmod' ? 'possible' : outward(effect);
  }
  return null;
}

/** `have often criticized`: the auxiliary, where the parser takes it for a main verb. */
const isPerfect = (tree: Tree, governor: number, below: number): boolean =>
  tree[governor]!.lemma === 'have' && tree[below]!.xpos === 'VBN' && relationOf(tree[below]!) === 'xcomp';

const hasYet = (tree: Tree, verb: number): boolean =>
  childrenBy(tree, verb, 'advmod').some((child) => tree[child]!.lemma === 'yet');

/** `faced pressure to leave`: the object that the infinitive belongs to, though the parser hangs it on the verb. */
const nounsBetween = (tree: Tree, governor: number, below: number): string[] =>
  isVerb(tree[below]!) && prepositionOf(tree, below) === 'to'
    ? childrenBy(tree, governor, 'obj')
        .filter((object) => object > governor && object < below && tree[object]!.upos === 'NOUN')
        .map((object) => tree[object]!.lemma)
    : [];

/** Effects of the governor's lemma, with its particle, preposition or copula where the table has that. */
function lookUp(tree: Tree, governor: number, below: number) {
  const { lemma } = tree[governor]!;
  const table = implicatives();
  const particle = childrenBy(tree, governor, 'compound:prt')[0];
  const preposition = prepositionOf(tree, below);
  const forms = [
    ...nounsBetween(tree, governor, below),
    particle === undefined ? null : `${lemma} ${tree[particle]!.lemma}`,
    preposition === null ? null : `${lemma} ${preposition}`,
    hasYet(tree, governor) ? `${lemma} yet` : null,
    hasChild(tree, governor, 'cop') || tree[governor]!.upos === 'ADJ' ? `be ${lemma}` : null,
    lemma,
    ...(isVerb(tree[below]!)
      ? childrenBy(tree, governor, 'obl').map((child) => `${lemma} ${prepositionOf(tree, child)}`)
      : []),
  ];
  const found = forms.find((form) => form !== null && table.has(form));
  return found ? table.get(found)!.map(({ effect }) => effect) : [];
}

/** What a light verb makes of the noun that it carries. */
function carried(tree: Tree, noun: number): Operator | null {
  switch (supportOf(tree, noun)?.effect) {
    case 'same':
    case 'undergo':
      return 'asserted';
    case 'reverse':
      return 'stop';
    case 'negate':
      return 'negated';
    default:
      return null;
  }
}
