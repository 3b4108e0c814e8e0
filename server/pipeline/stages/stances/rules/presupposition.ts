import { wordClass } from '../../../../lexicon/word-classes.ts';
import { prepositionOf, relationOf, type Tree } from '../../../dependency-graph/dependency-graph.ts';
import type { Act } from '../act.ts';
import type { Context } from '../context.ts';
import type { Operator } from '../modality/operators.ts';
import { realize } from '../modality/realize.ts';
import type { Rule } from '../rule.ts';

/** What leaves open whether an act ends: then it goes on. */
const unended: ReadonlySet<Operator> = new Set(['request', 'weighed', 'possible', 'refusal', 'negated', 'reject']);
/** What leaves open whether an act goes on: it has been done so far. */
const unsettled: ReadonlySet<Operator> = new Set([...unended, 'future', 'planned']);

const continuing = wordClass('continuing verbs');

export const presupposition: Rule = {
  name: 'presupposition',
  reads:
    'who is asked to stop doing something does it, and so does who goes on (Karttunen 1974): `urged Peru to stop arming them`',
  acts: ({ context, acts }) => acts.flatMap((act) => presupposedAct(context, act) ?? []),
};

/** Null where nothing is presupposed. */
function presupposedAct({ tree }: Context, act: Act): Act | null {
  const { operators, predicate, type } = act;
  const { frame } = predicate;
  const end = operators.indexOf('stop');
  const kept = end >= 0 ? operators.slice(0, end) : [];
  const above = operators.slice(kept.length);
  const isOpen = end >= 0 ? above.some((operator) => unended.has(operator)) : isContinued(tree, act);
  if (!isOpen || frame.type === 'CONSULT') return null;
  const before = realize(frame.type, frame.polarity, kept);
  if (before.modality !== 'asserted' || (before.type === type && act.modality === 'asserted')) return null;
  return { ...act, rule: 'presupposition', operators: kept, trust: act.trust * 0.9, ...before };
}

/** `vowed to keep arming`, `will continue to arm`. */
function isContinued(tree: Tree, { operators, predicate: { head } }: Act): boolean {
  const { head: above } = tree[head]!;
  const relation = relationOf(tree[head]!);
  const isComplement = relation === 'xcomp' || (relation === 'advcl' && prepositionOf(tree, head) !== 'whether');
  if (above < 0 || !isComplement || !continuing.has(tree[above]!.lemma)) return false;
  return (
    operators.every((operator) => operator === 'asserted' || unsettled.has(operator)) &&
    operators.some((operator) => unsettled.has(operator))
  );
}
