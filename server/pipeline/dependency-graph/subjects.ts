import { wordClass } from '../../lexicon/word-classes.ts';
import { withConjuncts } from './coordination.ts';
import { antecedentOf } from './relatives.ts';
import { childrenBy, hasChild, isNominal, isVerb, prepositionOf, relationOf, subtreeOf, type Tree } from './tree.ts';

const subjectControl = wordClass('verbs of subject control');

const objectMarkers = wordClass('markers of objects');

/**
 * Grammatical subjects of a verb, adjective or noun predicate, with their conjuncts, relative pronouns replaced by their noun:
 * its own, else those it shares by coordination, control, raising, participle or relative clause.
 * In the passive these undergo the act; see `subjectsOf` in arguments.ts for who acts.
 */
export function grammaticalSubjectsOf(tree: Tree, index: number): number[] {
  return withConjuncts(tree, ownOrInherited(tree, index, 0)).map((subject) => antecedentOf(tree, subject));
}

/** Longer chains of inheritance than this are errors of the parse. */
const deepest = 8;

function ownOrInherited(tree: Tree, index: number, depth: number): number[] {
  const own = childrenBy(tree, index, 'nsubj', 'csubj', 'expl').filter(
    (child) => tree[child]!.deprel !== 'nsubj:outer',
  );
  if (own.length) return tree[own[0]!]!.deprel === 'expl' ? own.slice(0, 1) : own;
  const { head } = tree[index]!;
  return head < 0 || depth > deepest ? [] : inherited(tree, index, head, depth + 1);
}

function inherited(tree: Tree, index: number, head: number, depth: number): number[] {
  const token = tree[index]!;
  switch (relationOf(token)) {
    case 'conj':
      return isPredicative(tree, head) ? ownOrInherited(tree, head, depth) : [];
    case 'xcomp':
      return controllersOf(tree, head, depth, index);
    case 'advcl':
      return adverbialSubjects(tree, index, head, depth);
    case 'acl':
      return modifierSubjects(tree, index, head, depth);
    case 'ccomp':
      return frontedSubjects(tree, index, head);
    case 'parataxis':
      return tree[index]!.index > head && hasFiniteVerb(tree, index) ? ownOrInherited(tree, head, depth) : [];
    case 'amod':
    case 'appos':
      return [head];
    default:
      return [];
  }
}

/** `no arms, she said, would be sold`: what stands before the speaker, without a preposition, is the subject of the report. */
function frontedSubjects(tree: Tree, clause: number, verb: number): number[] {
  const speaker = childrenBy(tree, verb, 'nsubj')[0];
  if (speaker === undefined || speaker > verb || clause < verb || !hasFiniteVerb(tree, clause)) return [];
  const fronted = childrenBy(tree, verb, 'obl', 'obj', 'nsubj', 'dislocated', 'vocative').find(
    (child) => child < speaker,
  );
  if (fronted !== undefined) return prepositionOf(tree, fronted) === null ? [fronted] : [];
  const { head, deprel } = tree[verb]!;
  return deprel === 'parataxis' && head >= 0 && head < speaker && isNominal(tree[head]!) ? [head] : [];
}

const isPredicative = (tree: Tree, index: number): boolean =>
  isVerb(tree[index]!) || tree[index]!.upos === 'ADJ' || hasChild(tree, index, 'cop');

const asking = wordClass('verbs of asking to');

/** `called on Peru to leave`, `pleaded with her to stay`: who stands right before the infinitive, by a preposition of the verb. */
function addresseeBefore(tree: Tree, verb: number, clause: number): number | null {
  if (clause < 0 || !asking.has(tree[verb]!.lemma) || prepositionOf(tree, clause) !== 'to') return null;
  const marker = tree[clause]!.children.find((child) => tree[child]!.deprel === 'mark')!;
  const found = childrenBy(tree, verb, 'obl').find((child) => child < marker && subtreeOf(tree, child).last === marker);
  return found ?? null;
}

