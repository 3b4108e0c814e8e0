import { type Implicative, implicatives } from '../../../lexicon/predicates.ts';
import {
  childrenBy,
  firstConjunct,
  grammaticalSubjectsOf,
  hasChild,
  isVerb,
  prepositionOf,
  relationOf,
  type Tree,
} from '../../dependency-graph/dependency-graph.ts';
import { supportOf } from './support.ts';

/** What stands over a predicate and changes what it says, innermost first. */
export type Operator =
  | 'refusal' // negated in the present or future: "does not", "will not"
  | 'negated'
  | 'future'
  | 'planned' // by its own subject: "seeks to", "vows to"
  | 'possible' // "may", "if"
  | 'weighed' // by its own subject: "considers", "wants to"
  | 'asserted'
  | 'threaten'
  | 'reject'
  | 'agree'
  | 'request'
  | 'stop'
  | 'prevent';

const negations = new Set(['not', "n't", 'n’t', 'never', 'hardly', 'barely', 'scarcely', 'neither', 'nor']);
const doubts = new Set(['perhaps', 'maybe', 'possibly', 'potentially', 'hypothetically']);
const conditions = new Set(['if', 'unless', 'whether', 'in case', 'lest', 'should', 'as if', 'as though']);
const exclusions = new Set(['without', 'instead of', 'rather than']);
const futures = new Set(['will', 'shall', "'ll", '’ll', 'wo', 'wil']);
const possibilities = new Set(['may', 'might', 'could', 'would', 'can', 'should', 'must', 'ca']);

/** Adjectives before a noun that say how real it is. */
const reality = new Map<string, Operator>([
  ...['possible', 'potential', 'hypothetical', 'proposed', 'suggested', 'future'].map(
    (word) => [word, 'possible'] as const,
  ),
  ...['planned', 'upcoming', 'forthcoming', 'impending', 'imminent', 'scheduled', 'pending'].map(
    (word) => [word, 'future'] as const,
  ),
  ['threatened', 'threaten'],
]);

/** The operators over a predicate: its own auxiliaries, negations and markers, then what governs it, outward. */
export function operatorsOver(tree: Tree, predicate: number): Operator[] {
  const operators: Operator[] = [];
  let below = -1;
  for (const { token, effect } of governorsOver(tree, predicate)) {
    if (effect) operators.push(effect);
    addOwn(tree, token, operators, below);
    below = token;
  }
  return operators;
}

/** The verb or noun by which somebody asks for what the predicate says (`called for arms to be sent`), or null. */
export const requestOver = (tree: Tree, predicate: number): number | null =>
  governorsOver(tree, predicate).find(({ effect }) => effect === 'request')?.token ?? null;

/** A predicate or what stands over it, with what it makes of the one below; null for the predicate itself. */
interface Governor {
  token: number;
  effect: Operator | null;
}

/** Chains of government longer than this are errors of the parse. */
const longestChain = 6;

