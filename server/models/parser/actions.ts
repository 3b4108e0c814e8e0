import { left, type Move, right, shift } from './configuration.ts';

/**
 * Relations in families, apart for dependents before and behind their head. The model of actions chooses the family of
 * an arc along with its direction, the labeller the relation within the family: that keeps most of what one model for
 * moves and relations knows, at a fraction of its cost. The last family of each side holds all other relations.
 */
const familiesBefore: readonly string[] = [
  'nsubj csubj expl',
  'case mark aux cop cc det',
  'amod nummod compound nmod',
  'advmod discourse',
];
const familiesBehind: readonly string[] = [
  'obj iobj ccomp xcomp',
  'obl nmod',
  'advcl acl parataxis',
  'conj',
  'flat compound fixed goeswith case amod nummod',
  'advmod discourse',
];
const countBefore = familiesBefore.length + 1;
const countBehind = familiesBehind.length + 1;

/** Number of actions: SHIFT, LEFT with a family of relations before the head, RIGHT with one behind it. */
export const actionCount = 1 + countBefore + countBehind;
export const shiftAction = 0;
export const firstRight = 1 + countBefore;

export const moveOf = (action: number): Move => (action === shiftAction ? shift : action < firstRight ? left : right);

/** The action that makes an arc with this relation by `move`. */
export function actionOf(move: typeof left | typeof right, relation: string): number {
  const main = relation.split(':')[0]!;
  const families = move === left ? familiesBefore : familiesBehind;
  const family = families.findIndex((members) => members.split(' ').includes(main));
  return (move === left ? 1 : firstRight) + (family < 0 ? families.length : family);
}
