import { conjunctsOf, withConjuncts } from './coordination.ts';
import { antecedentOf, gappedObjectOf } from './relatives.ts';
import { grammaticalSubjectsOf } from './subjects.ts';
import { childrenBy, hasChild, isPassive, isVerb, perTree, prepositionOf, relationOf, type Tree } from './tree.ts';

/** A token that a predicate relates to, and how. */
export interface Argument {
  /** Index of the head of the argument. */
  token: number;
  /**
   * Role with the voice undone and the preposition named: `nsubj` who acts, `obj` who undergoes, `iobj`, `xcomp`, `ccomp`,
   * `obl:against`, `nmod:of`, `nmod:poss`, `amod`, `compound`, `advcl:of`, `acl:to`.
   */
  role: string;
}

/** Dependents with their conjuncts, relative pronouns replaced by their noun. */
const meantBy = (tree: Tree, tokens: readonly number[]): number[] =>
  withConjuncts(tree, tokens).map((token) => antecedentOf(tree, token));

/** By-agents of a passive: `Iran` in `the arms were supplied by Iran`. */
export function agentsOf(tree: Tree, predicate: number): number[] {
  if (!isPassive(tree, predicate)) return [];
  const agents = childrenBy(tree, predicate, 'obl').filter(
    (child) => tree[child]!.deprel === 'obl:agent' || prepositionOf(tree, child) === 'by',
  );
  return meantBy(tree, agents);
}

/** Who acts: the grammatical subjects of an active predicate, the by-agents of a passive. */
export function subjectsOf(tree: Tree, predicate: number): number[] {
  return isPassive(tree, predicate) ? agentsOf(tree, predicate) : grammaticalSubjectsOf(tree, predicate);
}

/** Who or what undergoes: the objects of an active predicate (shared by coordination, or left out by a relative clause), the subjects of a passive. */
export function objectsOf(tree: Tree, predicate: number): number[] {
  if (isPassive(tree, predicate)) return grammaticalSubjectsOf(tree, predicate);
  const own = childrenBy(tree, predicate, 'obj').filter((child) => !isOblique(tree, child));
  if (own.length) return meantBy(tree, own);
  const gapped = gappedObjectOf(tree, predicate);
  return gapped === null ? sharedObjectsOf(tree, predicate) : conjunctsOf(tree, gapped);
}

/** `armed and trained the rebels`: the object that follows the last of coordinated verbs belongs to all of them. */
function sharedObjectsOf(tree: Tree, predicate: number): number[] {
  if (!isVerb(tree[predicate]!)) return [];
  const next = childrenBy(tree, predicate, 'conj').find((child) => isVerb(tree[child]!));
  if (next !== undefined && next - predicate <= 2) return withConjuncts(tree, childrenBy(tree, next, 'obj'));
  const { head } = tree[predicate]!;
  if (relationOf(tree[predicate]!) !== 'conj' || head < 0 || predicate - head > 2) return [];
  return withConjuncts(
    tree,
    childrenBy(tree, head, 'obj').filter((object) => object > predicate),
  );
}

/** `sent troops to the border`, where the goal is labelled as a second object. */
const isOblique = (tree: Tree, object: number): boolean =>
  prepositionOf(tree, object) !== null && tree[object]!.upos !== 'VERB' && hasChild(tree, object, 'case');

/** Nouns that hang on a predicate by a preposition (`with`, `in favor of`), conjuncts included; of any when none is given. */
export function obliquesOf(tree: Tree, predicate: number, preposition?: string): number[] {
  const obliques = childrenBy(tree, predicate, 'obl', 'nmod', 'obj').filter((child) => {
    const { deprel } = tree[child]!;
    if (deprel === 'obj' && !isOblique(tree, child)) return false;
    if (deprel === 'obl:agent' || deprel === 'nmod:poss') return false;
    return preposition === undefined || prepositionOf(tree, child) === preposition;
  });
  return meantBy(tree, obliques);
}

/** Possessors of a noun: `China` of `China's policy`. */
export function possessorsOf(tree: Tree, noun: number): number[] {
  const owners = childrenBy(tree, noun, 'nmod:poss');
  return meantBy(tree, owners.length ? owners : possessorBefore(tree, noun));
}

/** `the secretary's trade deal`: the word before the possessive mark, which owns what stands before its noun, too. */
function possessorBefore(tree: Tree, noun: number): number[] {
  let at = noun - 1;
  while (at >= 0 && ['amod', 'compound', 'nummod', 'advmod'].includes(tree[at]!.deprel) && noun - at < 5) at--;
  return tree[at]?.xpos === 'POS' && at > 0 ? [at - 1] : [];
}

/** Adjectives, names and nouns that stand before a noun: `Turkish` of `Turkish officials`, `Taliban` of `Taliban attack`. */
export function modifiersOf(tree: Tree, noun: number): number[] {
  const own = ownModifiers(tree, noun);
  const { deprel, head } = tree[noun]!;
  return deprel === 'conj' && noun - head <= widestSharing ? [...ownModifiers(tree, head), ...own] : own;
}

/** `Iranian missile and drone strikes`: conjuncts farther apart than this do not share what stands before the first. */
const widestSharing = 4;

const ownModifiers = (tree: Tree, noun: number): number[] =>
  withConjuncts(
    tree,
    childrenBy(tree, noun, 'amod', 'compound', 'nmod:desc', 'nmod:unmarked').filter((child) => child < noun),
  );

const direct = new Set(['iobj', 'xcomp', 'ccomp']);
const attributive = new Set(['amod', 'compound', 'nmod:desc', 'nmod:unmarked']);

/** Arguments found so far, by predicate: rules ask for the same ones again and again. */
const known = perTree((): Argument[][] => []);

/** All arguments of a predicate with their roles, voice, control, relative clauses and coordination undone. */
export function argumentsOf(tree: Tree, predicate: number): readonly Argument[] {
  const ofTree = known(tree);
  ofTree[predicate] ??= findArguments(tree, predicate);
  return ofTree[predicate];
}

function findArguments(tree: Tree, predicate: number): Argument[] {
  const found: Argument[] = [];
  const add = (tokens: readonly number[], role: string) => {
    for (const token of tokens) found.push({ token, role });
  };
  add(subjectsOf(tree, predicate), 'nsubj');
  add(objectsOf(tree, predicate), 'obj');
  add(possessorsOf(tree, predicate), 'nmod:poss');
  for (const child of tree[predicate]!.children) {
    const role = roleOf(tree, predicate, child);
    if (role) add(meantBy(tree, [child]), role);
  }
  return found;
}

/** The role of a dependent that the functions above do not give; null for function words and theirs. */
function roleOf(tree: Tree, predicate: number, child: number): string | null {
  const token = tree[child]!;
  const relation = isOblique(tree, child) && token.deprel === 'obj' ? 'obl' : relationOf(token);
  if (direct.has(relation)) return relation;
  if (attributive.has(token.deprel)) return relation === 'amod' ? 'amod' : 'compound';
  if (relation !== 'obl' && relation !== 'nmod' && relation !== 'advcl' && relation !== 'acl') return null;
  if (token.deprel === 'nmod:poss' || token.deprel === 'acl:relcl') return null;
  const preposition = prepositionOf(tree, child);
  if (relation === 'obl' && preposition === 'by' && isPassive(tree, predicate)) return null;
  return preposition === null ? relation : `${relation}:${preposition}`;
}
