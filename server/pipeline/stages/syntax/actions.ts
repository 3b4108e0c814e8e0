import { left, type Move, right, shift } from './configuration.ts';

/**
 * Relations in families. The model of moves chooses the family of an arc along with its direction, the labeller the
 * relation within the family: that keeps most of what one model for moves and relations knows, at a tenth of its cost.
 */
const families: readonly (readonly string[])[] = [
  ['nsubj', 'csubj', 'expl'],
  ['obj', 'iobj', 'ccomp', 'xcomp'],
  ['advcl', 'acl', 'parataxis', 'root'],
  ['obl', 'nmod'],
  ['appos', 'dislocated', 'vocative', 'orphan', 'list', 'dep'],
  ['case', 'mark', 'aux', 'cop', 'cc', 'det'],
  ['amod', 'nummod', 'compound', 'flat', 'fixed', 'goeswith'],
  ['advmod', 'discourse', 'reparandum'],
  ['conj'],
];
export const familyCount = families.length + 1;

/** The family of a relation; the last one holds all relations that are named nowhere. */
export function familyOf(relation: string): number {
  const main = relation.split(':')[0]!;
  const family = families.findIndex((members) => members.includes(main));
  return family < 0 ? families.length : family;
}

/** Number of actions: SHIFT, and LEFT and RIGHT with each family. */
export const actionCount = 1 + 2 * familyCount;

export const moveOf = (action: number): Move => (action === 0 ? shift : action <= familyCount ? left : right);

/** Family of the arc that an action makes; meaningless for SHIFT. */
export const familyOfAction = (action: number): number => (action - 1) % familyCount;
