import type { Act } from '../act.ts';
import type { Operator } from '../modality/operators.ts';
import { realize } from '../modality/realize.ts';
import type { Rule } from '../rule.ts';

/** What leaves open whether an act ends: then it goes on. */
const unended: ReadonlySet<Operator> = new Set([
  'request',
  'weighed',
  'attempted',
  'possible',
  'refusal',
  'negated',
  'reject',
]);

export const presupposition: Rule = {
  name: 'presupposition',
  reads: 'who is asked to stop doing something does it (Karttunen 1974): `urged Peru to stop arming them`',
  acts: ({ acts }) => acts.flatMap((act) => presupposedAct(act) ?? []),
};

/** Null where nothing is presupposed. */
function presupposedAct(act: Act): Act | null {
  const { operators, predicate, type } = act;
  const { frame } = predicate;
  const end = operators.indexOf('stop');
  if (end < 0 || frame.type === 'CONSULT' || !operators.slice(end).some((operator) => unended.has(operator)))
    return null;
  const kept = operators.slice(0, end);
  const before = realize(frame.type, frame.polarity, kept);
  if (before.modality !== 'asserted' || (before.type === type && act.modality === 'asserted')) return null;
  return { ...act, rule: 'presupposition', operators: kept, symmetric: false, trust: act.trust * 0.9, ...before };
}
