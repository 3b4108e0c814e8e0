import { opinion } from '../../../../lexicon/opinion.ts';
import { childrenBy, type Tree } from '../../../dependency-graph/dependency-graph.ts';
import type { Context } from '../context.ts';
import { isNegated } from '../modality/negation.ts';

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
  return isNegated(tree, index) ? -sum : sum;
}
