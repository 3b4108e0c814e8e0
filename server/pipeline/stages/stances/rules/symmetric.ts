import type { Frame } from '../../../../lexicon/frames.ts';
import { childrenBy, prepositionOf } from '../../../dependency-graph/dependency-graph.ts';
import type { Context } from '../context.ts';
import type { Predicate } from '../predicate.ts';
import type { Filler } from '../reading.ts';
import { tokensInRole } from '../slots.ts';

/** `accused each other`, `traded with one another`. */
export function isReciprocal({ tree }: Context, { head }: Predicate): boolean {
  return childrenBy(tree, head, 'obj', 'iobj', 'obl').some((child) =>
    [child - 1, child].some(
      (at) =>
        (tree[at]?.lemma === 'each' && tree[at + 1]?.lemma === 'other') ||
        (tree[at]?.lemma === 'one' && tree[at + 1]?.lemma === 'another'),
    ),
  );
}

/** Talks hold in both directions, unless somebody only visits or calls. */
export const isSymmetric = ({ mode, type }: Frame, targets: readonly Filler[]): boolean =>
  mode.includes('symmetric') ||
  (type === 'CONSULT' && !mode.includes('visit') && targets.some(({ role }) => role.endsWith(':with')));

/** `Peru and Chile have agreed with the banks`: who several deal with is no actor, and they do not deal with each other. */
export const haveOtherPartner = ({ tree }: Context, predicate: Predicate, targets: readonly Filler[]): boolean =>
  !targets.length && tokensInRole(tree, predicate, 'obl:with').some((token) => token > predicate.head);

const subordinators = new Set(['that', 'with', 'how']);

/** `both agreed that it helps`, unlike `that it should end`: several who think the same of something have not agreed with each other. */
export const isSharedView = ({ tree }: Context, { frame, head }: Predicate, targets: readonly Filler[]): boolean =>
  frame.type === 'AGREE' &&
  !targets.length &&
  childrenBy(tree, head, 'ccomp').some(
    (clause) =>
      subordinators.has(prepositionOf(tree, clause) ?? '') &&
      childrenBy(tree, clause, 'aux').every((aux) => tree[aux]!.xpos !== 'MD'),
  );
