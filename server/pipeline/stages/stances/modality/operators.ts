import type { Tree } from '../../../dependency-graph/dependency-graph.ts';
import { governorsOver } from './governors.ts';
import { addOwn } from './own-operators.ts';

/** What stands over a predicate and changes what it says, innermost first. */
export type Operator =
  | 'refusal' // negated in the present or future: "does not", "will not"
  | 'negated'
  | 'future'
  | 'planned' // by its own subject: "seeks to", "vows to"
  | 'possible' // "may", "if"
  | 'weighed' // by its own subject: "considers", "wants to"
  | 'asserted'
  | 'threaten'
  | 'reject'
  | 'agree'
  | 'request'
  | 'stop'
  | 'prevent';

/** The operators over a predicate: its own auxiliaries, negations and markers, then what governs it, outward. */
export function operatorsOver(tree: Tree, predicate: number): Operator[] {
  const operators: Operator[] = [];
  let below = -1;
  for (const { token, effect, denied } of governorsOver(tree, predicate)) {
    if (effect) operators.push(effect);
    const own: Operator[] = [];
    addOwn(tree, token, own, below);
    if (denied === '-') operators.push(...own);
    else if (denied === 'open' && own.some((operator) => opening.has(operator))) operators.push('possible');
    below = token;
  }
  return operators;
}

/** What leaves open what a clause says when it is said of the verb over it: `did not say that`. */
const opening: ReadonlySet<Operator> = new Set(['negated', 'refusal', 'possible']);

/** The verb or noun by which somebody asks for what the predicate says (`called for arms to be sent`), or null. */
export const requestOver = (tree: Tree, predicate: number): number | null =>
  governorsOver(tree, predicate).find(({ effect }) => effect === 'request')?.token ?? null;