function governorsOver(tree: Tree, predicate: number): Governor[] {
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

function addOwn(tree: Tree, index: number, operators: Operator[], counted: number): void {
  const { children, xpos } = tree[index]!;
  let tense: Operator | null = null;
  let negated = false;
  let finite = false;
  for (const child of children) {
    const { deprel, lemma, text } = tree[child]!;
    const word = text.toLowerCase();
    if (relationOf(tree[child]!) === 'aux' || deprel === 'cop') {
      finite = true;
      if (futures.has(word) || futures.has(lemma)) tense = 'future';
      else if (possibilities.has(word)) tense = word === 'would' && isReportedPast(tree, index) ? 'future' : 'possible';
    } else if (negations.has(word)) negated = true;
    else if (deprel === 'advmod' && doubts.has(word)) tense = 'possible';
    else if (deprel === 'advmod' && word === 'longer') negated = true;
    else if (deprel === 'det' && word === 'no') negated = true;
    else if (deprel === 'amod' && reality.has(word)) operators.push(reality.get(word)!);
    else if (
      (deprel === 'obj' || deprel === 'nsubj' || deprel === 'nsubj:pass') &&
      child !== counted &&
      hasNo(tree, child)
    )
      negated = true;
  }
  const marker = prepositionOf(tree, index);
  if (marker !== null && conditions.has(marker)) tense = 'possible';
  if (marker !== null && exclusions.has(marker)) negated = true;
  if (!finite) tense ??= sharedTense(tree, index);
  if (tense) operators.push(tense);
  if (negated) operators.push(isPast(tree, index, xpos) ? 'negated' : 'refusal');
}

/** `said that it would`: the past of `will`. */
function isReportedPast(tree: Tree, index: number): boolean {
  const clause = firstConjunct(tree, index);
  const { head } = tree[clause]!;
  return (
    relationOf(tree[clause]!) === 'ccomp' && head >= 0 && (tree[head]!.xpos === 'VBD' || tree[head]!.xpos === 'VBN')
  );
}

const hasNo = (tree: Tree, noun: number): boolean =>
  tree[noun]!.children.some((child) => tree[child]!.deprel === 'det' && tree[child]!.text.toLowerCase() === 'no');

/** `will meet or call`: the auxiliary of the first conjunct holds for the others. */
function sharedTense(tree: Tree, index: number): Operator | null {
  const { deprel, head, xpos } = tree[index]!;
  if (deprel !== 'conj' || xpos !== 'VB' || head < 0 || hasChild(tree, index, 'nsubj')) return null;
  for (const child of childrenBy(tree, head, 'aux')) {
    const word = tree[child]!.text.toLowerCase();
    if (futures.has(word)) return 'future';
    if (possibilities.has(word)) return 'possible';
  }
  return sharedTense(tree, head);
}

const pastAuxiliaries = new Set(['did', 'had', 'was', 'were', 'has', 'have', 'been']);

const isPast = (tree: Tree, index: number, xpos: string): boolean =>
  xpos === 'VBD' ||
  (xpos === 'VBN' && !hasChild(tree, index, 'aux')) ||
  childrenBy(tree, index, 'aux', 'cop').some((child) => pastAuxiliaries.has(tree[child]!.text.toLowerCase()));

const clausal = new Set(['xcomp', 'ccomp', 'csubj']);
const governedAdverbials = new Set(['from', 'of', 'against', 'at', 'on', 'to', 'with', 'in', 'for', 'about', 'by']);

/** The predicate right above: of a complement clause, of a governed gerund, of an infinitive at a noun, of a noun as object. */
function governorOf(tree: Tree, index: number): number | null {
  const token = tree[index]!;
  if (token.head < 0) return null;
  const relation = relationOf(token);
  if (relation === 'conj') return governorOf(tree, token.head);
  if (clausal.has(relation)) return token.head;
  if (relation === 'advcl') return governedAdverbials.has(prepositionOf(tree, index) ?? '') ? token.head : null;
  if (token.deprel === 'acl') return prepositionOf(tree, index) === null ? null : throughNoun(tree, token.head);
  if (!isVerb(token) && (relation === 'obj' || relation === 'obl' || relation === 'nsubj' || relation === 'nmod'))
    return token.head;
  return null;
}

const happening = new Set('take happen occur go proceed continue begin start resume hold follow'.split(' '));
const ending = new Set('end stop cease collapse fail stall break expire falter'.split(' '));

/** What a verb makes of the act that is its subject: `the talks took place`, `the truce collapsed`. */
const eventEffect = (lemma: string): Operator | null =>
  happening.has(lemma) ? 'asserted' : ending.has(lemma) ? 'stop' : null;

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

/** What a governor makes of the predicate under it; null when it leaves it alone and the climb ends. */
function effectOf(tree: Tree, governor: number, below: number): Operator | null {
  const relation = relationOf(tree[below]!);
  if (relation === 'csubj') return 'asserted';
  if (relation === 'nsubj') return eventEffect(tree[governor]!.lemma);
  const noun = isVerb(tree[below]!) ? null : carried(tree, below);
  if (noun) return noun;
  const effects = lookUp(tree, governor, below);
  if (!effects.length) return null;
  const controlsObject = grammaticalSubjectsOf(tree, below).some(
    (subject) => tree[subject]!.head === governor && relationOf(tree[subject]!) !== 'nsubj',
  );
  for (const effect of effects) {
    if (effect === 'request' || effect === 'prevent') {
      if (controlsObject || !isVerb(tree[below]!) || relationOf(tree[below]!) === 'ccomp') return effect;
    } else if (!controlsObject || effects.length === 1) return outward(effect);
  }
  return null;
}

const hasYet = (tree: Tree, verb: number): boolean =>
  childrenBy(tree, verb, 'advmod').some((child) => tree[child]!.lemma === 'yet');

/** Effects of the governor's lemma, with its particle, preposition or copula where the table has that. */
function lookUp(tree: Tree, governor: number, below: number) {
  const { lemma } = tree[governor]!;
  const table = implicatives();
  const particle = childrenBy(tree, governor, 'compound:prt')[0];
  const preposition = prepositionOf(tree, below);
  const forms = [
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