const impelling = wordClass('impelling verbs');

/** `prompted Peru to leave`: the object right before an infinitive that was taken for a purpose. */
const impelledBefore = (tree: Tree, verb: number, clause: number): number[] =>
  impelling.has(tree[verb]!.lemma) && tree[clause]!.xpos === 'VB' && prepositionOf(tree, clause) === 'to'
    ? childrenBy(tree, verb, 'obj', 'iobj').filter(
        (object) => object < clause && subtreeOf(tree, object).last === subtreeOf(tree, clause).first,
      )
    : [];

function controllersOf(tree: Tree, verb: number, depth: number, clause = -1): number[] {
  const addressee = addresseeBefore(tree, verb, clause);
  if (addressee !== null) return [addressee];
  const objects = childrenBy(tree, verb, 'obj', 'iobj');
  if (objects.length && !subjectControl.has(tree[verb]!.lemma)) return objects;
  return ownOrInherited(tree, verb, depth);
}

function adverbialSubjects(tree: Tree, index: number, head: number, depth: number): number[] {
  const marker = prepositionOf(tree, index);
  if (!isVerb(tree[index]!) || hasFiniteVerb(tree, index)) return [];
  if (marker !== null && objectMarkers.has(marker)) return controllersOf(tree, head, depth);
  const impelled = impelledBefore(tree, head, index);
  if (impelled.length) return impelled;
  const addressee = addresseeBefore(tree, head, index);
  return addressee === null ? ownOrInherited(tree, head, depth) : [addressee];
}

/** The noun itself for participles and relative clauses; for infinitives (`the decision to strike`) whose decision it is. */
function modifierSubjects(tree: Tree, index: number, noun: number, depth: number): number[] {
  const token = tree[index]!;
  if (token.deprel === 'acl:relcl') return [noun];
  const marker = prepositionOf(tree, index);
  if (marker === null) return isLoose(tree, index, noun) ? ownOrInherited(tree, tree[noun]!.head, depth) : [noun];
  const owners = ownersOf(tree, noun);
  if (owners.length) return owners;
  const verb = tree[noun]!.head;
  const supported = verb >= 0 && isVerb(tree[verb]!) && relationOf(tree[noun]!) === 'obj';
  return supported ? ownOrInherited(tree, verb, depth) : [];
}

/** Whose a noun is: `Peru's decision to`, `the decision by Peru to`, `the Peruvian decision to`. */
function ownersOf(tree: Tree, noun: number): number[] {
  const owners = childrenBy(tree, noun, 'nmod:poss');
  if (owners.length) return owners;
  const agents = childrenBy(tree, noun, 'nmod').filter((child) => prepositionOf(tree, child) === 'by');
  const named = (child: number): boolean => /^\p{Lu}/u.test(tree[child]!.text) && !tree[child]!.children.length;
  return agents.length ? agents : childrenBy(tree, noun, 'amod', 'compound').filter(named);
}

/** `said in a statement, objecting to`: a participle after a comma tells of the subject, not of the noun before it. */
const isLoose = (tree: Tree, participle: number, noun: number): boolean =>
  tree[participle]!.xpos === 'VBG' &&
  tree[participle - 1]?.text === ',' &&
  ['obl', 'obj'].includes(relationOf(tree[noun]!)) &&
  isVerb(tree[tree[noun]!.head]!);

const finiteTags = new Set(['VBD', 'VBZ', 'VBP', 'MD']);

/** True when the verb or one of its auxiliaries is finite. */
export const hasFiniteVerb = (tree: Tree, index: number): boolean =>
  finiteTags.has(tree[index]!.xpos) ||
  tree[index]!.children.some(
    (child) =>
      (relationOf(tree[child]!) === 'aux' || tree[child]!.deprel === 'cop') && finiteTags.has(tree[child]!.xpos),
  );
