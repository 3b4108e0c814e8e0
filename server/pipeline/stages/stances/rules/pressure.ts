import type { Polarity } from '../../../../../shared/plover.ts';
import { hasEffect } from '../../../../lexicon/predicates.ts';
import { wordClass } from '../../../../lexicon/word-classes.ts';
import { childrenBy, type Tree } from '../../../dependency-graph/dependency-graph.ts';
import type { Act } from '../act.ts';

const insisting = wordClass('insisting verbs');
const leaving = wordClass('leaving verbs');

/** How a wish bears on who should fulfil it: to insist that somebody stop what he does is pressure, all else is asking. */
export const pressureOf = (tree: Tree, verb: string, clause: number): Polarity =>
  insisting.has(verb) && isEnd(tree[clause]!.lemma) ? 'negative' : 'neutral';

/** The same for what one says that somebody must do. */
export const obligationOf = (tree: Tree, clause: number): Polarity =>
  childrenBy(tree, clause, 'xcomp').some((child) => isEnd(tree[child]!.lemma)) || isEnd(tree[clause]!.lemma)
    ? 'negative'
    : 'neutral';

const isEnd = (lemma: string): boolean => leaving.has(lemma) || hasEffect(lemma, 'stop');

/** A demand with the polarity that its clause gives it: `wants Peru to stop arming them`. */
export function pressed(tree: Tree, act: Act): Act {
  const { type, polarity, predicate } = act;
  if (type !== 'REQUEST' || polarity !== 'neutral' || predicate.frame.pos !== 'verb') return act;
  const verb = tree[predicate.head]!.lemma;
  const isPressing = childrenBy(tree, predicate.head, 'xcomp', 'ccomp').some(
    (clause) => pressureOf(tree, verb, clause) === 'negative',
  );
  return isPressing ? { ...act, polarity: 'negative' } : act;
}
