import {
  childrenBy,
  isVerb,
  objectsOf,
  obliquesOf,
  prepositionOf,
  relationOf,
  subtreeOf,
  type Tree,
} from '../../../dependency-graph/dependency-graph.ts';

/** Prepositions that lead to what an act is about and to nothing else, before one that often does. */
export const topical = ['over', 'about', 'regarding', 'concerning'];
/** Prepositions that lead to it where nothing else does: `accused of`, `threatened with`, `agreed to`, `criticised for`. */
export const usual = ['against', 'of', 'for', 'with', 'to', 'from', 'into'];

/** Words whose arguments are the predicate's: the words of the idiom, the verb that carries a noun, the object of the verb. */
export function bearersOf(tree: Tree, cue: readonly number[]): number[] {
  const words = cue.filter((token) => isVerb(tree[token]!) || ['NOUN', 'ADJ'].includes(tree[token]!.upos));
  const carriers = words
    .filter((word) => tree[word]!.upos === 'NOUN' && relationOf(tree[word]!) === 'obj')
    .map((word) => tree[word]!.head);
  const objects = words.filter((word) => isVerb(tree[word]!)).flatMap((verb) => objectsOf(tree, verb));
  return [...new Set([...words, ...carriers, ...objects])];
}

/** Objects of the predicate's verbs that are no part of the predicate. */
export const objectsBeside = (tree: Tree, bearers: readonly number[], cue: readonly number[]): number[] =>
  bearers
    .filter((bearer) => isVerb(tree[bearer]!))
    .flatMap((verb) => objectsOf(tree, verb))
    .filter((object) => !cue.includes(object));

/**
 * Nouns and clauses that hang on the bearers by one of the prepositions and follow them, in the prepositions' order; what comes first
 * (`in reply to the strike, Peru ...`) sets the scene.
 */
export const governedBy = (tree: Tree, bearers: readonly number[], prepositions: readonly string[]): number[] =>
  prepositions.flatMap((preposition) =>
    bearers.flatMap((bearer) =>
      [...obliquesOf(tree, bearer, preposition), ...gerundsOf(tree, bearer, preposition)].filter(
        (token) => token > bearer,
      ),
    ),
  );

const gerundsOf = (tree: Tree, bearer: number, preposition: string): number[] =>
  childrenBy(tree, bearer, 'advcl', 'acl').filter(
    (clause) => prepositionOf(tree, clause) === preposition && isGerund(tree, clause),
  );

const isGerund = (tree: Tree, clause: number): boolean =>
  tree[clause]!.xpos === 'VBG' ||
  childrenBy(tree, clause, 'mark').some((mark) => tree[mark]!.text.toLowerCase() === 'to');

/** Clauses that the predicate takes: of `urge` and `agree` what should be done, of `say` the one that speaks of the target. */
export const clausesBelow = (tree: Tree, bearers: readonly number[], target: number): number[] =>
  bearers.flatMap((bearer) =>
    tree[bearer]!.children.filter((child) => {
      const { deprel } = tree[child]!;
      if (!isVerb(tree[child]!)) return false;
      if (deprel === 'xcomp') return true;
      return deprel === 'ccomp' && holds(tree, child, target);
    }),
  );

function holds(tree: Tree, clause: number, token: number): boolean {
  const { first, last } = subtreeOf(tree, clause);
  return token >= first && token < last;
}

/** Relations from an actor up to the noun that brings them into the act: `Peru` of `Peru's export ban`. */
const nominal = ['nmod', 'amod', 'compound', 'appos', 'flat'];

/** The noun at the top of the phrase that names a target, when it is another: `ban` of `Peru's export ban`; -1 else. */
export function nounOver(tree: Tree, target: number, cue: readonly number[]): number {
  let at = target;
  while (at >= 0 && tree[at]!.head >= 0 && !cue.includes(tree[at]!.head) && nominal.includes(relationOf(tree[at]!)))
    at = tree[at]!.head;
  return at === target || cue.includes(at) ? -1 : at;
}
