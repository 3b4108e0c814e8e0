import { wordClass } from '../../../../lexicon/word-classes.ts';
import { childrenBy, prepositionOf, relationOf, type Tree } from '../../../dependency-graph/dependency-graph.ts';

const negations = wordClass('negations');
const unnegations = wordClass('unnegations');
const nearMisses = wordClass('near misses');
const exclusions = wordClass('exclusions');
const nobodies = wordClass('nobodies');
const determiners = wordClass('negative determiners');

/** A token's word in small letters, with a straight apostrophe. */
export const wordOf = (tree: Tree, token: number): string => tree[token]!.text.toLowerCase().replace('’', "'");

/** True for adverbs that deny what they stand at: `not`, `n't`, `never`. */
export const isNegation = (word: string): boolean => negations.has(word.replace('’', "'"));

/** True when the words from a token on, as many as three and at least until another, are in a class: not `not` of `not surprisingly`. */
const opensWith = (tree: Tree, token: number, words: ReadonlySet<string>, until = token): boolean => {
  let phrase = '';
  for (let at = token; at < token + 3 && tree[at]; at++) {
    phrase = phrase ? `${phrase} ${wordOf(tree, at)}` : wordOf(tree, at);
    if (at >= until && words.has(phrase)) return true;
  }
  return false;
};

const firstOf = (tree: Tree, token: number): number => Math.min(token, ...tree[token]!.children);

/**
 * True when a word is denied: by an adverb (`did not`, `no longer`, `by no means`), by one that says it all but happened (`nearly`), or
 * because nobody does it, or it is done to nobody (`a threat to no one`).
 * @param counted the dependent whose own `no` is counted already, -1 for none
 */
export const isNegated = (tree: Tree, index: number, counted = -1): boolean =>
  tree[index]!.children.some((child) => {
    const { deprel } = tree[child]!;
    if (deprel === 'obj' || deprel === 'nsubj' || deprel === 'nsubj:pass')
      return child !== counted && isNone(tree, child);
    if (deprel === 'det') return isNoDeterminer(tree, child);
    if (deprel === 'nmod' && prepositionOf(tree, child) === 'to') return isNone(tree, child);
    if (deprel === 'aux') return tree[child]!.children.some((adverb) => denies(tree, adverb));
    return adverbial.has(relationOf(tree[child]!)) && child < index + 2 && denies(tree, child);
  });

const adverbial = new Set(['advmod', 'obl', 'cc', 'discourse', 'parataxis']);

function denies(tree: Tree, child: number): boolean {
  const first = firstOf(tree, child);
  if (opensWith(tree, first, unnegations)) return false;
  if (opensWith(tree, first, negations, child)) return true;
  return nearMisses.has(wordOf(tree, child));
}

/** True for what stands right behind words that say it is not done: `without attacking`, `stopped short of attacking`. */
export function isExcluded(tree: Tree, index: number): boolean {
  const before = tree[index - 1] ? wordOf(tree, index - 1) : '';
  const phrase = tree[index - 2] ? `${wordOf(tree, index - 2)} ${before}` : '';
  return exclusions.has(phrase) || exclusions.has(before) || exclusions.has(prepositionOf(tree, index) ?? '');
}

/** `nobody`, `no leader`, `hardly anyone`, `neither Peru nor Chile`; not `a few`. */
export const isNone = (tree: Tree, noun: number): boolean =>
  nobodies.has(tree[noun]!.lemma) && wordOf(tree, Math.max(0, noun - 1)) !== 'a'
    ? true
    : childrenBy(tree, noun, 'det', 'amod', 'advmod', 'cc').some(
        (child) => child < noun && isNoDeterminer(tree, child),
      );

const isNoDeterminer = (tree: Tree, child: number): boolean =>
  determiners.has(wordOf(tree, child)) && (child === 0 || wordOf(tree, child - 1) !== 'a');
