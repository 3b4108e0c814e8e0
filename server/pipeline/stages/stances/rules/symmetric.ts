import type { StanceType } from '../../../../../shared/plover.ts';
import {
  childrenBy,
  objectsOf,
  obliquesOf,
  prepositionOf,
  type Tree,
} from '../../../dependency-graph/dependency-graph.ts';
import type { Predicate } from '../act.ts';
import type { Filler } from '../arguments/fillers.ts';
import type { Context } from '../context.ts';

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

/** Types of what two do together. */
export const mutual: ReadonlySet<StanceType> = new Set(['AGREE', 'CONSULT', 'COOPERATE']);

/** `Peru and Chile met with reporters`: several who do something with somebody else do not do it with each other. */
export const hasStranger = (
  { tree }: Context,
  { frame, words, head }: Predicate,
  targets: readonly Filler[],
): boolean =>
  !targets.length &&
  mutual.has(frame.type) &&
  [...words, ...(frame.pos === 'verb' ? objectsOf(tree, head) : [])].some((host) =>
    obliquesOf(tree, host, 'with').some((token) => isPersonal(tree, token) || isRelative(tree, token)),
  );

/** A common noun in the plural: `reporters`, `banks`, unlike `relief`. */
const isPersonal = (tree: Tree, token: number): boolean => tree[token]!.xpos === 'NNS';

/** `a plan with which Peru and Chile agreed`. */
const isRelative = (tree: Tree, token: number): boolean => ['WDT', 'WP'].includes(tree[token]!.xpos);

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
