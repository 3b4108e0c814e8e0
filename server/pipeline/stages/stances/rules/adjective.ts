import type { Act } from '../act.ts';
import { fillersOf } from '../arguments/slots.ts';
import type { Context } from '../context.ts';
import { operatorsOver } from '../modality/operators.ts';
import { realize } from '../modality/realize.ts';
import type { Predicate } from '../predicate.ts';

/** Adjectives with a complement, after a copula or at a noun: `is critical of`, `lawmakers wary of`. */
export function adjectiveAct(context: Context, predicate: Predicate): Act {
  const { frame, head } = predicate;
  const sources = fillersOf(context, predicate, frame.source);
  const operators = operatorsOver(context.tree, head);
  return {
    rule: 'adjective',
    predicate,
    sources,
    targets: fillersOf(context, predicate, frame.target).filter(({ token }) =>
      sources.every((source) => source.token !== token),
    ),
    symmetric: frame.mode.includes('symmetric'),
    trust: 0.75,
    operators,
    ...realize(frame.type, frame.polarity, operators),
  };
}
