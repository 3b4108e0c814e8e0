import { carries } from '../../../../lexicon/predicates.ts';
import { wordClass } from '../../../../lexicon/word-classes.ts';
import {
  childrenBy,
  grammaticalSubjectsOf,
  hasChild,
  isPassive,
  prepositionOf,
  type Tree,
} from '../../../dependency-graph/dependency-graph.ts';
import { opinionOf } from '../arguments/opinion.ts';
import { referentsOf } from '../arguments/referents.ts';
import type { Context } from '../context.ts';
import { isNegated } from '../modality/negation.ts';
import { isDownfall, obligationOf, pressureOf } from '../rules/pressure.ts';
import type { Speech } from './reports.ts';
import { isAgainstRebels, isAside, type Verdict } from './verdict-on-act.ts';

const conduct = wordClass('conduct');
const causing = wordClass('causing verbs');

/** `Peru is a great friend`: to win or succeed, or to appear capable, is no praise by who says so; nor is `it was amazing`. */
const isPraise = ({ tree }: Context, token: number): boolean =>
  tree[token]!.upos !== 'VERB' &&
  grammaticalSubjectsOf(tree, token).every((subject) => !['it', 'that', 'this'].includes(tree[subject]!.lemma));

/** Opinion words weaker than this say too little. */
const plain = 2;

/** What somebody wonders, he does not say. */
const isWondered = ({ tree }: Context, token: number): boolean =>
  tree[token]!.children.some((child) => ['whether', 'if'].includes(tree[child]!.text.toLowerCase()));

/**
 * Opinions, demands and complaints that a word of the report expresses about the subject of its clause.
 * @param isClause true for the head of what is reported
 */
export function verdictsAt(context: Context, speech: Speech, token: number, isClause: boolean): Verdict[] {
  const { tree } = context;
  const isPredicate = isClause || hasChild(tree, token, 'nsubj', 'cop');
  if (!isPredicate || isAside(context, speech, token) || isWondered(context, token)) return [];
  const subjects = grammaticalSubjectsOf(tree, token);
  const about = subjects.flatMap((subject) => referentsOf(context, subject));
  if (!about.length || speech.force === 'denying') return [];
  const value = isPassive(tree, token) || isAgainstRebels(context, token) ? 0 : clauseOpinion(context, token);
  if (value <= -plain) {
    const isOfConduct = subjects.every((subject) => conduct.has(tree[subject]!.lemma));
    return [{ type: 'ACCUSE', polarity: 'negative', trust: isOfConduct ? 0.6 : 0.5, about, token }];
  }
  if (isClause && speech.stance === 'REQUEST' && isWished(context, token))
    return [{ type: 'REQUEST', polarity: pressureOf(tree, speech.lemma, token), trust: 0.65, about, token }];
  if (isClause && isHope(context, speech, token))
    return [{ type: 'REQUEST', polarity: 'neutral', trust: 0.5, about, token }];
  if (isClause && speech.force === 'critical')
    return [{ type: 'ACCUSE', polarity: 'negative', trust: 0.55, about, token }];
  if (isObliged(context, token) && isDownfall(tree, token) && !isNegated(tree, token))
    return [{ type: 'REQUEST', polarity: 'negative', trust: 0.75, about, token }];
  if (isObliged(context, token) && !isPassive(tree, token))
    return [{ type: 'REQUEST', polarity: obligationOf(tree, token), trust: 0.6, about, token }];
  if (isClause && (speech.force === 'approving' || (value >= plain && isPraise(context, token))))
    return [{ type: 'SUPPORT', polarity: 'positive', trust: 0.45, about, token }];
  return [];
}

/** `hopes that Peru will leave`: what somebody hopes that others will do, he asks of them. */
const isHope = ({ tree }: Context, { lemma }: Speech, token: number): boolean =>
  lemma === 'hope' &&
  tree[token]!.upos === 'VERB' &&
  !isPassive(tree, token) &&
  childrenBy(tree, token, 'aux').some((aux) => ['will', 'would'].includes(tree[aux]!.text.toLowerCase()));

/** True for verbs whose subject is behind their object, so that the object speaks of it: `caused a disaster`, not `witnessed` one. */
const causes = (lemma: string): boolean => causing.has(lemma) || carries(lemma);

const culpable = wordClass('culpable words');
const blame = 2;

/** `was responsible for the attack`: to be responsible for something good is rarely said. */
const isBlamed = ({ tree }: Context, token: number): boolean =>
  culpable.has(tree[token]!.lemma) &&
  childrenBy(tree, token, 'obl', 'advcl').some((child) => prepositionOf(tree, child) === 'for');

/** What a clause says of its subject: by its predicate, else by its object (`played a disturbing role`). */
function clauseOpinion(context: Context, token: number): number {
  const own = isBlamed(context, token) ? -blame : opinionOf(context, token);
  if (own) return own;
  const { tree } = context;
  const objects = causes(tree[token]!.lemma)
    ? childrenBy(tree, token, 'obj').reduce((sum, child) => sum + opinionOf(context, child), 0)
    : 0;
  return childrenBy(tree, token, 'xcomp').reduce((sum, child) => sum + clauseOpinion(context, child), objects);
}

/** `demanded that Peru leave`, not `insisted that Peru had left`. */
const isWished = ({ tree }: Context, token: number): boolean =>
  tree[token]!.xpos !== 'VBD' &&
  tree[token]!.xpos !== 'VBZ' &&
  childrenBy(tree, token, 'aux', 'cop').every((aux) => ['should', 'be'].includes(tree[aux]!.text.toLowerCase()));

const obligations = new Set(['should', 'must', 'ought']);

/** `has to go`, unlike `had to go` and `will have to go`, which tell or foresee it. */
const isPresent = (tree: Tree, token: number): boolean => tree[token]!.xpos !== 'VBD' && !hasChild(tree, token, 'aux');

const minding = wordClass('minding verbs');
const procedural = wordClass('words of procedure');

/** `should know better`, `must still vote`: a rebuke, and the next step of a procedure, ask nobody for anything. */
const isIdle = (tree: Tree, token: number): boolean =>
  [token, ...childrenBy(tree, token, 'xcomp')].some((verb) => minding.has(tree[verb]!.lemma)) ||
  childrenBy(tree, token, 'advmod').some((child) => procedural.has(tree[child]!.lemma));

/** `should stop`, `must leave`, `needs to explain`, `has to go`. */
function isObliged({ tree }: Context, token: number): boolean {
  if (isIdle(tree, token) || tree[token]!.deprel === 'acl:relcl') return false;
  if (childrenBy(tree, token, 'aux').some((aux) => obligations.has(tree[aux]!.text.toLowerCase()))) return true;
  return (
    ['need', 'have'].includes(tree[token]!.lemma) &&
    isPresent(tree, token) &&
    childrenBy(tree, token, 'xcomp').some((clause) => prepositionOf(tree, clause) === 'to') &&
    !hasChild(tree, token, 'obj') &&
    !isNegated(tree, token)
  );
}
