import { type Act, actUnder, type Predicate } from '../act.ts';
import { without } from '../arguments/fillers.ts';
import { fillersOf } from '../arguments/slots.ts';
import type { Context } from '../context.ts';

/** Adjectives with a complement, after a copula or at a noun: `is critical of`, `lawmakers wary of`. */
export function adjectiveAct(context: Context, predicate: Predicate): Act {
  const { frame } = predicate;
  const sources = fillersOf(context, predicate, frame.source);
  const targets = without(fillersOf(context, predicate, frame.target), sources);
  const symmetric = frame.mode.includes('symmetric');
  return actUnder(context.tree, { rule: 'adjective', predicate, sources, targets, symmetric, trust: 0.75 });
}
