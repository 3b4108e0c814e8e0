import type { Polarity } from '../../../../../shared/plover.ts';
import { hasEffect } from '../../../../lexicon/predicates.ts';
import { wordClass } from '../../../../lexicon/word-classes.ts';
import { childrenBy, isPassive, type Tree } from '../../../dependency-graph/dependency-graph.ts';
import type { Act } from '../act.ts';

const insisting = wordClass('insisting verbs');
const leaving = wordClass('leaving verbs');
const resigning = wordClass('resigning verbs');
const removing = wordClass('removing verbs');

/** How a wish bears on who should fulfil it: to insist that somebody stop what he does is pressure, all else is asking. */
export const pressureOf = (tree: Tree, verb: string, clause: number): Polarity =>
  insisting.has(verb) && isEnd(tree[clause]!.lemma) ? 'negative' : 'neutral';

/** The same for what one says that somebody must do. */
export const obligationOf = (tree: Tree, clause: number): Polarity =>
  childrenBy(tree, clause, 'xcomp').some((child) => isEnd(tree[child]!.lemma)) || isEnd(tree[clause]!.lemma)
    ? 'negative'
    : 'neutral';

const isEnd = (lemma: string): boolean => leaving.has(lemma) || hasEffect(lemma, 'stop');

/** `resign`, `be removed`: what nobody asks of, or for, another for his good. */
export const isDownfall = (tree: Tree, clause: number): boolean =>
  (isPassive(tree, clause) ? removing : resigning).has(tree[clause]!.lemma);

/** A demand with the polarity that its clause gives it: `wants Peru to stop arming them`, `called for her to resign`. */
export function pressed(tree: Tree, act: Act): Act {
  const { type, polarity, predicate, targets } = act;
  if (type !== 'REQUEST' || polarity !== 'neutral') return act;
  const { head } = predicate;
  const clauses = [head, ...targets.map(({ token }) => token)].flatMap((word) =>
    childrenBy(tree, word, 'xcomp', 'ccomp', 'advcl', 'acl').filter((clause) => clause > head),
  );
  const isPressing = clauses.some(
    (clause) => isDownfall(tree, clause) || pressureOf(tree, tree[head]!.lemma, clause) === 'negative',
  );
  return isPressing ? { ...act, polarity: 'negative' } : act;
}
