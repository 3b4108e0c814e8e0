import { wordClass } from '../../../../lexicon/word-classes.ts';
import {
  ancestorsOf,
  childrenBy,
  grammaticalSubjectsOf,
  prepositionOf,
  type Tree,
} from '../../../dependency-graph/dependency-graph.ts';
import type { Act } from '../act.ts';
import { fill } from '../arguments/fillers.ts';
import { referentsOf } from '../arguments/referents.ts';
import { type Context, sameSide } from '../context.ts';
import { implied } from '../rule.ts';

const conditional = wordClass('markers of conditions');
/** So many steps over the predicate may its condition hang: `warned that it was ready to strike if`. */
const highest = 2;

export const condition = implied(
  'condition',
  'a threat without a target is meant for who can avert it: `will retaliate if Peru goes on`, `threatened action unless Peru left`',
  conditionedAct,
);

function conditionedAct(context: Context, act: Act): Act | null {
  const { predicate, type, targets, sources, modality } = act;
  const isThreat = type === 'THREATEN' && (modality === 'asserted' || modality === 'future');
  if (!isThreat || targets.length || !sources.length || act.rule !== 'verb') return null;
  const clauses = [...conditionsOver(context.tree, predicate.head), ...conditionsUnder(context, act)];
  const subjects = clauses.flatMap((clause) => grammaticalSubjectsOf(context.tree, clause));
  const found = fill(context, subjects, 'condition').filter(
    ({ hop, mention }) => hop !== 'inside' && sources.every((source) => !isOneSide(context, source.mention, mention)),
  );
  return found.length ? { ...act, rule: 'condition', targets: found, trust: 0.65 } : null;
}

/** Clauses of condition at the predicate or right above it. */
const conditionsOver = (tree: Tree, predicate: number): number[] =>
  ancestorsOf(tree, predicate)
    .slice(0, highest + 1)
    .flatMap((verb) => conditionsAt(tree, verb));

/** Parsers take some of them for complements. */
const conditionsAt = (tree: Tree, verb: number): number[] =>
  childrenBy(tree, verb, 'advcl', 'ccomp').filter((clause) => conditional.has(prepositionOf(tree, clause) ?? ''));

/** `warned that it would act if`: conditions of what the one who warns says that he will do. */
const conditionsUnder = (context: Context, { predicate: { head }, sources }: Act): number[] =>
  childrenBy(context.tree, head, 'ccomp', 'xcomp')
    .filter((clause) =>
      grammaticalSubjectsOf(context.tree, clause)
        .flatMap((token) => referentsOf(context, token))
        .some(({ mention }) => sources.some((source) => isOneSide(context, source.mention, mention))),
    )
    .flatMap((clause) => conditionsAt(context.tree, clause));

function isOneSide(context: Context, one: number, other: number): boolean {
  const { mentions } = context.document;
  return mentions[one]!.actors.some((a) => mentions[other]!.actors.some((b) => sameSide(context, a, b)));
}
